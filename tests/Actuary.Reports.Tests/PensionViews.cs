using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests;

/// <summary>What the made-up pension has shown of itself.</summary>
internal static class PensionViews
{
    public static ReportViews All { get; } = new()
    {
        Government =
        [
            Level("subsidy_central", "中央财政", "the central government"), Level("subsidy_province", "省级财政", "the province level"),
            Level("subsidy_city", "市级财政", "the city level"), Level("subsidy_county", "县级财政", "the county level"),
        ],
        Contributions = ["contributions_individual", "contributions_collective"],
        Transfers = ["transfers_in"],
        Outgo = ["benefits_basic", "benefits_account", "benefits_addons", "death_grants", "refunds", "transfers_out"],
        Quantiles = ["contributing", "pensioners", "coverage_rate", "basic_pension_monthly", "average_pension_monthly"],
        Comparison = ["average_pension_monthly"],
        ClassFlows =
        [
            Flow("contributions", "各类人员缴费", "contributions paid by class"), Flow("subsidies", "各类人员所得补贴", "subsidies received by class"),
            Flow("pensions", "各类人员所领养老金", "pensions paid to class"),
        ],
        Charts =
        [
            new ChartNote("members", new Label("参保人数与参保率", "Members and coverage"),
                new StackNote(new Label("参保人数，均值", "Members, mean"), ["contributing", "dormant", "pensioners"]), ["coverage_rate"], SharedAxis: false, Columns: 2),
            new ChartNote("pension", new Label("月养老金", "Monthly pension"), null, ["basic_pension_monthly", "average_pension_monthly"], SharedAxis: true, Columns: 2),
        ],
    };

    private static LevelNote Level(string measure, string chinese, string english) => new(measure, new Label(chinese, english));

    private static ClassFlowNote Flow(string name, string chinese, string english) =>
        new(name, "yuan", new Label(chinese, english), new Label("如其名", "As its name says"));
}
