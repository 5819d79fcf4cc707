namespace Actuary.Learning.Economy;

/// <summary>The straight line through a series of consecutive years, by least squares.</summary>
/// <param name="First">Where it stands in the first year.</param>
/// <param name="Slope">What it rises by in a year.</param>
/// <param name="Last">Where it stands in the last year.</param>
/// <param name="LastVariance">Variance of that, deviations taken as independent.</param>
internal sealed record TimeLine(double First, double Slope, double Last, double LastVariance)
{
    /// <summary>What is estimated of a series: level and slope.</summary>
    public const int Parameters = 2;

    /// <exception cref="ArgumentException">Fewer than three years.</exception>
    public static TimeLine Through(double[] rates)
    {
        if (rates.Length < 3) throw new ArgumentException($"A line and its error need three years; got {rates.Length}.", nameof(rates));
        double[] years = [.. rates.Select((_, t) => (double)t)];
        var (first, slope) = MathNet.Numerics.Fit.Line(years, rates);
        var (n, last) = (rates.Length, rates.Length - 1.0);
        var variance = rates.Select((rate, t) => Math.Pow(rate - first - slope * t, 2)).Sum() / (n - 2);
        var squares = n * ((double)n * n - 1) / 12;
        return new(first, slope, first + slope * last, variance * (1.0 / n + last * last / 4 / squares));
    }

    /// <summary>Where it stands so many years after the first.</summary>
    public double At(double years) => First + Slope * years;
}
