using Actuary.Assumptions;
using Actuary.Assumptions.Population;
using Actuary.Models.Population;

namespace Actuary.Models.Tests;

public class PlaceReaderTests
{
    private const string MigrationFile = "place/tables/migration.csv";

    private static readonly Lazy<PopulationPlan> _named = new(() => Read(PlaceModel.Named));

    // National Bureau of Statistics, 2020 census by county: 5,260,951 persons in Xiangyang, 161,331 women of 65 to 69.
    [Fact]
    public void ANamedPlaceMeetsItsCensus()
    {
        var plan = Read(PlaceModel.Named.Replace("2020-11-01", "2020-12-31").Replace("opening_year: 2023", "opening_year: 2020"));

        plan.Opening.ToArray().Sum().ShouldBe(5_260_951, 1e-5);
        plan.Opening[Ages.Index(Sex.Female, 65)..Ages.Index(Sex.Female, 70)].ToArray().Sum().ShouldBe(161_331, 1e-6);
        (plan.OpeningYear, plan.Years).ShouldBe((2020, 75));
    }

    // The same census: 680,360 persons in Beibei in 2010.
    [Fact]
    public void TheShippedRowsOfBeibeiHaveThePublishedTotal()
    {
        var census = File.ReadAllText(Path.Combine(TestModel.RepositoryRoot, "models", "beibei-resident-pension", "tables", "census_2010.csv"));
        using var model = PlaceModel.Of(OpenedOnTheLastDayOf2010()).With("place/tables/census_2010.csv", census);

        Model.Read(model.Folder, null, Ask).Plan.Opening.ToArray().Sum().ShouldBe(680_360, 1e-6);

        static string OpenedOnTheLastDayOf2010() => PlaceModel.Unnamed.Replace(
            "    total: { value: 420000, unit: persons, status: assumed, reason: a county of common size }",
            "    census: { table: tables/census_2010.csv, source: R-1 }\n    census_date: 2010-12-31");
    }

    [Fact]
    public void AnUnnamedPlaceHasTheTotalThatWasAssumedAndNobodyMoves()
    {
        var plan = Read(PlaceModel.Unnamed);

        plan.Opening.ToArray().Sum().ShouldBe(420_000, 1e-6);
        (plan.OpeningYear, plan.Years).ShouldBe((2010, 60));
        plan.Migration.Level.ShouldBe(StochasticLevel.Certain);
        for (var year = 0; year < plan.Years; year++) plan.Migration.Central(year).ToArray().ShouldAllBe(rate => rate == 0);
    }

    [Fact]
    public void ATotalBesideACensusMovesTheLevelAndNotTheAges()
    {
        var own = _named.Value.Opening.ToArray();
        var published = Read(PlaceModel.Named.Replace("census_date: 2020", "total: { value: 5000000, unit: persons, source: S1 }\n    census_date: 2020")).Opening.ToArray();

        published.Sum().ShouldBe(5_000_000, 1e-5);
        for (var cell = 0; cell < Ages.Cells; cell++) (published[cell] * own.Sum()).ShouldBe(own[cell] * 5_000_000, 1e-3 + 1e-9 * own[cell] * 5_000_000);
    }

    [Fact]
    public void RatesByAgeGroupAndYearReachTheirCells()
    {
        var plan = _named.Value;

        plan.Migration.Central(0)[Ages.Index(Sex.Male, 14)].ShouldBe(0);
        plan.Migration.Central(0)[Ages.Index(Sex.Female, 15)].ShouldBe(-0.02 * (1 - 0.5 * 4 / 20), 1e-15);
        plan.Migration.Central(2050 - 2024)[Ages.Index(Sex.Female, 59)].ShouldBe(-0.0005, 1e-15);
        var nation = Read(PlaceModel.Named.Replace("values: { 2020: 1.1, 2035: 1 }", "value: 1"));
        plan.Fertility.Rates(2029 - 2024)[10].ShouldBe((1 + 0.1 * 6 / 15) * nation.Fertility.Rates(2029 - 2024)[10], 1e-15);
        plan.Mortality.Years.ShouldBe(75);
    }

    // Mortality before the base period of the Lee–Carter fit, and of a table that reaches to 2100.
    [Theory]
    [InlineData(2010, 60)]
    [InlineData(2013, 60)]
    [InlineData(2024, 76)]
    public void EveryOpeningFromTheCensusOnHasMortalityThatFalls(int opening, int years)
    {
        var plan = Read(PlaceModel.Unnamed.Replace("opening_year: 2010", $"opening_year: {opening}").Replace("years: 60", $"years: {years}"));

        foreach (var age in new[] { 0, 30, 60, 80 })
            plan.Mortality.Central(years - 1)[age].ShouldBeLessThan(0.7 * plan.Mortality.Central(0)[age]);
        plan.Opening.ToArray().Sum().ShouldBe(420_000, 1e-6);
    }

    // Each of these is a key that a model may change: none is without effect on the opening.
    [Theory]
    [InlineData("city: 0.4, town: 0.21, rural: 0.39", "city: 0.39, town: 0.22, rural: 0.39")]
    [InlineData("city: 0.4, town: 0.21, rural: 0.39", "nation: 1")]
    [InlineData("pattern_date: 2020-05-01", "pattern_date: 2020-06-01")]
    [InlineData("census_date: 2020-11-01", "census_date: 2020-11-02")]
    [InlineData("opening_year: 2023", "opening_year: 2022")]
    [InlineData("level: { value: 1,", "level: { value: 1.01,")]
    [InlineData("2020: 1.1", "2020: 1.11")]
    [InlineData("2020: 1, 2040", "2020: 1.1, 2040")]
    public void EveryKeyMovesTheOpening(string key, string changed)
        => Read(PlaceModel.Named.Replace(key, changed)).Opening.ToArray().ShouldNotBe(_named.Value.Opening.ToArray());

    public static TheoryData<string, string, string[]> Mistakes => new()
    {
        {
            "years: 75", "years: 90",
            ["reference/demographic_indicators.csv  year: the table covers 1990 … 2100, and the projection needs 2023 … 2113. Allowed: a longer table, or years up to 77."]
        },
        {
            "opening_year: 2023", "opening_year: 2019",
            ["place/model.yaml:7  population.place.pattern_date: is in 2020, and the opening year is 2019; a population is not rolled backward. Allowed: a day from 1990, where the indicators begin, to 2019."]
        },
        {
            "census_date: 2020-11-01", "census_date: 2021-11-01",
            ["place/model.yaml:10  population.place.census_date: is 2021-11-01, and the pattern is of 2020-05-01. Allowed: a day from 2020-05-01 to 2020-12-31."]
        },
        {
            "census_date: 2020-11-01", "census_date: 2020-04-01",
            ["place/model.yaml:10  population.place.census_date: is 2020-04-01, and the pattern is of 2020-05-01. Allowed: a day from 2020-05-01 to 2020-12-31."]
        },
        { "pattern_date: 2020-05-01", "pattern_date: soon", ["place/model.yaml:7  population.place.pattern_date: 'soon' is not a date. Allowed: YYYY-MM-DD."] },
        { "rural: 0.39", "rural: 0.49", ["place/model.yaml:8  population.place.residence: the shares add to 1.1. Allowed: shares that add to 1."] },
        {
            "rural: 0.39", "village: 0.39",
            ["place/model.yaml:8  population.place.residence.village: unknown key. Allowed: nation, city, town, rural."]
        },
        {
            "    census: { table: tables/census_2020.csv, source: S1 }\n", "",
            [
                "place/model.yaml:5  population.place.total: a required input is missing: persons of the place at the end of the opening year, where it has no census of its own.",
                "place/model.yaml:9  population.place.census_date: changes nothing: the place has no census of its own. Allowed: leave it out.",
                "place/tables/census_2020.csv  no key of the model or its scenarios names this table. Allowed: a table that is used.",
            ]
        },
        {
            "    census_date: 2020-11-01\n", "",
            ["place/model.yaml:5  population.place.census_date: a required input is missing: the day to which the persons of the place's census belong."]
        },
        {
            "  place:", "  census_date: 2020-11-01\n  place:",
            ["place/model.yaml:5  population.census_date: unknown key. Allowed: indicators_end, indicators, place, migration, mortality, fertility."]
        },
        {
            "values: { 2020: 1.1, 2035: 1 }", "values: { 2021: 1.1, 2035: 1 }",
            ["place/model.yaml:23  population.fertility.level: starts in 2021, after the first year needed 2020. Allowed: a value for 2020 or before."]
        },
        {
            "values: { 2020: 1, 2040: 0.5 }", "value: 0",
            [
                "place/model.yaml:32  population.migration.rates: changes nothing: the level is 0, so nobody moves. Allowed: leave it out.",
                "place/model.yaml:33  population.migration.persistence: changes nothing: the level is 0, so nobody moves. Allowed: leave it out.",
                "place/model.yaml:34  population.migration.volatility: changes nothing: the level is 0, so nobody moves. Allowed: leave it out.",
            ]
        },
        {
            "    rates: { table: tables/migration.csv }\n", "",
            [
                "place/model.yaml:28  population.migration.rates: a required input is missing: arrivals less departures a year per person of the age group and sex; the last group is open.",
                "place/tables/migration.csv  no key of the model or its scenarios names this table. Allowed: a table that is used.",
            ]
        },
        {
            "level: { value: 1, unit: factor", "level: { value: 1, unit: fraction",
            ["place/model.yaml:18  population.mortality.level: is in 'fraction', and this value is asked for in another unit. Allowed: factor."]
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AMistakeIsNamed(string right, string wrong, string[] messages)
    {
        using var model = PlaceModel.Of(PlaceModel.Named.Replace(right, wrong)).With("place/tables/census_2020.csv", PlaceModel.Census).With(MigrationFile, PlaceModel.Migration);

        Problems(model).ShouldBe(messages, ignoreOrder: true);
    }

    [Theory]
    [InlineData("0,0,0\n", "", "place/tables/migration.csv  the first group of age_from is 15. Allowed: groups from 0 up.")]
    [InlineData("60,0,0", "106,0,0", "place/tables/migration.csv:5  age_from: 106 is outside what is allowed. Allowed: 0 … 105.")]
    [InlineData("60,0,0", "35,0,0", "place/tables/migration.csv:5  the row for age_from 35 repeats the one on line 4. Allowed: one row for each.")]
    [InlineData("60,0,0", "60,0,1.5", "place/tables/migration.csv:5  female: 1.5 is above what is allowed. Allowed: -1 … 1.")]
    [InlineData("male [fraction/year],f", "male [fraction],f", "place/tables/migration.csv:1  male: is in 'fraction', and is asked for in another unit. Allowed: fraction/year.")]
    public void AMistakeOfATableIsNamed(string right, string wrong, string message)
    {
        using var model = PlaceModel.Of(PlaceModel.Named).With(MigrationFile, PlaceModel.Migration.Replace(right, wrong));

        Problems(model).ShouldBe([message]);
    }

    [Fact]
    public void EveryMistakeIsNamedAtOnce()
    {
        var yaml = PlaceModel.Named.Replace("opening_year: 2023", "opening_year: 2019").Replace("rural: 0.39", "rural: 0.3")
            .Replace("volatility: { value: 0.3", "volatility: { value: 3");
        using var model = PlaceModel.Of(yaml).With("place/tables/census_2020.csv", PlaceModel.Census.Replace("85,", "x,"));

        string.Join('\n', Problems(model)).ShouldSatisfyAllConditions(
            text => text.ShouldContain("population.place.residence: the shares add to 0.91"),
            text => text.ShouldContain("population.migration.volatility: 3 is above"),
            text => text.ShouldContain("census_2020.csv:20  age_from: 'x' is not a whole number"));
    }

    private static PopulationPlan Read(string yaml)
    {
        using var model = PlaceModel.Of(yaml);
        return Model.Read(model.Folder, null, Ask).Plan;
    }

    private static string[] Problems(TestModel model)
        => Should.Throw<ModelException>(() => Model.Read(model.Folder, null, Ask)).Problems.Select(problem => problem.ToString()).ToArray();

    private static Func<PopulationPlan> Ask(Binder root) => new PopulationReader(root, root.ReadHorizon()).Build;
}
