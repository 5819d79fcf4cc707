using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Mortality;
using Actuary.Numerics;

namespace Actuary.Assumptions.Population;

/// <summary>What moves a place in a range of years, for certain: without volatility. All three parts cover the same years.</summary>
public sealed record PlaceRates(MortalityPlan Mortality, FertilityPlan Fertility, MigrationPlan Migration);

/// <summary>
/// The population of a place on 31 December of an opening year, persons by cell: a stock on a day of the census year,
/// brought to the end of that year and from there, year by year, to the opening with the place's own central mortality,
/// fertility and migration. Nothing rolls backward.
/// </summary>
/// <param name="ratesOf">The rates of a number of years from a calendar year on.</param>
public sealed class PlaceOpening(Func<int, int, PlaceRates> ratesOf)
{
    /// <summary>
    /// From a place's own rows. The pattern, moved to the day of the census, spreads each age group over its single ages.
    /// </summary>
    /// <param name="census">The place's rows.</param>
    /// <param name="pattern">Single ages of a like population, of an earlier or the same day of the same year.</param>
    /// <param name="openingYear">Year of the opening, that of the census or later.</param>
    /// <exception cref="ArgumentException">Another order of days or years.</exception>
    public double[] OfCensus(PlaceCensus census, CensusTable pattern, int openingYear)
    {
        if (census.Date < pattern.Date || census.Date.Year != pattern.Date.Year)
            throw new ArgumentException($"The census is of a day of {pattern.Date.Year} from {pattern.Date:O} on; got {census.Date:O}.", nameof(census));
        var likeness = WithinYear(SingleAges(pattern), pattern.Date, census.Date);
        return ToOpening(census.BySingleAge(likeness), census.Date, openingYear);
    }

    /// <summary>From a total at the opening: the pattern is brought to the opening, then every cell to the total by one factor.</summary>
    /// <param name="total">Persons at the opening.</param>
    /// <param name="pattern">Single ages of a like population.</param>
    /// <param name="openingYear">Year of the opening, that of the pattern or later.</param>
    /// <exception cref="ArgumentException">Another order of years, or a total that is not positive.</exception>
    public double[] OfTotal(double total, CensusTable pattern, int openingYear) =>
        BroughtTo(total, ToOpening(SingleAges(pattern), pattern.Date, openingYear));

    /// <summary>Every cell by one factor, so that men and women add to the total.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The total is not positive.</exception>
    public static double[] BroughtTo(double total, ReadOnlySpan<double> persons)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        var scaled = persons.ToArray();
        OpeningPopulation.BringTo(scaled, total);
        return scaled;
    }

    private double[] SingleAges(CensusTable pattern) =>
        OpeningPopulation.WithOpenAgeSpread(pattern, ratesOf(pattern.Date.Year, 1).Mortality.Central(0));

    private double[] ToOpening(double[] persons, DateOnly date, int openingYear)
    {
        var years = openingYear - date.Year;
        ArgumentOutOfRangeException.ThrowIfNegative(years, nameof(openingYear));
        var atYearEnd = WithinYear(persons, date, new DateOnly(date.Year, 12, 31));
        if (years == 0)
            return atYearEnd;
        var rates = ratesOf(date.Year + 1, years);
        var block = new PopulationBlock(new PopulationPlan(date.Year, atYearEnd, rates.Mortality, rates.Fertility, rates.Migration));
        for (var year = 0; year < years; year++)
            block.Step(year, new Streams(0), 0);
        return Array.ConvertAll(block.Persons.ToArray(), cell => cell[0]);
    }

    // Births and migration of the part of the year are its share of what the persons at its start have in a year.
    private double[] WithinYear(double[] persons, DateOnly from, DateOnly to)
    {
        var rates = ratesOf(from.Year, 1);
        var births = 0.0;
        for (var age = FertilityPattern.FirstAge; age <= FertilityPattern.LastAge; age++)
            births += rates.Fertility.Rates(0)[age - FertilityPattern.FirstAge] * persons[Ages.Index(Sex.Female, age)];
        var ratio = rates.Fertility.SexRatio(0);
        return OpeningPopulation.Forward(
            persons, OpeningPopulation.ShareOfYear(from, to), rates.Mortality.Central(0), rates.Migration.Among(persons, 0),
            sex => births * (sex == Sex.Male ? ratio : 1) / (1 + ratio));
    }
}
