using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Tests;

/// <summary>What a model gives a place, from the shipped tables.</summary>
internal static class Place
{
    public static ResidenceCensus Residences2020 { get; } =
        new(China.ReadResidence("city"), China.ReadResidence("town"), China.ReadResidence("rural"));

    public static ResidenceCensus Residences2010 { get; } = new(Read2010("city"), Read2010("town"), Read2010("rural"));

    /// <summary>Nobody moves.</summary>
    public static double[] Closed { get; } = new double[Ages.Cells];

    public static CensusTable Read2010(string residence)
    {
        var table = Table.Reference("census_2010_residence.csv").Where("residence", residence);
        return new(new DateOnly(2010, 5, 1), table.Integers("age"), table.Numbers("male"), table.Numbers("female"),
            table.Numbers("male_deaths"), table.Numbers("female_deaths"));
    }

    public static PlaceCensus ReadXiangyang(DateOnly date)
    {
        var table = Table.Shipped("xiangyang", "tables", "census_2020.csv");
        return new(date, new AgeGroups(table.Integers("age_from")), table.Numbers("male"), table.Numbers("female"));
    }

    /// <summary>Central rates: the nation's mortality times <paramref name="relative"/>, its fertility times a factor, own migration.</summary>
    public static Func<int, int, PlaceRates> Rates(double[] relative, double fertility, double[] migration) => (firstYear, years) => new PlaceRates(
        new MortalityPlan(China.Mortality, firstYear, years, relative, MortalityUncertainty.None),
        new FertilityPlan(China.Indicators, China.Pattern, China.CensusFertility, firstYear, years, StochasticLevel.Certain, _ => fertility),
        new MigrationPlan(migration, _ => 1, firstYear, years, StochasticLevel.Certain));

    /// <summary>As the nation, and closed.</summary>
    public static Func<int, int, PlaceRates> AsTheNation { get; } = Rates([.. Enumerable.Repeat(1.0, Ages.Cells)], 1, Closed);

    public static PopulationPlan Plan(int openingYear, double[] opening, int years, Func<int, int, PlaceRates> ratesOf)
    {
        var rates = ratesOf(openingYear + 1, years);
        return new(openingYear, opening, rates.Mortality, rates.Fertility, rates.Migration);
    }
}
