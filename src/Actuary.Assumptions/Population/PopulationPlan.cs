using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Mortality;

namespace Actuary.Assumptions.Population;

/// <summary>
/// A population's opening stock and what moves it, resolved to numbers per projected year. Immutable.
/// </summary>
public sealed class PopulationPlan
{
    private readonly double[] _opening;

    /// <summary>The plan of the years after 31 December of <paramref name="openingYear"/>.</summary>
    /// <param name="openingYear">The stock is of 31 December of this year; the first projected year is the next.</param>
    /// <param name="opening">Persons by cell, completed age.</param>
    /// <param name="mortality">Death rates.</param>
    /// <param name="fertility">Birth rates and sex ratio at birth.</param>
    /// <param name="migration">Net migrants.</param>
    /// <exception cref="ArgumentException">Cells missing or negative, or parts that cover other years.</exception>
    public PopulationPlan(
        int openingYear, ReadOnlySpan<double> opening, MortalityPlan mortality, FertilityPlan fertility, MigrationPlan migration)
    {
        if (opening.Length != Ages.Cells)
            throw new ArgumentException($"{Ages.Cells} cells are needed; got {opening.Length}.", nameof(opening));
        foreach (var persons in opening)
        {
            if (!(persons >= 0) || !double.IsFinite(persons))
                throw new ArgumentOutOfRangeException(nameof(opening), persons, "A head count is finite and not negative.");
        }

        CheckYears(openingYear, mortality.Years, mortality.FirstYear, mortality.Years, nameof(mortality));
        CheckYears(openingYear, mortality.Years, fertility.FirstYear, fertility.Years, nameof(fertility));
        CheckYears(openingYear, mortality.Years, migration.FirstYear, migration.Years, nameof(migration));
        OpeningYear = openingYear;
        _opening = opening.ToArray();
        (Mortality, Fertility, Migration) = (mortality, fertility, migration);
    }

    /// <summary>Calendar year on whose last day the opening stock stands.</summary>
    public int OpeningYear { get; }

    /// <summary>Projected years.</summary>
    public int Years => Mortality.Years;

    /// <summary>Opening persons by cell, completed age.</summary>
    public ReadOnlySpan<double> Opening => _opening;

    public MortalityPlan Mortality { get; }

    public FertilityPlan Fertility { get; }

    public MigrationPlan Migration { get; }

    private static void CheckYears(int openingYear, int plannedYears, int firstYear, int years, string name)
    {
        if (firstYear != openingYear + 1 || years != plannedYears)
        {
            throw new ArgumentException(
                $"The years {openingYear + 1}…{openingYear + plannedYears} are needed; got {firstYear}…{firstYear + years - 1}.", name);
        }
    }
}
