using MathNet.Numerics.LinearRegression;

namespace Actuary.Learning.Coverage;

/// <summary>
/// A trend that fades: level + trend·(φ + φ² + … + φ^h), h years after the last one observed, the forecast of Gardner &amp; McKenzie (1985), Forecasting
/// trends in time series, Management Science 31. Here the same curve, (1 − φ^h)·φ/(1 − φ) also for h &lt; 0, is laid through the history by least
/// squares, for a dozen years do not tell smoothing constants apart.
/// </summary>
/// <param name="lastYear">The last observed year: h = 0.</param>
/// <param name="scale"><c>logit</c> (coverage stays between 0 and 1) or <c>plain</c>.</param>
public sealed class DampedTrend(int lastYear, string scale) : CoverageCurve
{
    private static readonly double[] s_dampings = [0.3, 0.5, 0.65, 0.75, 0.85, 0.9, 0.94, 0.97];

    /// <inheritdoc/>
    public override string Method => "damped-trend";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, string Unit)> Parameters { get; } = [("level", "number"), ("trend", "number"), ("damping", "fraction")];

    /// <inheritdoc/>
    public override string Scale { get; } = scale is "logit" or "plain"
        ? scale
        : throw new ArgumentOutOfRangeException(nameof(scale), scale, "A scale is logit or plain.");

    /// <inheritdoc/>
    public override IReadOnlyList<(double Least, double Largest)> Bounds { get; } = [(-50, 50), (-50, 50), (0.05, 0.98)];

    /// <inheritdoc/>
    public override double Value(IReadOnlyList<double> parameters, double year)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters[0] + parameters[1] * Faded(parameters[2], year - lastYear);
    }

    /// <inheritdoc/>
    public override double[] Slopes(IReadOnlyList<double> parameters, double year)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (damping, h) = (parameters[2], year - lastYear);
        var power = Math.Pow(damping, h);
        var byDamping = (1 - power) / ((1 - damping) * (1 - damping)) - h * power / (1 - damping);
        return [1, Faded(damping, h), parameters[1] * byDamping];
    }

    /// <summary>For a few dampings the level and trend of least squares.</summary>
    public override IEnumerable<double[]> Starts(double[] years, double[] values)
    {
        foreach (var damping in s_dampings)
        {
            var (level, trend) = SimpleRegression.Fit([.. years.Select(year => Faded(damping, year - lastYear))], values);
            yield return [level, trend, damping];
        }
    }

    // φ + φ² + … + φ^h.
    private static double Faded(double damping, double h) => damping * (1 - Math.Pow(damping, h)) / (1 - damping);
}
