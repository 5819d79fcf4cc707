using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Tests;

/// <summary>The national demography, resolved once from the shipped tables as a model does it.</summary>
internal static class China
{
    public const int OpeningYear = 2024;
    public const int FirstYear = OpeningYear + 1;
    public const int Years = 76;

    public static MortalityFitPeriods Periods { get; } = new(BaseMidYear: 2023, LastMidYear: 2098, FirstObservedYear: 1990, LastObservedYear: 2023);

    public static AbridgedRates Rates { get; } = ReadRates();

    public static CensusTable Census { get; } = ReadCensus(Table.Reference("census_2020.csv"));

    public static DemographicIndicators Indicators { get; } = ReadIndicators();

    public static MigrationTable Migration { get; } = ReadMigration();

    public static FertilityPattern Pattern { get; } = ReadPattern();

    public static double[] CensusFertility { get; } = Table.Reference("fertility_census_2020.csv").Numbers("rate");

    public static MortalityModel Mortality { get; } = MortalityModel.Fit(Rates, Census, Indicators, Periods);

    public static VitalFlows Flows { get; } = VitalFlows.Published(Indicators, Migration);

    public static double[] Opening { get; } = Open();

    public static AbridgedRates ReadRates()
    {
        var table = Table.Reference("mortality_rates.csv");
        return new(table.Integers("mid_year"), table.Integers("age_from"), table.Numbers("male"), table.Numbers("female"));
    }

    public static CensusTable ReadResidence(string residence) =>
        ReadCensus(Table.Reference("census_2020_residence.csv").Where("residence", residence));

    private static CensusTable ReadCensus(Table table) =>
        new(new DateOnly(2020, 5, 1), table.Integers("age"), table.Numbers("male"), table.Numbers("female"),
            table.Numbers("male_deaths"), table.Numbers("female_deaths"));

    public static DemographicIndicators ReadIndicators()
    {
        var table = Table.Reference("demographic_indicators.csv");
        return new(table.Integers("year"), table.Numbers("life_expectancy_male"), table.Numbers("life_expectancy_female"),
            table.Numbers("total_fertility"), table.Numbers("sex_ratio_at_birth"), table.Numbers("births"), table.Numbers("net_migration"));
    }

    public static MigrationTable ReadMigration()
    {
        var table = Table.Reference("net_migration.csv");
        return new(table.Integers("year"), table.Integers("age"), table.Numbers("male"), table.Numbers("female"));
    }

    public static FertilityPattern ReadPattern()
    {
        var table = Table.Reference("fertility_pattern.csv");
        return new(table.Integers("mid_year"), table.Integers("age_from"), table.Numbers("share"));
    }

    public static PopulationPlan Plan(int years, MortalityUncertainty mortality, StochasticLevel fertility, StochasticLevel migration) => new(
        OpeningYear,
        Opening,
        new MortalityPlan(Mortality, FirstYear, years, levelMultiplier: 1, mortality),
        new FertilityPlan(Indicators, Pattern, CensusFertility, FirstYear, years, fertility),
        new MigrationPlan(Migration, FirstYear, years, migration));

    public static PopulationPlan CentralPlan(int years) =>
        Plan(years, MortalityUncertainty.None, StochasticLevel.Certain, StochasticLevel.Certain);

    private static double[] Open()
    {
        var totals = Table.Reference("population_totals.csv").Where("year", "2024");
        var persons = OpeningPopulation.AtYearEnd(Census, Mortality, Flows);
        persons = OpeningPopulation.CorrectCohorts(persons, 2020, bornFrom: 1991, Mortality, Flows);
        persons = OpeningPopulation.RollForward(persons, 2020, OpeningYear, Mortality, Flows);
        return OpeningPopulation.Scale(persons, totals.Numbers("male")[0], totals.Numbers("female")[0]);
    }
}
