using System.Globalization;
using System.Reflection;
using Actuary.Assumptions.Economy;

namespace Actuary.Assumptions.Tests.Economy;

public class EconomyCalibrationTests
{
    /// <summary>d = 8, 4, 2, 1, ½ is halved every year: φ = ½ and nothing is left over.</summary>
    [Fact]
    public void A_series_without_noise_gives_back_its_persistence()
    {
        var fit = EconomyCalibration.Fit([9, 5, 3, 2, 1.5], [1, 1, 1, 1, 1]);

        fit.Persistence.ShouldBe(0.5);
        fit.Volatility.ShouldBe(0);
        fit.Residuals.ShouldBe([0, 0, 0, 0]);
    }

    /// <summary>By hand: d = 1, 1, 0, 1 has Σ d[t]d[t−1] = 1 and Σ d[t−1]² = 2; residuals ½, −½, 1; sd² = 1.5/2.</summary>
    [Fact]
    public void A_short_series_by_hand()
    {
        var fit = EconomyCalibration.Fit([1, 1, 0, 1], [0, 0, 0, 0]);

        fit.Persistence.ShouldBe(0.5);
        fit.Residuals.ShouldBe([0.5, -0.5, 1]);
        fit.Volatility.ShouldBe(Math.Sqrt(0.75), 1e-15);
        fit.PersistenceError.ShouldBe(Math.Sqrt(0.75 / 2), 1e-15);
    }

    [Fact]
    public void Persistence_stays_within_its_range()
    {
        EconomyCalibration.Fit([1, -1, 1, -1, 1], new double[5]).Persistence.ShouldBe(0);
        EconomyCalibration.Fit([1, 2, 4, 8, 16], new double[5]).Persistence.ShouldBe(0.99);
    }

    [Fact]
    public void Centres_are_the_mean_and_the_line()
    {
        EconomyCalibration.MeanOf([1, 2, 6]).ShouldBe([3, 3, 3]);
        EconomyCalibration.LineThrough([5, 3, 1, -1]).ShouldBe([5, 3, 1, -1]);
        EconomyCalibration.LineThrough([0, 3, 0]).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Correlation_of_known_series()
    {
        EconomyCalibration.Correlation([1, 2, 3], [2, 4, 6]).ShouldBe(1, 1e-15);
        EconomyCalibration.Correlation([1, 2, 3], [3, 2, 1]).ShouldBe(-1, 1e-15);
        EconomyCalibration.Correlation([1, 2, 3], [1, 0, 1]).ShouldBe(0, 1e-15);
    }

    /// <summary>What a plan was simulated from comes back, within four standard errors.</summary>
    [Fact]
    public void A_long_simulated_series_gives_back_its_plan()
    {
        const int years = 4000;
        var plan = EconomyExamples.Plan(years: years);
        var rates = EconomyExamples.Run(plan, 8);
        var residuals = new double[EconomyPlan.SeriesCount][];
        for (var i = 0; i < EconomyPlan.SeriesCount; i++)
        {
            var series = plan[(EconomicSeries)i];
            var fit = EconomyCalibration.Fit(rates.Select(year => year[i][0]).ToArray(), series.Central);
            fit.Persistence.ShouldBe(series.Persistence, 4 * fit.PersistenceError);
            fit.Volatility.ShouldBe(series.Volatility, 4 * series.Volatility / Math.Sqrt(2 * years));
            residuals[i] = fit.Residuals;
        }

        for (var i = 0; i < EconomyPlan.SeriesCount; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var expected = EconomyExamples.Correlation[i, j];
                EconomyCalibration.Correlation(residuals[i], residuals[j])
                    .ShouldBe(expected, 4 * (1 - expected * expected) / Math.Sqrt(years));
            }
        }
    }

    [Fact]
    public void Series_that_cannot_be_fitted_are_refused()
    {
        Should.Throw<ArgumentException>(() => EconomyCalibration.Fit([1, 2, 3], [0, 0, 0])).Message.ShouldContain("got 3");
        Should.Throw<ArgumentException>(() => EconomyCalibration.Fit([1, 2, 3, 4], [0, 0])).Message.ShouldContain("got 2");
        Should.Throw<ArgumentException>(() => EconomyCalibration.Fit([1, 1, 1, 1], [1, 1, 1, 1])).Message.ShouldContain("do not deviate");
        Should.Throw<ArgumentException>(() => EconomyCalibration.Correlation([1, 2, 3], [1, 2])).Message.ShouldContain("got 3 and 2");
        Should.Throw<ArgumentException>(() => EconomyCalibration.Correlation([1, 1, 1], [1, 2, 3])).Message.ShouldContain("constant");
    }

    /// <summary>
    /// Where the persistences and volatilities of the models come from: the observed series about their centre. The
    /// expected values were worked out apart from this program, to the digits shown. Deposit rates revert to 1.5 %, the
    /// benchmark since October 2015; wages and rural incomes to a falling line; the others to their mean.
    /// </summary>
    [Theory]
    [InlineData("cpi", "mean", 0.493, 0.26, 0.0113)]
    [InlineData("wage", "line", 0.344, 0.30, 0.0143)]
    [InlineData("rural_income", "line", 0, 0.31, 0.0121)]
    [InlineData("rural_income", "mean", 0, 0.30, 0.0150)]
    [InlineData("deposit", "0.015", 0.802, 0.07, 0.0024)]
    [InlineData("fund_return", "mean", 0.280, 0.39, 0.0364)]
    public void The_observed_series_give_the_calibrated_values(string series, string centre, double persistence, double error, double volatility)
    {
        var fit = FitOf(series, centre).Fit;

        fit.Persistence.ShouldBe(persistence, 0.0006);
        fit.PersistenceError.ShouldBe(error, 0.006);
        fit.Volatility.ShouldBe(volatility, 0.00006);
    }

    /// <summary>Correlations of the residuals over the years that both series have.</summary>
    [Theory]
    [InlineData("cpi", "mean", "wage", "line", -0.06)]
    [InlineData("cpi", "mean", "rural_income", "line", -0.42)]
    [InlineData("cpi", "mean", "deposit", "0.015", -0.13)]
    [InlineData("cpi", "mean", "fund_return", "mean", 0.22)]
    [InlineData("wage", "line", "rural_income", "line", 0.63)]
    [InlineData("wage", "line", "deposit", "0.015", -0.09)]
    [InlineData("wage", "line", "fund_return", "mean", -0.22)]
    [InlineData("rural_income", "line", "deposit", "0.015", 0.37)]
    [InlineData("rural_income", "line", "fund_return", "mean", -0.04)]
    public void The_observed_series_give_the_calibrated_correlations(string a, string centreOfA, string b, string centreOfB, double correlation)
    {
        var (years, fit) = FitOf(a, centreOfA);
        var (otherYears, otherFit) = FitOf(b, centreOfB);
        var first = Math.Max(years[1], otherYears[1]);
        var last = Math.Min(years[^1], otherYears[^1]);

        EconomyCalibration.Correlation(
            fit.Residuals.AsSpan(first - years[1], last - first + 1),
            otherFit.Residuals.AsSpan(first - otherYears[1], last - first + 1)).ShouldBe(correlation, 0.006);
    }

    /// <summary>NSSF: average annual return of entrusted money since inception to 2023, 5.00 %.</summary>
    [Fact]
    public void Returns_to_2023_agree_with_the_published_average() =>
        Observed("fund_return").Where(row => row.Year <= 2023).Average(row => row.Rate).ShouldBe(0.0500, 0.001);

    /// <summary>The column "basis" of wages and incomes holds the division that gives the rate.</summary>
    [Fact]
    public void Growth_rates_follow_from_the_levels_beside_them()
    {
        var divisions = Rows().Where(row => row[1] is "wage" or "rural_income").ToArray();
        divisions.Length.ShouldBe(26);
        foreach (var row in divisions)
        {
            var levels = row[4].Split(' ');
            (Number(levels[0]) / Number(levels[2]) - 1).ShouldBe(Number(row[2]), 5e-7, string.Join(',', row));
        }
    }

    private static (int[] Years, AutoregressionFit Fit) FitOf(string series, string centre)
    {
        var observed = Observed(series);
        var rates = observed.Select(row => row.Rate).ToArray();
        var central = centre switch
        {
            "mean" => EconomyCalibration.MeanOf(rates),
            "line" => EconomyCalibration.LineThrough(rates),
            _ => Enumerable.Repeat(Number(centre), rates.Length).ToArray(),
        };
        return ([.. observed.Select(row => row.Year)], EconomyCalibration.Fit(rates, central));
    }

    private static (int Year, double Rate)[] Observed(string series) =>
        [.. Rows().Where(row => row[1] == series).Select(row => (int.Parse(row[0], CultureInfo.InvariantCulture), Number(row[2])))];

    private static IEnumerable<string[]> Rows()
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        return File.ReadLines(Path.Combine(root, "models", "reference", "economy_annual.csv")).Skip(1).Select(line => line.Split(','));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
