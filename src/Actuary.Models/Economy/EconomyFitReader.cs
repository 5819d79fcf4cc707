using Actuary.Assumptions;
using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Fitted;
using Actuary.Models.Fits;

namespace Actuary.Models.Economy;

/// <summary>Reads <c>economy.fit</c>: the series that were fitted, their means and transition, and how uncertain both are.</summary>
internal sealed class EconomyFitReader
{
    private readonly double _volatility;
    private readonly double _parameterError;
    private readonly double[] _estimates = [];
    private readonly double[,] _covariance = new double[0, 0];
    private readonly double[,] _innovations = new double[0, 0];
    private readonly double[] _last = [];
    private readonly string[] _lines = [];

    public EconomyFitReader(Binder section)
    {
        var read = section.Fit("economy", "the fitted economy", "ar1", "var1");
        _volatility = section.FitVolatility("innovation");
        _parameterError = section.FitParameterError();
        if (read is null) return;
        Series = ReadSeries(read);
        _last = read.Series("last", Series.Length);
        LastYear = (int)read.Series("last_year", 1)[0];
        _innovations = read.Square("innovation_covariance", Series.Length);
        _lines = read.Fit.Choices.TryGetValue("lines", out var lines) ? Split(lines) : [];
        var names = Names(read, isOwnLagOnly: read.Fit.Method == "ar1");
        read.RefuseOthers();
        (_estimates, _covariance) = read.Of(names);
        if (read.IsSound && !Stationarity.Holds(Transition()))
            read.RefuseEstimate(names[Series.Length], "the transition is not stationary: a deviation would grow for ever", "a fit that is stationary");
        IsSound = read.IsSound;
    }

    /// <summary>Whether nothing is wrong with the fit.</summary>
    public bool IsSound { get; }

    /// <summary>The fitted series in the fit's order.</summary>
    public EconomicSeries[] Series { get; } = [];

    /// <summary>The last year of the fit.</summary>
    public int LastYear { get; }

    public bool Has(EconomicSeries series) => Array.IndexOf(Series, series) >= 0;

    /// <summary>Whether the series was taken about a line through its years, so that it has no long-run mean.</summary>
    public bool HasLine(EconomicSeries series) => _lines.Contains(EconomyReader.Names[(int)series]);

    /// <summary>The long-run mean, fraction a year.</summary>
    public double Mean(EconomicSeries series) => _estimates[Array.IndexOf(Series, series)];

    /// <summary>Deviation of the last year of the fit from the long-run mean.</summary>
    public double LastDeviation(EconomicSeries series) => _last[Array.IndexOf(Series, series)] - Mean(series);

    public FittedEconomy Build() => new(
        Series, new UncertainParameters(_estimates, _covariance, _parameterError, Cause.FittedEconomy), _innovations, _volatility);

    /// <summary>What the run makes of the fit's uncertainty.</summary>
    public (double Process, double Parameter) Uncertainty => (_volatility, _parameterError);

    private static EconomicSeries[] ReadSeries(FitDocument read)
    {
        var names = Split(read.Choice("series"));
        var known = names.Where(name => EconomyReader.Names.Contains(name)).Distinct().ToArray();
        if (known.Length < names.Length || known.Length == 0)
            read.RefuseChoice("series", $"'{string.Join(", ", names)}' are not series of an economy, each once", EconomyReader.Names);
        return [.. known.Select(name => (EconomicSeries)Array.IndexOf(EconomyReader.Names, name))];
    }

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The means, then the transition row by row; what a fit lacks of that is zero.</summary>
    private string[] Names(FitDocument read, bool isOwnLagOnly)
    {
        string[] names = [.. Series.Select(series => EconomyReader.Names[(int)series])];
        foreach (var name in names) read.Require($"{name}.mean", Unit.FractionPerYear);
        foreach (var (row, column) in names.SelectMany(_ => names, (row, column) => (row, column)))
        {
            if (!isOwnLagOnly || row == column) read.Has($"{row}.on.{column}", Unit.Fraction);
        }

        return [.. names.Select(name => $"{name}.mean"), .. names.SelectMany(_ => names, (row, column) => $"{row}.on.{column}")];
    }

    private double[,] Transition()
    {
        var transition = new double[Series.Length, Series.Length];
        for (var i = 0; i < transition.Length; i++)
            transition[i / Series.Length, i % Series.Length] = _estimates[Series.Length + i];
        return transition;
    }
}
