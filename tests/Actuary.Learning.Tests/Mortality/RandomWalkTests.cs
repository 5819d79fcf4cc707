using Actuary.Learning.Mortality;

namespace Actuary.Learning.Tests.Mortality;

public class RandomWalkTests
{
    /// <summary>By hand: 0, −1, −3, −3, −4 falls by 1 a year; excesses 0, −1, 1, 0; σ² = 2/3, Var(d) = σ²/4.</summary>
    [Fact]
    public void AWalkByHand()
    {
        var walk = RandomWalk.Of([2000, 2001, 2002, 2003, 2004], [0, -1, -3, -3, -4]);

        walk.Drift[0].ShouldBe(-1, 1e-12);
        walk.InnovationCovariance[0, 0].ShouldBe(2.0 / 3, 1e-12);
        walk.DriftCovariance[0, 0].ShouldBe(1.0 / 6, 1e-12);
        walk.Variance(0, 10).Process.ShouldBe(10 * 2.0 / 3, 1e-12);
        walk.Variance(0, 10).Parameter.ShouldBe(100.0 / 6, 1e-12);
    }

    /// <summary>By hand, unevenly: 0, −3 after one year, −6 after four more: drift −6/5, excesses −1.8 and 1.8/√4; σ² = 3.24 + 0.81.</summary>
    [Fact]
    public void UnevenYearsByHand()
    {
        var walk = RandomWalk.Of([2000, 2001, 2005], [0, -3, -6]);

        walk.Drift[0].ShouldBe(-1.2, 1e-12);
        walk.InnovationCovariance[0, 0].ShouldBe(4.05, 1e-12);
        walk.DriftCovariance[0, 0].ShouldBe(4.05 / 5, 1e-12);
    }

    /// <summary>Student's t holds the drift in 95 % of the walks exactly, however short; here of ten uneven years and two indices that move together.</summary>
    [Fact]
    public void IntervalsCoverTheDrifts()
    {
        int[] years = [1990, 1995, 1998, 1999, 2000, 2003, 2005, 2008, 2009, 2010];
        double[] truth = [-1.5, 0.02];
        var shares = Coverings.Of(4000, truth, years.Length - 2, seed =>
        {
            var noise = new Noise(seed);
            double[] first = new double[years.Length], second = new double[years.Length];
            for (var t = 1; t < years.Length; t++)
            {
                var step = years[t] - years[t - 1];
                double own = noise.Normal(), common = noise.Normal();
                first[t] = first[t - 1] + step * truth[0] + Math.Sqrt(step) * 2 * common;
                second[t] = second[t - 1] + step * truth[1] + Math.Sqrt(step) * 0.03 * (0.6 * common + 0.8 * own);
            }

            var walk = RandomWalk.Of(years, first, second);
            return (walk.Drift, Coverings.Errors(walk.DriftCovariance));
        });

        shares.ShouldAllBe(share => share >= 0.93 && share <= 0.97, string.Join(", ", shares));
    }

    /// <summary>Two indices of which one is twice the other have a covariance of twice the variance.</summary>
    [Fact]
    public void IndicesThatMoveTogetherCovary()
    {
        double[] index = [0, -2, -1, -4, -3];
        var walk = RandomWalk.Of([1, 2, 3, 4, 5], index, [.. index.Select(k => 2 * k)]);

        walk.InnovationCovariance[0, 1].ShouldBe(2 * walk.InnovationCovariance[0, 0], 1e-12);
        walk.DriftCovariance[1, 1].ShouldBe(4 * walk.DriftCovariance[0, 0], 1e-12);
    }

    [Fact]
    public void TooFewOrUnorderedYearsAreRefused()
    {
        Should.Throw<ArgumentException>(() => RandomWalk.Of([2000, 2001], [1.0, 2])).Message.ShouldContain("three years");
        Should.Throw<ArgumentException>(() => RandomWalk.Of([2000, 2002, 2001], [1.0, 2, 3])).Message.ShouldContain("ascend");
        Should.Throw<ArgumentException>(() => RandomWalk.Of([2000, 2001, 2002], [1.0, 2])).Message.ShouldContain("got 2");
    }
}
