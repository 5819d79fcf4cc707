using Actuary.Models.Plans;

namespace Actuary.Models.Tests;

/// <summary>A scheme is read by its kind, and only what some kind asks for belongs into the opening economy.</summary>
public sealed class SchemeKindTests
{
    private const string Yaml = """
        opening_year: 2024
        years: 3
        economy:
          opening:
            status: assumed
            reason: round figures
            cpi_change: { value: 0.01, unit: fraction/year }
            income_per_head: { value: 20000, unit: yuan/year }
        scheme:
          kind: resident_pension
          classes: { all: { zh: 全部, en: all, status: ordinary } }
        """;

    [Fact]
    public void AnUnknownKindIsTheOnlyProblem() => Problems(Yaml.Replace("resident_pension", "resident_pensoin"), Scheme).ShouldHaveSingleItem()
        .ShouldStartWith("place/model.yaml:10  scheme.kind: 'resident_pensoin' is not one of the names allowed. Allowed: resident_pension");

    [Fact]
    public void AMissingKindIsTheOnlyProblem() => Problems(Yaml.Replace("  kind: resident_pension\n", ""), Scheme).ShouldHaveSingleItem()
        .ShouldContain("scheme.kind: a required input is missing: the kind of scheme");

    [Fact]
    public void AKnownKindAsksForItsKeys() => Problems(Yaml, Scheme).ShouldContain(problem => problem.Contains("scheme.enrolment: a required input is missing", StringComparison.Ordinal));

    [Fact]
    public void KeysOfTheOpeningThatNoSchemeAsksForAreRefused()
    {
        Problems(Yaml, (_, opening) => opening.IncomePerHead).ShouldHaveSingleItem()
            .ShouldBe("place/model.yaml:7  economy.opening.cpi_change: unknown key. Allowed: income_per_head.");
        Problems(Yaml, (_, _) => 0).ShouldHaveSingleItem().ShouldStartWith("place/model.yaml:4  economy.opening: unknown key.");
    }

    [Fact]
    public void SchemesShareAKeyOfTheOpening()
    {
        using var model = Place(Yaml);

        var read = Model.Read<double>(model.Folder, null, root => Ask(root, (_, opening) => opening.IncomePerHead + opening.IncomePerHead + opening.CpiChange));

        read.Plan.ShouldBe(40000.01);
        read.Assumptions.Select(assumption => assumption.Key).ShouldBe(["economy.opening.income_per_head", "economy.opening.cpi_change"]);
    }

    private static double Scheme(SchemeSection section, OpeningEconomyReader opening) => SchemeKinds.Read(section) is null ? 0 : 1;

    private static string[] Problems(string yaml, Func<SchemeSection, OpeningEconomyReader, double> ask)
    {
        using var model = Place(yaml);
        return [.. Should.Throw<ModelException>(() => Model.Read<double>(model.Folder, null, root => Ask(root, ask))).Problems.Select(problem => problem.ToString())];
    }

    private static TestModel Place(string yaml) => new TestModel(yaml).Without("place/sources.md");

    private static Func<double> Ask(Binder root, Func<SchemeSection, OpeningEconomyReader, double> ask)
    {
        var horizon = root.ReadHorizon();
        var opening = new OpeningEconomyReader(root.Section("economy"));
        var scheme = root.Section("scheme");
        var answer = ask(new SchemeSection("scheme", scheme, horizon, opening), opening);
        scheme.PassAll();
        return () => answer;
    }
}
