namespace Actuary.Assumptions.Migration;

/// <summary>Net migration (arrivals less departures) by calendar year, single age 0…100 and sex, persons a year.</summary>
public sealed class MigrationTable
{
    /// <summary>The open age of the table, 100 and over; its migrants count as 100.</summary>
    public const int OpenAge = 100;

    private readonly double[][] _persons;

    /// <summary>From the columns of a table with one row per year and age, in any order; years without a gap.</summary>
    /// <exception cref="ArgumentException">A year or age is missing or double, or a value is not finite.</exception>
    public MigrationTable(ReadOnlySpan<int> year, ReadOnlySpan<int> age, ReadOnlySpan<double> male, ReadOnlySpan<double> female)
    {
        var years = Columns.Distinct(year);
        if (years.Length == 0 || years[^1] - years[0] != years.Length - 1)
            throw new ArgumentException("Years follow without a gap.", nameof(year));
        (FirstYear, LastYear) = (years[0], years[^1]);
        var ages = Columns.UpTo(OpenAge);
        _persons = [Columns.Grid(year, age, male, years, ages, nameof(male)), Columns.Grid(year, age, female, years, ages, nameof(female))];
        foreach (var column in _persons)
        {
            foreach (var value in column)
            {
                if (!double.IsFinite(value))
                    throw new ArgumentOutOfRangeException(nameof(male), value, "Net migration is finite.");
            }
        }
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>Persons by age 0…100; outside the table's years as in the nearest.</summary>
    public ReadOnlySpan<double> Persons(Sex sex, int year)
    {
        var row = Math.Clamp(year, FirstYear, LastYear) - FirstYear;
        return _persons[(int)sex].AsSpan(row * (OpenAge + 1), OpenAge + 1);
    }

    /// <summary>Persons by cell in a year whose total is known: the nearest year's age pattern brought to the total.</summary>
    public double[] Scaled(int year, double total)
    {
        var cells = Cells(year);
        var sum = cells.Sum();
        if (sum == 0)
            throw new ArgumentOutOfRangeException(nameof(year), year, "Net migration of this year adds to zero and cannot be scaled.");
        for (var cell = 0; cell < cells.Length; cell++)
            cells[cell] *= total / sum;
        return cells;
    }

    /// <summary>Persons by cell, ages 0…105.</summary>
    public double[] Cells(int year)
    {
        var cells = new double[Ages.Cells];
        Persons(Sex.Male, year).CopyTo(cells.AsSpan(Ages.Index(Sex.Male, 0)));
        Persons(Sex.Female, year).CopyTo(cells.AsSpan(Ages.Index(Sex.Female, 0)));
        return cells;
    }
}
