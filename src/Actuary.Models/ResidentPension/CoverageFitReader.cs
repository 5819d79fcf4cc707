using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Fitted;
using Actuary.Models.Fits;

namespace Actuary.Models.ResidentPension;

/// <summary>Reads <c>coverage_target.fit</c>: a coverage path learnt from a history of rates.</summary>
internal sealed class CoverageFitReader
{
    private const string Logistic = "logistic";
    private const double GreatestPersistence = 0.999;

    private readonly Horizon _horizon;
    private readonly double _volatility;
    private readonly double _parameterError;
    private readonly CoveragePath _path = new(CoverageForm.Logistic, CoverageScale.Plain, 0);
    private readonly double[] _estimates = [];
    private readonly double[,] _covariance = new double[0, 0];
    private readonly double _deviation;
    private readonly double _persistence;
    private readonly double _last;

    public CoverageFitReader(Binder section, Horizon horizon)
    {
        _horizon = horizon;
        var read = section.Fit("coverage", "the fitted coverage", Logistic, "damped-trend");
        _volatility = section.FitVolatility("deviation from the path");
        _parameterError = section.FitParameterError();
        if (read is null) return;
        (string Name, Unit Unit)[] names = read.Fit.Method == Logistic
            ? [("ceiling", Unit.Fraction), ("rate", Unit.Number), ("midpoint", Unit.CalendarYear)]
            : [("level", Unit.Number), ("trend", Unit.Number), ("damping", Unit.Fraction)];
        foreach (var (name, unit) in names) read.Require(name, unit);
        read.RefuseOthers();
        (_estimates, _covariance) = read.Of([.. names.Select(name => name.Name)]);
        var scale = read.Choice("scale", "plain", "logit") == "logit" ? CoverageScale.Logit : CoverageScale.Plain;
        var lastYear = (int)read.Series("last_year", 1)[0];
        _path = new CoveragePath(read.Fit.Method == Logistic ? CoverageForm.Logistic : CoverageForm.DampedTrend, scale, lastYear);
        (_deviation, _last) = (Within(read, "residual_deviation", 0, 10), Within(read, "last", 0, 1));
        _persistence = read.HasSeries("persistence") ? Within(read, "persistence", 0, GreatestPersistence) : 0;
        if (lastYear > horizon.FirstYear - 1)
            read.RefuseSeries("last_year", $"is {lastYear}, and the model opens at the end of {horizon.FirstYear - 1}", $"{horizon.FirstYear - 1} or before");
    }

    /// <summary>What the run makes of the fit's uncertainty.</summary>
    public (double Process, double Parameter) Uncertainty => (_volatility, _parameterError);

    public FittedCoverage Build()
    {
        var parameters = new UncertainParameters(_estimates, _covariance, _parameterError, Cause.FittedCoverage);
        return FittedCoverage.Of(_path, parameters, _volatility * _deviation, _persistence, _last, _horizon.FirstYear);
    }

    private static double Within(FitDocument read, string name, double least, double most)
    {
        var value = read.Series(name, 1)[0];
        if (!(value >= least && value <= most)) read.RefuseSeries(name, $"is {value}", $"{least} … {most}");
        return value;
    }
}
