using Actuary.Reports.Runs;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests.Workbook;

/// <summary>The made-up run with a ledger: every line a bureau's budget has, in an order of its own, and totals that are their sums.</summary>
internal static class BudgetRun
{
    private static readonly (string Name, string Chinese, double First, double Growth)[] s_income =
    [
        ("subsidy_county", "县级财政补助", 7e10, 1.041), ("subsidy_city", "市级财政补助", 5e10, 1.037), ("contributions_collective", "集体补助", 3e8, 1.01),
        ("contributions_individual", "个人缴费", 1.6e11, 1.021), ("subsidy_central", "中央财政补助", 2.6e11, 1.045), ("subsidy_province", "省级财政补助", 9e10, 1.043),
        ("transfers_in", "转移收入", 1.7e9, 1.03),
    ];

    private static readonly (string Name, string Chinese, double First, double Growth)[] s_outgo =
    [
        ("transfers_out", "转移支出", 2e9, 1.06), ("benefits_account", "个人账户养老金支出", 4e10, 1.07), ("benefits_basic", "基础养老金支出", 4.6e11, 1.044),
        ("death_grants", "丧葬补助支出", 1.1e10, 1.05), ("refunds", "退保与继承支出", 6e9, 1.02), ("benefits_addons", "加发养老金支出", 8e9, 1.03),
    ];

    /// <summary>A run whose ledger lines add up to its income and outgo; with further lines, which have no place of their own in the budget.</summary>
    public static RunData With(params (string Name, double[] Values)[] further) => Of([], [], further);

    /// <summary>The same with a part of income and outgo that no ledger measure tells.</summary>
    public static RunData WithUntold(double[] income, double[] outgo) => Of(income, outgo, []);

    public static double[] Growing(double first, double growth) =>
        [.. Enumerable.Range(0, MadeUpRun.Years).Select(year => first * Math.Pow(growth, year))];

    private static RunData Of(double[] untoldIncome, double[] untoldOutgo, (string Name, double[] Values)[] further)
    {
        var lines = s_income.Concat(s_outgo).Select(line => (line.Name, line.Chinese, Values: Growing(line.First, line.Growth))).ToList();
        var investment = Growing(3.7e10, 1.03);
        double[] income = Total(lines.Where(line => s_income.Any(one => one.Name == line.Name)).Select(line => line.Values).Append(untoldIncome));
        double[] outgo = Total(lines.Where(line => s_outgo.Any(one => one.Name == line.Name)).Select(line => line.Values).Append(untoldOutgo));
        lines.AddRange(
        [
            ("income", "基金收入", income), ("outgo", "基金支出", outgo), ("investment_income", "投资收益", investment), ("fund_end", "年末基金结余", Growing(1.65e12, 1.02)),
            .. further.Select(line => (line.Name, "", line.Values)),
        ]);
        var run = MadeUpRun.Complete;
        var others = run.Summary.Where(summary => lines.All(line => line.Name != summary.Measure)).ToList();
        // A further scheme's measures are described once, without its name.
        var notes = lines.Where(line => !line.Name.Contains('.') && run.Manifest.Documentation.Measures.All(note => note.Name != line.Name))
            .Select(line => new MeasureNote(line.Name, "yuan", new Label(line.Chinese, line.Name.Replace('_', ' ')), new Label("如其名。", "As its name says."), "ledger"));
        return run with
        {
            Summary = [.. others, .. lines.Select(line => Summary(line.Name, line.Values))],
            Manifest = run.Manifest with
            {
                Measures = [.. others.Select(summary => summary.Measure), .. lines.Select(line => line.Name)],
                Documentation = run.Manifest.Documentation with
                {
                    Measures = [.. run.Manifest.Documentation.Measures, .. notes],
                    Schemes = [.. run.Manifest.Documentation.Schemes, .. Second(lines.Select(line => line.Name))],
                },
            },
        };
    }

    private static IEnumerable<SchemeNote> Second(IEnumerable<string> measures) => measures.Where(measure => measure.Contains('.'))
        .Select(measure => measure[..measure.IndexOf('.')]).Distinct().Select(name => new SchemeNote(name, name + ".", new Label("另一制度", "Another scheme")));

    private static double[] Total(IEnumerable<double[]> lines) => lines.Aggregate(new double[MadeUpRun.Years], (sum, line) =>
        line.Length == 0 ? sum : [.. sum.Zip(line, (one, other) => one + other)]);

    /// <summary>Quantiles a tenth apart from each other, each different from the mean.</summary>
    private static MeasureSummary Summary(string name, double[] mean) => new(name, mean, Scaled(mean, 0.001), Scaled(mean, 0.1),
        [.. SummaryTable.Probabilities.Select(probability => Scaled(mean, 0.7 + (0.6 * probability)))]);

    private static double[] Scaled(double[] values, double factor) => [.. values.Select(value => value * factor)];
}
