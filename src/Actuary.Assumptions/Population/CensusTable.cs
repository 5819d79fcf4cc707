namespace Actuary.Assumptions.Population;

/// <summary>
/// A census by single age and sex: persons and the deaths of one year, ages 0…99 and 100+ in completed years.
/// The date is the middle of the time to which the persons belong (a mean population of November to October: 1 May).
/// </summary>
public sealed class CensusTable
{
    /// <summary>The open age of the table, 100 and over.</summary>
    public const int OpenAge = 100;

    private readonly double[][] _persons;
    private readonly double[][] _deaths;

    /// <summary>From the columns of a table with one row per age, in any order; ages 0…100 complete.</summary>
    /// <exception cref="ArgumentException">An age is missing or double, or a head count is negative or not finite.</exception>
    public CensusTable(
        DateOnly date,
        ReadOnlySpan<int> age,
        ReadOnlySpan<double> male,
        ReadOnlySpan<double> female,
        ReadOnlySpan<double> maleDeaths,
        ReadOnlySpan<double> femaleDeaths)
    {
        Date = date;
        _persons = [ByAge(age, male, nameof(male)), ByAge(age, female, nameof(female))];
        _deaths = [ByAge(age, maleDeaths, nameof(maleDeaths)), ByAge(age, femaleDeaths, nameof(femaleDeaths))];
    }

    /// <summary>The date to which the persons belong.</summary>
    public DateOnly Date { get; }

    /// <summary>Persons of both sexes and all ages.</summary>
    public double Total => _persons[0].Sum() + _persons[1].Sum();

    /// <summary>Persons by age 0…100.</summary>
    public ReadOnlySpan<double> Persons(Sex sex) => _persons[(int)sex];

    /// <summary>Deaths of one year by age 0…100, as enumerated (under-reported at the youngest and oldest ages).</summary>
    public ReadOnlySpan<double> Deaths(Sex sex) => _deaths[(int)sex];

    private static double[] ByAge(ReadOnlySpan<int> age, ReadOnlySpan<double> values, string name)
    {
        Span<int> oneRow = new int[age.Length];
        var byAge = Columns.Grid(oneRow, age, values, [0], Columns.UpTo(OpenAge), name);
        foreach (var value in byAge)
        {
            if (!(value >= 0) || !double.IsFinite(value))
                throw new ArgumentOutOfRangeException(name, value, "A head count is finite and not negative.");
        }

        return byAge;
    }
}
