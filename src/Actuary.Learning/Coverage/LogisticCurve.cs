using MathNet.Numerics;

namespace Actuary.Learning.Coverage;

/// <summary>
/// Coverage that spreads and saturates: K/(1 + exp(−r·(t − t0))), K the ceiling, r the rate of spread a year, t0 the calendar year in which half of the
/// ceiling is reached (Verhulst's curve). Errors are those of coverage itself.
/// </summary>
public sealed class LogisticCurve : CoverageCurve
{
    private static readonly double[] s_ceilings = [0.0005, 0.005, 0.02, 0.1, 0.5];

    /// <inheritdoc/>
    public override string Method => "logistic";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, string Unit)> Parameters { get; } = [("ceiling", "fraction"), ("rate", "number"), ("midpoint", "calendar")];

    /// <inheritdoc/>
    public override string Scale => "plain";

    /// <inheritdoc/>
    public override IReadOnlyList<(double Least, double Largest)> Bounds { get; } = [(1e-6, 1), (-10, 10), (1800, 2300)];

    /// <inheritdoc/>
    public override double Value(IReadOnlyList<double> parameters, double year)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters[0] * Share(parameters, year);
    }

    /// <inheritdoc/>
    public override double[] Slopes(IReadOnlyList<double> parameters, double year)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var share = Share(parameters, year);
        var bend = parameters[0] * share * (1 - share);
        return [share, bend * (year - parameters[2]), -bend * parameters[1]];
    }

    /// <summary>For a few ceilings above the highest coverage, the straight line of ln(y/(K − y)).</summary>
    public override IEnumerable<double[]> Starts(double[] years, double[] values)
    {
        var (highest, first) = (values.Max(), years[0]);
        double[] since = [.. years.Select(year => year - first)];
        foreach (var excess in s_ceilings)
        {
            var ceiling = highest + excess * (1 - highest);
            var (level, rate) = Fit.Line(since, [.. values.Select(value => Math.Log(value / (ceiling - value)))]);
            if (Math.Abs(rate) > 1e-9)
                yield return [ceiling, rate, Math.Clamp(first - level / rate, Bounds[2].Least, Bounds[2].Largest)];
        }
    }

    private static double Share(IReadOnlyList<double> parameters, double year) =>
        1 / (1 + Math.Exp(-parameters[1] * (year - parameters[2])));
}
