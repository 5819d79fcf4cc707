using Actuary.Results.Indicators;

namespace Actuary.Results.Tests;

/// <summary>
/// Five paths of four years at 10 %. The fund opens with 10 p on path p; income is 95 a year and outgo 100, path 4 has an income of 90.
/// Present values by hand: v^½ (1 + v + …), v = 1/1.1, is 1.8202 over two years and 3.3246 over four.
/// </summary>
public sealed class ActuarialBalanceTests : IDisposable
{
    private static readonly double s_twoYears = Math.Pow(1.1, -0.5) * (1 + 1 / 1.1);
    private static readonly double s_fourYears = (1 - Math.Pow(1.1, -4)) / 0.1 * Math.Sqrt(1.1);
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void The_balance_is_the_fund_and_what_income_falls_short_by()
    {
        var balances = Of(Flow);
        balances.Select(balance => (balance.Years, balance.LastYear)).ShouldBe([(2, 2026), (4, 2028)]);
        // 10 p − 5 a on paths 0 to 3 and 40 − 10 a on path 4: the mean is 20 − 6 a.
        balances[0].Amount.Mean.ShouldBe(20 - 6 * s_twoYears, 1e-12);
        balances[1].Amount.Mean.ShouldBe(20 - 6 * s_fourYears, 1e-12);
    }

    [Fact]
    public void Quantiles_and_error_are_those_of_the_paths()
    {
        // In order over four years: −5 a, 10 − 5 a, 40 − 10 a (6.8 with a = 3.32), 20 − 5 a, 30 − 5 a; quantile p lies at place 4 p.
        var amount = Of(Flow)[1].Amount;
        double[] sorted = [-5 * s_fourYears, 10 - 5 * s_fourYears, 20 - 5 * s_fourYears, 40 - 10 * s_fourYears, 30 - 5 * s_fourYears];
        Array.Sort(sorted);
        amount.P05.ShouldBe(0.8 * sorted[0] + 0.2 * sorted[1], 1e-12);
        amount.P50.ShouldBe(sorted[2], 1e-12);
        amount.P95.ShouldBe(0.2 * sorted[3] + 0.8 * sorted[4], 1e-12);
        var variance = sorted.Sum(value => Math.Pow(value - sorted.Average(), 2)) / 4;
        amount.StandardError.ShouldBe(Math.Sqrt(variance / 5), 1e-12);
    }

    [Fact]
    public void Raising_income_by_the_share_of_outgo_balances_it()
    {
        var share = Of(Flow)[1].ShareOfOutgo.ShouldNotBeNull().Mean;
        var raised = Of((measure, path, year) => Flow(measure, path, year) - (measure == "income" ? share * 100 : 0), "raised");
        raised[1].Amount.Mean.ShouldBe(0, 1e-10);
    }

    [Fact]
    public void Investment_and_the_payer_of_last_resort_do_not_count()
    {
        var helped = Of((measure, path, year) => measure switch
        {
            "investment_income" => 1e6,
            "shortfall_payment" => 30,
            "income" => Flow(measure, path, year) + 30,
            _ => Flow(measure, path, year),
        });
        helped[1].Amount.Mean.ShouldBe(20 - 6 * s_fourYears, 1e-11);
    }

    [Fact]
    public void Without_outgo_there_is_no_share()
    {
        var balance = Of((measure, path, year) => measure == "outgo" && path == 3 ? 0 : Flow(measure, path, year))[0];
        balance.ShareOfOutgo.ShouldBeNull();
        balance.Amount.Mean.ShouldBe(20 - 6 * s_twoYears + 20 * s_twoYears, 1e-12);
    }

    [Fact]
    public void Without_the_fund_there_is_no_balance() => Of(Flow, "run", "income", "outgo").ShouldBeEmpty();

    public void Dispose() => _scratch.Dispose();

    private static double Flow(string measure, long path, int year) => measure switch
    {
        // The fund of later years plays no part.
        "fund_start" => year == 2025 ? 10 * path : 1e9,
        "income" => path == 4 ? 90 : 95,
        "outgo" => 100,
        _ => 0,
    };

    private IReadOnlyList<ActuarialBalance> Of(Func<string, long, int, double> value, string name = "run", params string[] measures) => new FakeRun
    {
        Measures = measures.Length > 0 ? measures : ["fund_start", "income", "outgo", "investment_income", "shortfall_payment"],
        Value = value,
        Paths = 5,
        PathsPerPart = 2,
        Indicators = new(12, 6, 3, 0.1, [], []) { BalanceYears = [2, 4, 30] },
    }.RunIn(_scratch.Path(name)).Indicators.ActuarialBalances;
}
