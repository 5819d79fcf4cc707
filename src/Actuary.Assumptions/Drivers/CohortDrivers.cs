using System.Runtime.CompilerServices;
using Actuary.Numerics;

namespace Actuary.Assumptions.Drivers;

/// <summary>What the men and women of a birth year meet in a year, by the age that they complete in it.</summary>
/// <param name="MenSurvival">Probability that a man lives through it.</param>
/// <param name="WomenSurvival">That a woman does.</param>
/// <param name="Men">Men on its 31 December, persons.</param>
/// <param name="Women">Likewise.</param>
public readonly record struct BirthYearDrivers(Lanes MenSurvival, Lanes WomenSurvival, Lanes Men, Lanes Women);

/// <summary>
/// Survival and persons of some ages, birth year after birth year and year after year, as cohorts are moved through them. A birth year stands at
/// the place (age − year) modulo the number of ages; the year in which it outgrows them belongs to the one that enters them.
/// </summary>
public sealed class CohortDrivers(int firstAge, int ages)
{
    private readonly LaneBuffer<BirthYearDrivers> _cells = new(ages * DriverBlock.YearsAtHand);

    // Survival of those who outgrow the ages: by year, then sex.
    private readonly LaneBuffer<Lanes> _leaving = new(2 * DriverBlock.YearsAtHand);

    public int FirstAge { get; } = firstAge;

    public int Ages { get; } = ages;

    /// <summary>What the birth year at a place meets in some of the years in a row.</summary>
    /// <param name="first">Index of the first of them among the years at hand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<BirthYearDrivers> Of(int place, int first, int count) => _cells.Span.Slice(place * DriverBlock.YearsAtHand + first, count);

    /// <summary>Hints that some of what a birth year meets is read soon: one of so many parts.</summary>
    public void Fetch(int place, int part, int parts)
    {
        var (from, to) = (part * DriverBlock.YearsAtHand / parts, (part + 1) * DriverBlock.YearsAtHand / parts);
        Lane.Fetch(Of(place, from, to - from));
    }

    /// <summary>Survival of those who in a year complete the age after the last.</summary>
    public Lanes Leaving(Sex sex, int t) => _leaving.Span[2 * t + (int)sex];

    internal void Arrange(int firstYear, ReadOnlySpan<DriverBlock> years)
    {
        for (var t = 0; t < years.Length; t++)
        {
            var population = years[t].Population;
            var survival = population.Survival;
            var persons = population.Persons;
            var (men, women) = (Assumptions.Ages.Index(Sex.Male, FirstAge), Assumptions.Ages.Index(Sex.Female, FirstAge));
            var place = ((FirstAge - firstYear - t) % Ages + Ages) % Ages;
            for (var i = 0; i < Ages; i++)
            {
                _cells.Span[place * DriverBlock.YearsAtHand + t] = new(survival[men + i], survival[women + i], persons[men + i], persons[women + i]);
                place = place + 1 < Ages ? place + 1 : 0;
            }

            (_leaving.Span[2 * t], _leaving.Span[2 * t + 1]) = (survival[men + Ages], survival[women + Ages]);
        }
    }
}
