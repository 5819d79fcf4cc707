using Actuary.Assumptions;
using Actuary.Models.Population;

namespace Actuary.Models.Tests;

public class PopulationReaderTests
{
    private const string Yaml = """
        opening_year: 2024
        years: 60
        population:
          census: { table: reference/census_2020.csv, source: R-1 }
          census_date: 2020-05-01
          births_correct_from: 1991
          indicators: { table: reference/demographic_indicators.csv, source: R-1 }
          totals: { table: reference/population_totals.csv, source: R-1 }
          mortality:
            source: R-1
            rates: { table: reference/mortality_rates.csv }
            base_period: 2023
            last_period: 2098
            observed_from: 1990
            observed_to: 2023
            level: { value: 1, unit: factor }
            volatility: { value: 1, unit: factor }
            drift_error: { value: 1, unit: factor }
          fertility:
            source: R-1
            pattern: { table: reference/fertility_pattern.csv }
            census_rates: { table: reference/fertility_census_2020.csv }
            persistence: { value: 0.9, unit: fraction }
            volatility: { value: 0.05, unit: fraction }
          migration:
            source: R-1
            net: { table: reference/net_migration.csv }
            persistence: { value: 0.5, unit: fraction }
            volatility: { value: 0.3, unit: fraction }
        """;

    private static readonly string _reference = Path.Combine(TestModel.RepositoryRoot, "models", "reference");

    [Fact]
    public void TheShippedTablesGiveAPopulationOfThePublishedSize()
    {
        using var model = Shipped(Yaml);

        var plan = Model.Read(model.Folder, null, Ask).Plan;

        // UN DESA, World Population Prospects 2024: 31 December 2024, men and women.
        plan.Opening[..Ages.Count].ToArray().Sum().ShouldBe(721_962_890, 1);
        plan.Opening[Ages.Count..].ToArray().Sum().ShouldBe(695_770_746, 1);
        (plan.OpeningYear, plan.Years).ShouldBe((2024, 60));
        plan.Fertility.Level.Persistence.ShouldBe(0.9);
        plan.Migration.Level.Volatility.ShouldBe(0.3);
        plan.Mortality.IndexVolatility.ShouldBe(1);
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        {
            "years: 60", "years: 90",
            "reference/demographic_indicators.csv  year: the table covers 1990 … 2100, and the projection needs 2024 … 2114. Allowed: a longer table, or years up to 76."
        },
        { "census_date: 2020-05-01", "census_date: 2025-05-01", "place/model.yaml:5  population.census_date: is in 2025. Allowed: a day from 1990, where the indicators begin, to the opening year 2024." },
        { "census_date: 2020-05-01", "census_date: 2020-05-32", "place/model.yaml:5  population.census_date: '2020-05-32' is not a date. Allowed: YYYY-MM-DD." },
        { "births_correct_from: 1991", "births_correct_from: 2018", "place/model.yaml:6  population.births_correct_from: is 2018. Allowed: 1990, where the indicators begin, to 2016, five years of birth before the census." },
        { "observed_to: 2023", "observed_to: 1991", "place/model.yaml:15  population.mortality.observed_to: is 1991. Allowed: 1992 … 2100: two changes at least." },
        { "base_period: 2023", "base_period: 2024", "" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AMistakeIsNamed(string right, string wrong, string message)
    {
        using var model = Shipped(Yaml.Replace(right, wrong));

        var problems = Should.Throw<ModelException>(() => Model.Read(model.Folder, null, Ask)).Problems.Select(problem => problem.ToString()).ToArray();

        if (message.Length > 0) problems.ShouldContain(message);
        else problems.ShouldHaveSingleItem().ShouldStartWith("place/model.yaml:12  population.mortality.base_period: there is no period 2024. Allowed: a middle year");
    }

    [Fact]
    public void SharesOfAgeGroupsMustAddToOne()
    {
        using var model = Shipped(Yaml);
        var file = Path.Combine(model.Folder, "..", "reference", "fertility_pattern.csv");
        var lines = File.ReadAllLines(file);
        lines[1] = lines[1][..lines[1].LastIndexOf(',')] + ",0.5";
        File.WriteAllLines(file, lines);

        Should.Throw<ModelException>(() => Model.Read(model.Folder, null, Ask)).Problems.ShouldHaveSingleItem().Message
            .ShouldMatch(@"^the shares of \d{4} add to 1\.\d+$");
    }

    /// <summary>After the last indicators ln m moves by the same amount every year, b_x times the drift of the index.</summary>
    [Fact]
    public void AfterIndicatorsThatEndMortalityGoesOnWithTheDriftOfItsIndex()
    {
        using var model = EndingIn2030("indicators_end: 2030");

        var plan = Model.Read(model.Folder, null, Ask).Plan;

        double[] step = [.. Change(2031)];
        foreach (var year in new[] { 2032, 2050, 2084 })
            Change(year).Zip(step, (one, other) => Math.Abs(one - other)).Max().ShouldBeLessThan(1e-9);
        step.Min().ShouldBeLessThan(0);
        plan.Fertility.Rates(2084 - 2025).ToArray().Sum().ShouldBe(plan.Fertility.Rates(2030 - 2025).ToArray().Sum(), 1e-9);

        IEnumerable<double> Change(int year) =>
            plan.Mortality.Central(year - 2025).ToArray().Zip(plan.Mortality.Central(year - 2026).ToArray(), (now, before) => Math.Log(now / before));
    }

    [Theory]
    [InlineData("indicators_end: 2031", "is 2031, and the table ends in 2030")]
    [InlineData("indicators_end: 2084", "above what is allowed")]
    [InlineData("births_correct_from: 1990", "the table covers 1990 … 2030, and the projection needs 2024 … 2084")]
    public void ATableThatEndsBeforeItsTimeIsRefused(string key, string mistake)
    {
        using var model = EndingIn2030(key);

        Should.Throw<ModelException>(() => Model.Read(model.Folder, null, Ask)).Problems.ShouldContain(problem => problem.ToString().Contains(mistake));
    }

    private static TestModel EndingIn2030(string key)
    {
        var yaml = key.StartsWith("births", StringComparison.Ordinal) ? Yaml : Yaml.Replace("  births_correct_from: 1991", "  births_correct_from: 1991\n  " + key);
        return Shipped(yaml).With("reference/demographic_indicators.csv", Cut("demographic_indicators.csv")).With("reference/net_migration.csv", Cut("net_migration.csv"));

        static string Cut(string table)
        {
            var lines = File.ReadAllLines(Path.Combine(_reference, table));
            return string.Join('\n', [lines[0], .. lines[1..].Where(line => int.Parse(line.Split(',')[0]) <= 2030)]) + "\n";
        }
    }

    private static Func<Actuary.Assumptions.Population.PopulationPlan> Ask(Binder root) => new PopulationReader(root, root.ReadHorizon()).Build;

    private static TestModel Shipped(string yaml)
    {
        var model = new TestModel(yaml).Without("place/sources.md");
        foreach (var file in Directory.EnumerateFiles(_reference, "*.csv")) model.With($"reference/{Path.GetFileName(file)}", File.ReadAllText(file));
        return model;
    }
}
