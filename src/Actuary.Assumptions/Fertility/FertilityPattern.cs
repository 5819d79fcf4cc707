namespace Actuary.Assumptions.Fertility;

/// <summary>
/// Published share of each mother's age group (15–19 … 45–49) in total fertility, by period, each period named by its
/// middle year; shares of a period add to 1.
/// </summary>
public sealed class FertilityPattern
{
    /// <summary>Youngest mother's age, completed years at the birth.</summary>
    public const int FirstAge = 15;

    /// <summary>Oldest mother's age.</summary>
    public const int LastAge = 49;

    /// <summary>Single ages of mothers.</summary>
    public const int AgeCount = LastAge - FirstAge + 1;

    /// <summary>Five-year age groups.</summary>
    public const int Groups = AgeCount / GroupWidth;

    /// <summary>Ages in a group.</summary>
    public const int GroupWidth = 5;

    private const double ShareTolerance = 1e-6;

    private readonly int[] _midYears;
    private readonly double[] _shares;

    /// <summary>From the columns of a table with one row per period and age group, in any order.</summary>
    /// <exception cref="ArgumentException">A group is missing or double, a share is not positive, or they do not add to 1.</exception>
    public FertilityPattern(ReadOnlySpan<int> midYear, ReadOnlySpan<int> ageFrom, ReadOnlySpan<double> share)
    {
        var groups = new int[Groups];
        for (var group = 0; group < Groups; group++)
            groups[group] = FirstAge + group * GroupWidth;
        _midYears = Columns.Distinct(midYear);
        _shares = Columns.Grid(midYear, ageFrom, share, _midYears, groups, nameof(share));
        for (var period = 0; period < _midYears.Length; period++)
            Check(_midYears[period], Shares(period));
    }

    /// <summary>Middle years of the periods, ascending.</summary>
    public ReadOnlySpan<int> MidYears => _midYears;

    /// <summary>Shares by age group of a period, fractions.</summary>
    public ReadOnlySpan<double> Shares(int period) => _shares.AsSpan(period * Groups, Groups);

    private static void Check(int midYear, ReadOnlySpan<double> shares)
    {
        var sum = 0.0;
        foreach (var share in shares)
        {
            if (!(share > 0))
                throw new ArgumentOutOfRangeException(nameof(shares), share, $"A share of {midYear} is not positive.");
            sum += share;
        }

        if (!(Math.Abs(sum - 1) <= ShareTolerance))
            throw new ArgumentOutOfRangeException(nameof(shares), sum, $"The shares of {midYear} do not add to 1.");
    }
}
