using System.Globalization;
using Actuary.Learning.Economy;
using MathNet.Numerics;
using MathNet.Numerics.Statistics;

namespace Actuary.Learning.Tests.Economy;

/// <summary>The observed series that the models' persistences, volatilities and correlations come from.</summary>
public class ObservedEconomyTests
{
    /// <summary>
    /// The expected values were worked out apart from this program, to the digits shown. Deposit rates revert to 1.5 %, the benchmark since October
    /// 2015; wages and rural incomes to a falling line; the others to their mean.
    /// </summary>
    [Theory]
    [InlineData("cpi", "mean", 0.493, 0.26, 0.0113)]
    [InlineData("wage_growth", "line", 0.344, 0.30, 0.0143)]
    [InlineData("crediting_rate", "0.015", 0.802, 0.07, 0.0024)]
    [InlineData("fund_return", "mean", 0.280, 0.39, 0.0364)]
    public void The_observed_series_give_the_calibrated_values(string series, string centre, double persistence, double error, double volatility)
    {
        var fit = FitOf(series, centre).Fit;

        fit.Transition[0, 0].ShouldBe(persistence, 0.0006);
        Math.Sqrt(fit.Covariance[1, 1]).ShouldBe(error, 0.006);
        Math.Sqrt(fit.InnovationCovariance[0, 0]).ShouldBe(volatility, 0.00006);
    }

    /// <summary>Rural incomes lean below zero, within two errors of it; without persistence they vary by the calibrated volatility.</summary>
    [Theory]
    [InlineData("line", 0.0121)]
    [InlineData("mean", 0.0150)]
    public void Rural_incomes_do_not_persist(string centre, double volatility)
    {
        var deviations = Deviations("rural_income_growth", centre);
        var free = Autoregression.Fit([deviations], Autoregression.Own(1), [0]);
        var none = Autoregression.Fit([deviations[1..]], Autoregression.None(1), [0], spent: [1]);

        free.Transition[0, 0].ShouldBeInRange(-2 * Math.Sqrt(free.Covariance[1, 1]), 0);
        Math.Sqrt(none.InnovationCovariance[0, 0]).ShouldBe(volatility, 0.00006);
    }

    /// <summary>Correlations of the residuals over the years that both series have.</summary>
    [Theory]
    [InlineData("cpi", "mean", "wage_growth", "line", -0.06)]
    [InlineData("cpi", "mean", "crediting_rate", "0.015", -0.13)]
    [InlineData("cpi", "mean", "fund_return", "mean", 0.22)]
    [InlineData("wage_growth", "line", "crediting_rate", "0.015", -0.09)]
    [InlineData("wage_growth", "line", "fund_return", "mean", -0.22)]
    [InlineData("cpi", "mean", "rural_income_growth", "line", -0.42)]
    [InlineData("wage_growth", "line", "rural_income_growth", "line", 0.63)]
    [InlineData("rural_income_growth", "line", "crediting_rate", "0.015", 0.37)]
    [InlineData("rural_income_growth", "line", "fund_return", "mean", -0.04)]
    public void The_observed_series_give_the_calibrated_correlations(string a, string centreOfA, string b, string centreOfB, double correlation)
    {
        var (years, residuals) = Residuals(a, centreOfA);
        var (otherYears, otherResiduals) = Residuals(b, centreOfB);
        var first = Math.Max(years[0], otherYears[0]);
        var last = Math.Min(years[^1], otherYears[^1]);

        Correlation.Pearson(
            residuals[(first - years[0])..(last - years[0] + 1)],
            otherResiduals[(first - otherYears[0])..(last - otherYears[0] + 1)]).ShouldBe(correlation, 0.006);
    }

    /// <summary>NSSF: average annual return of entrusted money since inception to 2023, 5.00 %.</summary>
    [Fact]
    public void Returns_to_2023_agree_with_the_published_average() =>
        Observed("fund_return").Where(row => row.Year <= 2023).Average(row => row.Rate).ShouldBe(0.0500, 0.001);

    /// <summary>The column "basis" of wages and incomes holds the division that gives the rate.</summary>
    [Fact]
    public void Growth_rates_follow_from_the_levels_beside_them()
    {
        var divisions = Rows().Where(row => row[1] is "wage_growth" or "rural_income_growth").ToArray();
        divisions.Length.ShouldBe(26);
        foreach (var row in divisions)
        {
            var levels = row[4].Split(' ');
            (Number(levels[0]) / Number(levels[2]) - 1).ShouldBe(Number(row[2]), 5e-7, string.Join(',', row));
        }
    }

    // Residuals and their years; rural incomes have none of last year's in them.
    private static (int[] Years, double[] Residuals) Residuals(string series, string centre)
    {
        var (years, fit) = FitOf(series, centre);
        return series == "rural_income_growth" ? (years[1..], Deviations(series, centre)[1..]) : (years[1..], fit.Residuals[0]);
    }

    private static (int[] Years, Autoregression Fit) FitOf(string series, string centre) =>
        ([.. Observed(series).Select(row => row.Year)], Autoregression.Fit([Deviations(series, centre)], Autoregression.Own(1), [0]));

    private static double[] Deviations(string series, string centre)
    {
        double[] rates = [.. Observed(series).Select(row => row.Rate)];
        double[] years = [.. rates.Select((_, t) => (double)t)];
        var (level, slope) = centre switch
        {
            "mean" => (rates.Average(), 0),
            "line" => Fit.Line(years, rates),
            _ => (Number(centre), 0),
        };
        return [.. rates.Select((rate, t) => rate - level - slope * t)];
    }

    private static (int Year, double Rate)[] Observed(string series) =>
        [.. Rows().Where(row => row[1] == series).Select(row => (int.Parse(row[0], CultureInfo.InvariantCulture), Number(row[2])))];

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(Repository.Root, "models", "reference", "economy_annual.csv")).Skip(1).Select(line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
