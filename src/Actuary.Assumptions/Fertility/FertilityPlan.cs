using System.Runtime.Intrinsics;
using Actuary.Assumptions.Population;
using Actuary.Numerics;
using MathNet.Numerics.Interpolation;

namespace Actuary.Assumptions.Fertility;

/// <summary>
/// Birth rates of the projected years: f_{x,t} = TFR_t · p_{x,t} · exp(z_t − var z_t/2), births per woman-year at
/// completed age x. p adds to 1 over 15–49: a period's group shares spread to single ages by p_x ∝ c_x·exp(s(x)), c the
/// census rates and s a natural cubic spline whose knots in the middle of the groups are moved until the group shares
/// are the published ones; between the periods' middle years p is linear, outside them level. z is a
/// <see cref="StochasticLevel"/>, corrected so that the mean of the factor is 1. Immutable.
/// </summary>
public sealed class FertilityPlan
{
    private const int MaxSteps = 200;
    private const double Tolerance = 1e-10;

    private readonly double[] _rates;
    private readonly double[] _sexRatio;

    /// <summary>The years from <paramref name="firstYear"/> on.</summary>
    /// <param name="indicators">Gives total fertility and the sex ratio at birth; held after the last year.</param>
    /// <param name="pattern">Shares by age group.</param>
    /// <param name="censusRates">Births per woman-year by single age 15…49, for the shape within groups.</param>
    /// <param name="firstYear">First projected calendar year.</param>
    /// <param name="years">How many.</param>
    /// <param name="level">How the level wanders.</param>
    /// <exception cref="ArgumentException">Not one positive census rate per age.</exception>
    public FertilityPlan(
        DemographicIndicators indicators,
        FertilityPattern pattern,
        ReadOnlySpan<double> censusRates,
        int firstYear,
        int years,
        StochasticLevel level)
        : this(indicators, pattern, censusRates, firstYear, years, level, _ => 1)
    {
    }

    /// <summary>The years from <paramref name="firstYear"/> on of a place whose fertility differs from the nation's.</summary>
    /// <param name="indicators">Gives total fertility and the sex ratio at birth of the nation; held after the last year.</param>
    /// <param name="pattern">Shares by age group.</param>
    /// <param name="censusRates">Births per woman-year by single age 15…49, for the shape within groups.</param>
    /// <param name="firstYear">First projected calendar year.</param>
    /// <param name="years">How many.</param>
    /// <param name="level">How the level wanders.</param>
    /// <param name="factor">Factor on total fertility by calendar year.</param>
    /// <exception cref="ArgumentException">Not one positive census rate per age, or a factor that is negative or not finite.</exception>
    public FertilityPlan(
        DemographicIndicators indicators,
        FertilityPattern pattern,
        ReadOnlySpan<double> censusRates,
        int firstYear,
        int years,
        StochasticLevel level,
        Func<int, double> factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        if (censusRates.Length != FertilityPattern.AgeCount)
            throw new ArgumentException($"{FertilityPattern.AgeCount} rates are needed; got {censusRates.Length}.", nameof(censusRates));
        foreach (var rate in censusRates)
        {
            if (!(rate > 0) || !double.IsFinite(rate))
                throw new ArgumentOutOfRangeException(nameof(censusRates), rate, "A birth rate is finite and positive.");
        }

        (FirstYear, Years, Level) = (firstYear, years, level);
        var byPeriod = new double[pattern.MidYears.Length][];
        for (var period = 0; period < byPeriod.Length; period++)
            byPeriod[period] = Spread(pattern.Shares(period), censusRates);

        _rates = new double[years * FertilityPattern.AgeCount];
        _sexRatio = new double[years];
        for (var year = 0; year < years; year++)
        {
            _sexRatio[year] = indicators.SexRatioAtBirth(firstYear + year);
            var total = indicators.TotalFertility(firstYear + year) * Checked(factor(firstYear + year));
            Interpolate(pattern.MidYears, byPeriod, firstYear + year, total, _rates.AsSpan(year * FertilityPattern.AgeCount, FertilityPattern.AgeCount));
        }
    }

    /// <summary>First projected calendar year.</summary>
    public int FirstYear { get; }

    /// <summary>Projected years.</summary>
    public int Years { get; }

    /// <summary>How ln of the level wanders.</summary>
    public StochasticLevel Level { get; }

    /// <summary>Central births per woman-year by mother's age 15…49 of a projected year.</summary>
    public ReadOnlySpan<double> Rates(int yearIndex) =>
        _rates.AsSpan(yearIndex * FertilityPattern.AgeCount, FertilityPattern.AgeCount);

    /// <summary>Boys per girl at birth of a projected year.</summary>
    public double SexRatio(int yearIndex) => _sexRatio[yearIndex];

    /// <summary>exp(z − var z/2): what the central rates are multiplied by in a projected year.</summary>
    public Lanes Factor(int yearIndex, Lanes deviation) =>
        LaneMath.Exp(deviation - Vector512.Create(0.5 * Level.Variance(yearIndex + 1)));

    private static double Checked(double factor) => factor >= 0 && double.IsFinite(factor)
        ? factor
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, "A factor on fertility is finite and not negative.");

    private static double[] Spread(ReadOnlySpan<double> shares, ReadOnlySpan<double> censusRates)
    {
        var knots = new double[FertilityPattern.Groups];
        var ages = new double[knots.Length];
        for (var group = 0; group < ages.Length; group++)
            ages[group] = FertilityPattern.FirstAge + (group + 0.5) * FertilityPattern.GroupWidth;

        var pattern = new double[FertilityPattern.AgeCount];
        for (var step = 0; step < MaxSteps; step++)
        {
            var spline = CubicSpline.InterpolateNaturalSorted(ages, knots);
            for (var i = 0; i < pattern.Length; i++)
                pattern[i] = censusRates[i] * Math.Exp(spline.Interpolate(FertilityPattern.FirstAge + i + 0.5));
            if (Improve(pattern, shares, knots) < Tolerance)
                return pattern;
        }

        throw new ArgumentException("The shares by age group cannot be met by this shape.", nameof(shares));
    }

    private static double Improve(double[] pattern, ReadOnlySpan<double> shares, double[] knots)
    {
        var worst = 0.0;
        for (var group = 0; group < shares.Length; group++)
        {
            var sum = 0.0;
            for (var i = 0; i < FertilityPattern.GroupWidth; i++)
                sum += pattern[group * FertilityPattern.GroupWidth + i];
            worst = Math.Max(worst, Math.Abs(sum / shares[group] - 1));
            knots[group] += Math.Log(shares[group] / sum);
        }

        return worst;
    }

    private static void Interpolate(ReadOnlySpan<int> midYears, double[][] patterns, int year, double total, Span<double> rates)
    {
        var later = 0;
        while (later < midYears.Length - 1 && midYears[later] < year)
            later++;
        var earlier = Math.Max(later - 1, 0);
        var share = later == earlier
            ? 0
            : Math.Clamp((double)(year - midYears[earlier]) / (midYears[later] - midYears[earlier]), 0, 1);
        for (var i = 0; i < rates.Length; i++)
            rates[i] = total * (patterns[earlier][i] + share * (patterns[later][i] - patterns[earlier][i]));
    }
}
