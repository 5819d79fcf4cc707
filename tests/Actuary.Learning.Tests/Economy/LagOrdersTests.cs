using Actuary.Learning.Economy;

namespace Actuary.Learning.Tests.Economy;

public class LagOrdersTests
{
    /// <summary>By hand, over years 2…4 of 0, 2, 1, 3: without lags the mean 2 and Σ e² = 2; with one lag slope −½ and Σ e² = 1.5.</summary>
    [Fact]
    public void TheCriteriaByHand()
    {
        double[] rates = [0, 2, 1, 3, 2, 2, 1];
        var orders = LagOrders.Compare([rates], 1);

        double[] x = rates[..^1], y = rates[1..];
        var mean = y.Average();
        var slope = x.Zip(y, (a, b) => (a - x.Average()) * (b - mean)).Sum() / x.Sum(a => Math.Pow(a - x.Average(), 2));
        var without = y.Sum(b => (b - mean) * (b - mean)) / 6;
        var with = x.Zip(y, (a, b) => Math.Pow(b - mean - slope * (a - x.Average()), 2)).Sum() / 6;
        orders.Count.ShouldBe(2);
        orders[0].Aic.ShouldBe(Math.Log(without) + 2.0 / 6, 1e-12);
        orders[1].Aic.ShouldBe(Math.Log(with) + 4.0 / 6, 1e-12);
        orders[1].Bic.ShouldBe(Math.Log(with) + 2 * Math.Log(6) / 6, 1e-12);
        orders[1].Parameters.ShouldBe(2);
    }

    /// <summary>
    /// Lütkepohl (2005), table 4.5, with the digits that [TS] varsoc of Stata's manual prints for the same data: 71 quarters, up to four lags. The book
    /// leaves the three intercepts out of the penalty.
    /// </summary>
    [Fact]
    public void ThePublishedCriteriaOfWestGermanyAreMet()
    {
        var orders = LagOrders.Compare(WestGermany.Growth, 4);

        orders.Select(order => order.Aic - 6.0 / 71).ShouldBe([-24.423, -24.497, -24.5942, -24.4076, -24.3575], 0.0005);
        orders.Select(order => order.Bic - 3 * Math.Log(71) / 71).ShouldBe([-24.423, -24.2102, -24.0205, -23.5472, -23.2102], 0.0005);
    }

    /// <summary>Schwarz's criterion is consistent: over long histories of order one it finds order one nearly always.</summary>
    [Fact]
    public void TheOrderOfALongHistoryIsFound()
    {
        var found = Enumerable.Range(0, 100).Count(seed => LagOrders.Compare(Simulated.Rates(500, seed), 3).MinBy(order => order.Bic)!.Lags == 1);

        found.ShouldBeGreaterThan(97);
    }

    [Fact]
    public void SeriesThatFollowFromOthersAreRefused()
    {
        double[] rates = [1, 3, 2, 5, 1, 0, 2, 4];
        Should.Throw<ArgumentException>(() => LagOrders.Compare([rates, [.. rates.Select(rate => 2 * rate)]], 1)).Message.ShouldContain("follows from the others");
        Should.Throw<ArgumentException>(() => LagOrders.Compare([[1, 1, 1, 1, 1, 1]], 1)).Message.ShouldContain("does not vary");
    }

    [Fact]
    public void ShortHistoriesAreNotAskedForMoreThanTheyHold() =>
        LagOrders.Compare(Simulated.Rates(8, 1), 4).Max(order => order.Lags).ShouldBe(1);
}
