using Actuary.Numerics;

namespace Actuary.Results.Backtesting;

/// <summary>What the paths say of one number: the median and the interval that holds four paths in five (10th to 90th percentile).</summary>
public sealed record ForecastSpread(double Low, double Median, double High)
{
    private static readonly double[] s_probabilities = [0.1, 0.5, 0.9];

    /// <summary>Share of paths that the interval holds.</summary>
    public const double Share = 0.8;

    /// <summary>Of the numbers of all paths; they come back in another order.</summary>
    public static ForecastSpread Of(Span<double> byPath)
    {
        Span<double> quantiles = stackalloc double[s_probabilities.Length];
        Quantiles.Select(byPath, s_probabilities, quantiles);
        return new(quantiles[0], quantiles[1], quantiles[2]);
    }

    /// <summary>Whether a value lies in the interval, its ends included.</summary>
    public bool Holds(double value) => value >= Low && value <= High;

    /// <summary>
    /// The percentile that a value reaches among the paths, a fraction: the share of paths below it, those equal to it counted half.
    /// </summary>
    public static double PercentileOf(double value, ReadOnlySpan<double> byPath)
    {
        if (byPath.Length == 0)
            throw new ArgumentException("There is no path.", nameof(byPath));
        var (below, equal) = (0, 0);
        foreach (var other in byPath)
        {
            if (other < value)
                below++;
            else if (other == value)
                equal++;
        }

        return (below + 0.5 * equal) / byPath.Length;
    }
}
