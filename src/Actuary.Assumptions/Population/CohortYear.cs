using Actuary.Assumptions.Mortality;

namespace Actuary.Assumptions.Population;

/// <summary>One year of cohort-component arithmetic for one population, as <see cref="PopulationBlock"/> does it for eight.</summary>
internal static class CohortYear
{
    /// <summary>
    /// Persons by cell on 31 December from those a year before: survivors grow a year older, the year's births of each
    /// sex that are alive enter at age 0, net migrants by completed age are added; nobody survives the last age.
    /// </summary>
    public static void Step(Span<double> persons, ReadOnlySpan<double> rates, ReadOnlySpan<double> births, ReadOnlySpan<double> migration)
    {
        Span<double> survival = stackalloc double[Ages.Count];
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var first = Ages.Index(sex, 0);
            var ofSex = persons.Slice(first, Ages.Count);
            var rateOfSex = rates.Slice(first, Ages.Count);
            CohortSurvival.Of(rateOfSex, InfantDeaths.YearsLived(sex, rateOfSex[0]), survival);
            for (var age = Ages.Max; age > 0; age--)
                ofSex[age] = ofSex[age - 1] * survival[age];
            ofSex[0] = births[(int)sex] * survival[0];
            Add(ofSex, migration.Slice(first, Ages.Count), 1);
        }
    }

    /// <summary>Adds a share of the migrants; nobody leaves who is not there.</summary>
    public static void Add(Span<double> persons, ReadOnlySpan<double> migration, double share)
    {
        for (var age = 0; age < persons.Length; age++)
            persons[age] = Math.Max(0, persons[age] + share * migration[age]);
    }
}
