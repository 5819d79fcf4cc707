namespace Actuary.Assumptions.Population;

/// <summary>
/// Published yearly indicators of a population, past and projected, one entry per calendar year without a gap:
/// e_0 in years, total fertility in children per woman, boys per girl at birth, births and net migration in persons.
/// </summary>
public sealed class DemographicIndicators
{
    private readonly double[][] _lifeExpectancy;
    private readonly double[] _totalFertility;
    private readonly double[] _sexRatioAtBirth;
    private readonly double[] _births;
    private readonly double[] _netMigration;

    /// <summary>From the columns of a table with one row per year, years ascending without a gap.</summary>
    /// <exception cref="ArgumentException">Years with a gap, columns of different length, or a value not finite.</exception>
    public DemographicIndicators(
        ReadOnlySpan<int> year,
        ReadOnlySpan<double> lifeExpectancyMale,
        ReadOnlySpan<double> lifeExpectancyFemale,
        ReadOnlySpan<double> totalFertility,
        ReadOnlySpan<double> sexRatioAtBirth,
        ReadOnlySpan<double> births,
        ReadOnlySpan<double> netMigration)
    {
        if (year.Length == 0)
            throw new ArgumentException("At least one year is needed.", nameof(year));
        for (var i = 1; i < year.Length; i++)
        {
            if (year[i] != year[i - 1] + 1)
                throw new ArgumentException($"Years follow without a gap; {year[i]} follows {year[i - 1]}.", nameof(year));
        }

        (FirstYear, LastYear) = (year[0], year[^1]);
        _lifeExpectancy =
        [
            Copy(year, lifeExpectancyMale, nameof(lifeExpectancyMale)),
            Copy(year, lifeExpectancyFemale, nameof(lifeExpectancyFemale)),
        ];
        _totalFertility = Copy(year, totalFertility, nameof(totalFertility));
        _sexRatioAtBirth = Copy(year, sexRatioAtBirth, nameof(sexRatioAtBirth));
        _births = Copy(year, births, nameof(births));
        _netMigration = Copy(year, netMigration, nameof(netMigration));
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>e_0 of the year, years.</summary>
    public double LifeExpectancy(Sex sex, int year) => _lifeExpectancy[(int)sex][Index(year)];

    /// <summary>Children per woman; after the last year as in the last.</summary>
    public double TotalFertility(int year) => _totalFertility[IndexOrLast(year)];

    /// <summary>Boys per girl at birth; after the last year as in the last.</summary>
    public double SexRatioAtBirth(int year) => _sexRatioAtBirth[IndexOrLast(year)];

    /// <summary>Births of the year, persons.</summary>
    public double Births(int year) => _births[Index(year)];

    /// <summary>Births of one sex: B·r/(1 + r) boys and B/(1 + r) girls, r the sex ratio at birth.</summary>
    public double Births(Sex sex, int year)
    {
        var ratio = SexRatioAtBirth(year);
        return Births(year) * (sex == Sex.Male ? ratio : 1) / (1 + ratio);
    }

    /// <summary>Arrivals less departures in the year, persons.</summary>
    public double NetMigration(int year) => _netMigration[Index(year)];

    private int Index(int year) => year >= FirstYear && year <= LastYear
        ? year - FirstYear
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The indicators cover {FirstYear}…{LastYear}.");

    private int IndexOrLast(int year) => Index(Math.Min(year, LastYear));

    private static double[] Copy(ReadOnlySpan<int> year, ReadOnlySpan<double> column, string name)
    {
        if (column.Length != year.Length)
            throw new ArgumentException($"{year.Length} rows are needed; got {column.Length}.", name);
        foreach (var value in column)
        {
            if (!double.IsFinite(value))
                throw new ArgumentOutOfRangeException(name, value, "An indicator is finite.");
        }

        return column.ToArray();
    }
}
