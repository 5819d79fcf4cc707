using Actuary.Results.Indicators;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests;

/// <summary>
/// Five paths of four years, worked out by hand. Fund at the end of the year:
/// <code>
/// path      2025   2026   2027   2028
/// 0           10      5     −1     −2     used up in 2027
/// 1           10     −3      4      5     used up in 2026, although it recovers
/// 2           10     10     10     10     never
/// 3           −1     −1     −1     −1     used up in 2025
/// 4           10      8      6      0     never: zero is not below zero
/// </code>
/// Outgo is 100, investment income 5, and income 95 except on path 2 (90 in 2028) and path 4 (94 throughout).
/// </summary>
public sealed class IndicatorTests : IDisposable
{
    private static readonly double[][] s_fund = [[10, 5, -1, -2], [10, -3, 4, 5], [10, 10, 10, 10], [-1, -1, -1, -1], [10, 8, 6, 0]];
    private static readonly IndicatorPlan s_plan = new(12, 6, 3, 0.1, [2026, 2028, 2040], [2025, 2028]);
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Depletion_by_year_and_its_standard_error()
    {
        var depletion = Indicators().Depletion.ShouldNotBeNull();
        depletion.ByYear.Select(entry => (entry.Year, entry.Probability)).ShouldBe([(2025, 0.2), (2026, 0.4), (2027, 0.6), (2028, 0.6)]);
        // √(p (1 − p) / 5)
        depletion.ByYear[0].StandardError.ShouldBe(Math.Sqrt(0.032), 1e-15);
        depletion.ByYear[3].StandardError.ShouldBe(Math.Sqrt(0.048), 1e-15);
        depletion.By.Select(entry => (entry.Year, entry.Probability)).ShouldBe([(2026, 0.4), (2028, 0.6)], "2040 is beyond the horizon");
    }

    [Fact]
    public void Depletion_year_is_null_where_too_few_paths_reach_it() =>
        Indicators().Depletion!.Year.ShouldBe(new YearReached(2025, 2027, null, 0.6));

    [Fact]
    public void First_deficit_counts_only_flows_below_outgo() =>
        Indicators().FirstDeficit.ShouldBe(new YearReached(2025, null, null, 0.4));

    [Fact]
    public void A_payer_of_last_resort_does_not_hide_depletion_or_deficit()
    {
        // On path 0 it pays 30 of the 95 that came in, in 2026; the fund never goes below zero.
        var indicators = Indicators(["fund_end", "income", "outgo", "investment_income", "shortfall_payment"], (measure, path, year) => measure switch
        {
            "fund_end" => 10,
            "shortfall_payment" => path == 0 && year == 2026 ? 30 : 0,
            _ => Flow(measure, 0, year),
        });
        indicators.Depletion!.Year.ShouldBe(new YearReached(2026, null, null, 0.2));
        indicators.FirstDeficit.ShouldBe(new YearReached(2026, null, null, 0.2));
    }

    [Fact]
    public void Warning_colours_by_threshold_and_of_the_median()
    {
        // Payable months 2, 3, 6, 12 and 20: red below 3, orange from 3, yellow from 6, green from 12. The median is 6.
        double[] months = [2, 3, 6, 12, 20];
        var warnings = Indicators(["payable_months"], (_, path, year) => year == 2028 ? 1 : months[path]).Warnings;
        warnings[0].ShouldBe(new WarningYear(2025, WarningColour.Yellow, 0.4, 0.2, 0.2, 0.2));
        warnings[3].ShouldBe(new WarningYear(2028, WarningColour.Red, 0, 0, 0, 1));
    }

    [Fact]
    public void Table_years_show_mean_and_quantiles_of_the_measures_that_are_there()
    {
        var table = Indicators(["replacement_rate", "payable_months"], (measure, path, year) => measure == "payable_months" ? path : 0.1 * (year - 2024)).Table;
        table.Select(value => (value.Measure, value.Year)).ShouldBe(
            [("payable_months", 2025), ("payable_months", 2028), ("replacement_rate", 2025), ("replacement_rate", 2028)]);
        // The values 0 … 4: quantile p lies at 4 p.
        table[0].Mean.ShouldBe(2, 1e-15);
        table[0].P05.ShouldBe(0.2, 1e-15);
        table[0].P50.ShouldBe(2, 1e-15);
        table[0].P95.ShouldBe(3.8, 1e-15);
        table[3].P50.ShouldBe(0.4, 1e-15);
    }

    [Fact]
    public void Present_values_take_flows_at_mid_year()
    {
        // At 10 %: 1.1^−0.5 + 1.1^−1.5 + 1.1^−2.5 + 1.1^−3.5 = the annuity-immediate (1 − 1.1^−4)/0.1 half a year earlier.
        var annuity = (1 - Math.Pow(1.1, -4)) / 0.1 * Math.Sqrt(1.1);
        var values = Indicators().PresentValues;
        values.At.ShouldBe(new DateOnly(2024, 12, 31));
        values.Flows.Select(flow => flow.Measure).ShouldBe(["income", "outgo", "subsidy_central"]);
        var outgo = values.Flows[1];
        outgo.Mean.ShouldBe(100 * annuity, 1e-10);
        outgo.StandardDeviation.ShouldBe(0, 1e-10);
        // The subsidy of path p is p in the first year only: 0 … 4 times 1.1^−0.5, sample variance 2.5.
        var subsidy = values.Flows[2];
        subsidy.Mean.ShouldBe(2 / Math.Sqrt(1.1), 1e-12);
        subsidy.StandardDeviation.ShouldBe(Math.Sqrt(2.5 / 1.1), 1e-12);
        subsidy.StandardError.ShouldBe(Math.Sqrt(0.5 / 1.1), 1e-12);
        subsidy.P95.ShouldBe(3.8 / Math.Sqrt(1.1), 1e-12);
    }

    [Fact]
    public void What_a_run_does_not_record_is_left_out_not_zero()
    {
        var indicators = Indicators(["population"], (_, path, _) => path);
        indicators.Depletion.ShouldBeNull();
        indicators.FirstDeficit.ShouldBeNull();
        indicators.Warnings.ShouldBeEmpty();
        indicators.Table.ShouldBeEmpty();
        indicators.PresentValues.Flows.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(_scratch.Path(), "indicators.json")).ShouldContain("\"depletion\": null");
    }

    public void Dispose() => _scratch.Dispose();

    private static double Flow(string measure, long path, int year) => measure switch
    {
        "income" => path == 2 && year == 2028 ? 90 : path == 4 ? 94 : 95,
        "outgo" => 100,
        "investment_income" => 5,
        "subsidy_central" => year == 2025 ? path : 0,
        _ => s_fund[path][year - 2025],
    };

    private RunIndicators Indicators() => Indicators(["fund_end", "income", "outgo", "investment_income", "subsidy_central"], Flow);

    private RunIndicators Indicators(IReadOnlyList<string> measures, Func<string, long, int, double> value) =>
        new FakeRun { Measures = measures, Value = value, Paths = 5, PathsPerPart = 2, Indicators = s_plan }.RunIn(_scratch.Path(), threads: 2).Indicators;
}
