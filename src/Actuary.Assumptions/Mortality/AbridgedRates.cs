namespace Actuary.Assumptions.Mortality;

/// <summary>
/// Published death rates by age group, sex and period: m_x in deaths per person-year, groups 0, 1–4, 5–9 … 95–99, 100+,
/// each period named by its middle year. Group rates are those of the period's life table (United Nations convention):
/// deaths of the group over its person-years in the stationary population.
/// </summary>
public sealed class AbridgedRates
{
    private readonly int[] _midYears;
    private readonly double[][] _rates;

    /// <summary>From the columns of a table with one row per period and age group, in any order.</summary>
    /// <exception cref="ArgumentException">A group is missing or double, or a rate is not positive.</exception>
    public AbridgedRates(ReadOnlySpan<int> midYear, ReadOnlySpan<int> ageFrom, ReadOnlySpan<double> male, ReadOnlySpan<double> female)
    {
        _midYears = Columns.Distinct(midYear);
        _rates = [Pivot(midYear, ageFrom, male, nameof(male)), Pivot(midYear, ageFrom, female, nameof(female))];
    }

    /// <summary>Age groups of a period.</summary>
    public const int Groups = 22;

    /// <summary>Middle years of the periods, ascending.</summary>
    public ReadOnlySpan<int> MidYears => _midYears;

    /// <summary>First age of a group, completed years.</summary>
    public static int AgeFrom(int group) => group switch { 0 => 0, 1 => 1, _ => 5 * (group - 1) };

    /// <summary>Last age of a group, completed years; the open group ends at <see cref="Ages.Max"/>.</summary>
    public static int AgeTo(int group) => group == Groups - 1 ? Ages.Max : AgeFrom(group + 1) - 1;

    /// <summary>The middle of a group, exact age in years; the open group counts as five years wide.</summary>
    public static double MidAge(int group) => group switch { 0 => 0.5, 1 => 3, _ => AgeFrom(group) + 2.5 };

    /// <summary>Rates by group of the period at <paramref name="period"/> in <see cref="MidYears"/>.</summary>
    public ReadOnlySpan<double> Rates(Sex sex, int period) => _rates[(int)sex].AsSpan(period * Groups, Groups);

    /// <summary>Index of the period with this middle year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public int PeriodOf(int midYear)
    {
        var period = Array.BinarySearch(_midYears, midYear);
        return period >= 0
            ? period
            : throw new ArgumentOutOfRangeException(nameof(midYear), midYear, $"The periods have the middle years {string.Join(", ", _midYears)}.");
    }

    private double[] Pivot(ReadOnlySpan<int> midYear, ReadOnlySpan<int> ageFrom, ReadOnlySpan<double> values, string name)
    {
        var rates = Columns.Grid(midYear, ageFrom, values, _midYears, AllGroups(), name);
        foreach (var rate in rates)
        {
            if (!(rate > 0) || !double.IsFinite(rate))
                throw new ArgumentOutOfRangeException(name, rate, "A death rate is finite and positive.");
        }

        return rates;
    }

    private static int[] AllGroups()
    {
        var starts = new int[Groups];
        for (var group = 0; group < Groups; group++)
            starts[group] = AgeFrom(group);
        return starts;
    }
}
