using Actuary.Assumptions.Population;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Population;

public class StochasticLevelTests
{
    [Fact]
    public void A_long_series_gives_its_parameters_back()
    {
        const int Years = 20000;
        var streams = new Streams(5);
        var series = new double[Years];
        for (var t = 1; t < Years; t++)
            series[t] = 0.6 * series[t - 1] + 0.2 * streams.NormalOf(0, t, 1, 0);

        var fit = StochasticLevel.Fit(series);

        fit.Persistence.ShouldBe(0.6, 4 * Math.Sqrt((1 - 0.36) / Years));
        fit.Volatility.ShouldBe(0.2, 4 * 0.2 / Math.Sqrt(2 * Years));
    }

    // What the model's parameters for fertility and migration are taken from: 1990–2023 of R-D2.
    [Fact]
    public void Chinese_fertility_and_migration()
    {
        var years = Enumerable.Range(1990, 34).ToArray();
        var fertility = StochasticLevel.Fit(years.Select(y => Math.Log(China.Indicators.TotalFertility(y))).ToArray());
        var migration = years.Select(China.Indicators.NetMigration).ToArray();
        var ofMigration = StochasticLevel.Fit(migration.Select(m => m / migration.Average()).ToArray());

        fertility.Persistence.ShouldBe(0.88, 0.005);
        fertility.Volatility.ShouldBe(0.073, 0.0005);
        ofMigration.Persistence.ShouldBe(0.20, 0.005);
        ofMigration.Volatility.ShouldBe(0.74, 0.005);
    }

    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(-0.1, 0.1)]
    [InlineData(0.5, -1)]
    [InlineData(0.5, double.NaN)]
    public void What_does_not_come_back_is_refused(double persistence, double volatility) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new StochasticLevel(persistence, volatility));
}
