using Actuary.Models.Plans;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Tests;

/// <summary>What models have shown of a run, and what is said of a list that cannot be understood.</summary>
public sealed class ViewListTests
{
    private const string Measures = """
        fund_end: { unit: yuan, stage: fund, zh: 结余, en: fund, definition: the fund }
        dues: { unit: yuan, stage: ledger, zh: 会费, en: dues, short: { zh: 费, en: due }, definition: what is paid in }
        grants: { unit: yuan, stage: ledger, zh: 拨款, en: grants, definition: what governments pay in }
        oil: { unit: yuan, stage: ledger, zh: 灯油, en: oil, definition: what is burnt }
        ships: { unit: persons, stage: stock, zh: 船只, en: ships, definition: those warned }
        lamps: { unit: number, stage: stock, zh: 灯, en: lamps, definition: those lit }
        """;

    private const string Views = """
        government:
          grants: { zh: 中央, en: the centre }
        budget:
          contributions: [dues]
          outgo: [oil]
        present_values: [dues, oil]
        tables:
          indicators: [ships]
          quantiles: [lamps, ships]
        class_flows:
          fees: { unit: yuan, zh: 费用, en: fees, definition: { zh: 所有费用, en: all fees } }
        charts:
          lamps-lit:
            zh: 灯
            en: Lamps
            stack: { zh: 灯数, en: Lamps lit, measures: [lamps] }
            fans: [ships, lamps]
            columns: 3
          money: { zh: 钱, en: Money, fans: [dues, oil], axis: shared }
        """;

    [Fact]
    public void EveryListIsReadInItsOrder()
    {
        var read = Read(Views);

        read.Government.ShouldBe([new LevelNote("grants", new Label("中央", "the centre"))]);
        (read.Contributions, read.Outgo, read.Transfers).ShouldSatisfyAllConditions(
            lists => lists.Contributions.ShouldBe(["dues"]), lists => lists.Outgo.ShouldBe(["oil"]), lists => lists.Transfers.ShouldBeEmpty());
        read.Quantiles.ShouldBe(["lamps", "ships"]);
        read.ClassFlows.ShouldBe([new ClassFlowNote("fees", "yuan", new Label("费用", "fees"), new Label("所有费用", "all fees"))]);
        read.Charts.Select(chart => (chart.Id, chart.SharedAxis, chart.Columns)).ShouldBe([("lamps-lit", false, 3), ("money", true, 2)]);
        read.Charts[0].Stack!.Measures.ShouldBe(["lamps"]);
        read.Charts[0].Fans.ShouldBe(["ships", "lamps"]);
    }

    [Fact]
    public void AMeasureOfAnySchemeIsKnownByItsOwnName()
    {
        var read = Read(Views);

        read.IsGovernment("grants").ShouldBeTrue();
        read.IsGovernment("second.grants").ShouldBeTrue();
        read.IsGovernment("dues").ShouldBeFalse();
    }

    [Fact]
    public void ShortLabelsAreCarriedAlong()
    {
        using var model = Place(Views);

        var measures = Model.Read<bool>(model.Folder, null, root => () => Ask(root)).Measures;

        measures.Single(measure => measure.Name == "dues").Short.ShouldBe(new Label("费", "due"));
        measures.Single(measure => measure.Name == "oil").Short.ShouldBeNull();
    }

    [Theory]
    [InlineData("contributions: [dues]", "contributions: [duse]", "views.yaml:4  budget.contributions: 'duse' is not one of the names allowed. Allowed: fund_end, dues, grants, oil. Did you mean 'dues'?")]
    [InlineData("contributions: [dues]", "contributions: dues", "views.yaml:4  budget.contributions: is not a list. Allowed: [first, second, …].")]
    [InlineData("outgo: [oil]", "outgo: [oil, oil]", "views.yaml:5  budget.outgo: 'oil' is there twice. Allowed: each name once.")]
    [InlineData("outgo: [oil]", "outgo: [oil, dues]", "views.yaml:5  budget.outgo: 'dues' has a place in the budget already. Allowed: one place for each line.")]
    [InlineData("outgo: [oil]", "outgo: [ships]", "views.yaml:5  budget.outgo: 'ships' is not one of the names allowed. Allowed: fund_end, dues, grants, oil.")]
    [InlineData("outgo: [oil]", "outgoing: [oil]", "views.yaml:5  budget.outgoing: unknown key. Allowed: contributions, transfers, outgo.")]
    [InlineData("  grants: {", "  grant: {", "views.yaml:2  government.grant: 'grant' is not a measure in yuan. Allowed: fund_end, dues, grants, oil. Did you mean 'grants'?")]
    [InlineData("zh: 中央, en: the centre", "zh: 中央", "views.yaml:2  government.grants.en: a required input is missing: who pays, as a sentence names it, in English")]
    [InlineData("quantiles: [lamps, ships]", "quantiles: [lamps, ship]", "views.yaml:9  tables.quantiles: 'ship' is not one of the names allowed. Allowed: fund_end, dues, grants, oil, ships, lamps. Did you mean 'ships'?")]
    [InlineData("fees: { unit: yuan", "fees: { unit: pounds", "views.yaml:11  class_flows.fees.unit: 'pounds' is not one of the names allowed.")]
    [InlineData("axis: shared", "axis: sharde", "views.yaml:19  charts.money.axis: 'sharde' is not one of the names allowed. Allowed: own, shared. Did you mean 'shared'?")]
    [InlineData("fans: [dues, oil]", "fans: [dues, ships]", "views.yaml:19  charts.money.fans: one axis cannot show yuan and persons. Allowed: measures in one unit.")]
    [InlineData(", fans: [dues, oil], axis: shared", "", "views.yaml:19  charts.money: shows nothing. Allowed: a stack, fans or both.")]
    [InlineData("measures: [lamps]", "measures: [lamps, ships]", "views.yaml:16  charts.lamps-lit.stack.measures: one axis cannot show number and persons. Allowed: measures in one unit.")]
    [InlineData("measures: [lamps]", "measures: []", "views.yaml:16  charts.lamps-lit.stack.measures: names no measure. Allowed: at least one.")]
    [InlineData("columns: 3", "columns: 4", "views.yaml:18  charts.lamps-lit.columns: 4 is above what is allowed. Allowed: 1 … 3.")]
    [InlineData("  lamps-lit:", "  Lamps lit:", "views.yaml:13  charts.Lamps lit: 'Lamps lit' is not the name of a chart. Allowed: lower-case letters, digits and '-'.")]
    [InlineData("present_values:", "present_value:", "views.yaml:6  present_value: unknown key. Allowed: budget, tables, government, beside_fund, present_values, class_flows, charts. Did you mean 'present_values'?")]
    public void AMistakeIsNamed(string right, string wrong, string message)
    {
        Views.ShouldContain(right);

        Should.Throw<ModelException>(() => Read(Views.Replace(right, wrong))).Problems.ShouldHaveSingleItem().ToString().ShouldStartWith(message);
    }

    [Fact]
    public void AllMistakesAreNamedAtOnce() => Should.Throw<ModelException>(() => Read(Views.Replace("[dues]", "[duse]").Replace("axis: shared", "axis: sharde")))
        .Problems.Count.ShouldBe(2);

    [Fact]
    public void TheListMustBeThere()
    {
        using var model = Place(Views).Without("views.yaml");

        Should.Throw<ModelException>(() => Model.Read<bool>(model.Folder, null, root => () => Ask(root))).Problems.ShouldHaveSingleItem().ToString().ShouldContain("views.yaml");
    }

    public static TheoryData<string> Models => ShippedModelTests.Models;

    // What a scheme counts by class has a name for readers; what is shown of it exists.
    [Theory]
    [MemberData(nameof(Models))]
    public void EveryClassFlowOfAShippedModelIsDescribed(string model)
    {
        var plan = PlanReader.Read(Path.Combine(TestModel.RepositoryRoot, "models", model));

        plan.Schemes.SelectMany(scheme => scheme.Scheme.ClassFlows).Except(plan.Documentation.Views.ClassFlows.Select(flow => flow.Name)).ShouldBeEmpty();
        plan.Documentation.Schemes.Select(scheme => scheme.Name).ShouldBe(plan.Schemes.Select(scheme => scheme.Scheme.Name));
    }

    private static ReportViews Read(string views)
    {
        using var model = Place(views);
        return Model.Read<bool>(model.Folder, null, root => () => Ask(root)).Views;
    }

    private static TestModel Place(string views) => new TestModel("").Without("place/sources.md").With("measures.yaml", Measures).With("views.yaml", views);

    private static bool Ask(Binder root) => root.Has("nothing");
}
