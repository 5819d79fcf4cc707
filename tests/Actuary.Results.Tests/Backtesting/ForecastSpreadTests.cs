using Actuary.Results.Backtesting;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Results.Tests.Backtesting;

public class ForecastSpreadTests
{
    /// <summary>Of eleven ordered values the tenth, fiftieth and ninetieth percentile are the second, sixth and tenth.</summary>
    [Fact]
    public void TheIntervalOfElevenPathsIsFromTheSecondToTheTenth()
    {
        double[] byPath = [7, 1, 11, 4, 2, 9, 5, 8, 3, 10, 6];

        ForecastSpread.Of(byPath).ShouldBe(new ForecastSpread(2, 6, 10));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(1, 0.1)]
    [InlineData(2, 0.3)]
    [InlineData(3.5, 0.6)]
    [InlineData(4, 0.8)]
    [InlineData(9, 1)]
    public void ThePercentileCountsWhatIsBelowAndHalfOfWhatIsEqual(double value, double percentile) =>
        ForecastSpread.PercentileOf(value, [4, 2, 1, 3, 4]).ShouldBe(percentile, 1e-15);

    [Fact]
    public void TheEndsOfTheIntervalBelongToIt()
    {
        var spread = new ForecastSpread(2, 6, 10);

        new[] { 1.999, 2, 6, 10, 10.001 }.Select(spread.Holds).ShouldBe([false, true, true, true, false]);
    }

    [Fact]
    public void WithoutPathsThereIsNoPercentile() => Should.Throw<ArgumentException>(() => ForecastSpread.PercentileOf(1, []));

    /// <summary>What lies in the interval reaches a percentile between 10 and 90 %, but for the step of one path at the ends.</summary>
    [Fact]
    public void IntervalAndPercentileAgree() =>
        Prop.ForAll((
            from paths in Gen.Choose(10, 400)
            from seed in Gen.Choose(0, int.MaxValue)
            select (paths, seed)).ToArbitrary(), given =>
        {
            var luck = new Random(given.seed);
            double[] byPath = [.. Enumerable.Range(0, given.paths).Select(_ => luck.NextDouble())];
            var value = luck.NextDouble();
            var percentile = ForecastSpread.PercentileOf(value, byPath);
            var step = 1.0 / given.paths;
            var isInside = ForecastSpread.Of(byPath).Holds(value);
            if (percentile is >= 0.1 and <= 0.9 && percentile > 0.1 + step && percentile < 0.9 - step)
                isInside.ShouldBeTrue();
            if (percentile < 0.1 - step || percentile > 0.9 + step)
                isInside.ShouldBeFalse();
        }).QuickCheckThrowOnFailure();
}
