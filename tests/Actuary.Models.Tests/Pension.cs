namespace Actuary.Models.Tests;

/// <summary>A small scheme that asks for one key of every kind, and a file that answers it.</summary>
internal static class Pension
{
    public const string Good = """
        title: { zh: 某地, en: Some place }
        opening_year: 2024
        years: 10
        pension:
          source: S1
          age: { value: 60, unit: years, at: "art. 3" }
          divisor: { value: 139, unit: months }
          order: { value: pro_rata, status: assumed, reason: the recommended reading }
          inherited: true
          basic:
            unit: yuan/month
            values:
              2024-01-01: 123
              2025-01-01: { value: 143, source: R-1 }
              2026-07-01: 163
              2030-01-01: null
          subsidy:
            unit: yuan/year
            100: 30
            200: { value: 40, at: "art. 4" }
          tiers: { unit: yuan/year, values: [100, 200] }
          financing: { unit: fraction, central: 0.8, county: 0.2 }
          opening: { table: tables/opening.csv }
        economy:
          unit: fraction/year
          status: assumed
          reason: a round figure
          cpi: { 2024: 0.01, 2030: 0.02 }
          floor: { value: 0 }
          correlation:
            unit: fraction
            cpi: [1, 0.5]
            wages: [0.5, 1]
        """;

    public const string Opening = """
        sex,age [years],persons [persons]
        male,60,10
        male,61,20
        female,60,30
        female,61,40
        """;

    private static readonly string[] Payers = ["central", "province", "county"];

    public enum Order
    {
        ProRata,
        PersonalFirst,
    }

    public sealed record Plan(
        double Age, double Divisor, Order Order, bool Inherited, DatedValue Basic, double[] Subsidy, double[] Tiers,
        double[] Financing, Table Opening, YearPath Cpi, double? Floor, double[,] Correlation, Label Title);

    public static TestModel Of(string yaml) => new TestModel(yaml).With("place/tables/opening.csv", Opening);

    public static Plan Ask(Binder root)
    {
        var title = root.Label("title", "the name of the place");
        root.ReadHorizon();
        var pension = root.Section("pension", "the scheme");
        var economy = root.Section("economy", "the economy");
        return new Plan(
            pension.Quantity("age", Unit.Years, 50, 70, "age from which the pension is paid"),
            pension.Integer("divisor", Unit.Months, 1, 300, "months over which the account is paid out"),
            pension.Choice("order", "what a death refunds first", ("pro_rata", Order.ProRata), ("personal_first", Order.PersonalFirst)),
            pension.Flag("inherited", "whether the account is inherited"),
            pension.Dated("basic", Unit.YuanPerMonth, 0, 10_000, "basic pension", opening: true),
            pension.Keyed("subsidy", ["100", "200"], Unit.YuanPerYear, 0, 1000, "subsidy to a contributor of the tier"),
            pension.Quantities("tiers", Unit.YuanPerYear, 0, 10_000, "contribution tiers", rising: true),
            pension.Shares("financing", Payers, "who pays the basic pension"),
            pension.Table(
                "opening", "members at the opening", Column.Key("sex", "male", "female"), Column.Key("age", Unit.Years, 60, 61),
                Column.Number("persons", Unit.Persons, 0, 1e9)),
            economy.Path("cpi", Unit.FractionPerYear, -0.1, 0.2, "change of prices"),
            economy.OptionalQuantity("floor", Unit.FractionPerYear, -1, 1, "lowest rate"),
            economy.Correlation("correlation", ["cpi", "wages"], IsPositiveDefinite, "correlation of innovations"),
            title);
    }

    private static bool IsPositiveDefinite(double[,] matrix) => Math.Abs(matrix[0, 1]) < 1;
}
