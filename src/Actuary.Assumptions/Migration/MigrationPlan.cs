using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Migration;

/// <summary>
/// Net migration of the projected years: the central persons by cell times 1 + z_t, z a <see cref="StochasticLevel"/>.
/// Migrants are counted on 31 December at their completed age: they neither die nor give birth in the year they move.
/// Immutable.
/// </summary>
public sealed class MigrationPlan
{
    private readonly double[] _persons;

    /// <summary>The years from <paramref name="firstYear"/> on; after the table's last year as in the last.</summary>
    public MigrationPlan(MigrationTable table, int firstYear, int years, StochasticLevel level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        (FirstYear, Years, Level) = (firstYear, years, level);
        _persons = new double[years * Ages.Cells];
        for (var year = 0; year < years; year++)
            table.Cells(firstYear + year).CopyTo(_persons, year * Ages.Cells);
    }

    /// <summary>First projected calendar year.</summary>
    public int FirstYear { get; }

    /// <summary>Projected years.</summary>
    public int Years { get; }

    /// <summary>How the level wanders.</summary>
    public StochasticLevel Level { get; }

    /// <summary>Central net migrants by cell of a projected year, persons.</summary>
    public ReadOnlySpan<double> Persons(int yearIndex) => _persons.AsSpan(yearIndex * Ages.Cells, Ages.Cells);
}
