namespace Actuary.Numerics.Tests;

public class LaneTests
{
    [Fact]
    public void Lane_k_holds_value_k()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8];
        var lanes = Lane.Of(values);
        for (var lane = 0; lane < Lane.Count; lane++)
            lanes[lane].ShouldBe(values[lane]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(9)]
    public void Any_other_number_of_values_is_refused(int count) =>
        Should.Throw<ArgumentException>(() => Lane.Of(new double[count])).Message.ShouldContain($"got {count}");

    [Fact]
    public void Sum_keeps_its_documented_order()
    {
        var random = new Random(6);
        var (differsFromLinear, differsFromPairs) = (0, 0);
        for (var trial = 0; trial < 200; trial++)
        {
            var x = Enumerable.Range(0, Lane.Count).Select(_ => random.NextDouble()).ToArray();
            var sum = Lane.Sum(Lane.Of(x));
            sum.ShouldBe(((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7])));
            differsFromLinear += sum == x.Aggregate((a, b) => a + b) ? 0 : 1;
            differsFromPairs += sum == ((x[0] + x[1]) + (x[2] + x[3])) + ((x[4] + x[5]) + (x[6] + x[7])) ? 0 : 1;
        }

        // The samples tell the orders apart.
        differsFromLinear.ShouldBeGreaterThan(0);
        differsFromPairs.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    public void First_keeps_the_first_lanes_and_clears_the_rest(int count)
    {
        var lanes = Lane.First(Lane.Of([1, 2, double.NaN, 4, 5, 6, 7, 8]), count);
        for (var k = 0; k < Lane.Count; k++)
            lanes[k].ShouldBe(k >= count ? 0 : k == 2 ? double.NaN : k + 1.0);
    }

    [Fact]
    public void The_first_lane_that_is_not_a_finite_number_is_named()
    {
        Lane.IsFinite(Lane.Of(double.MaxValue)).ShouldBeTrue();
        Lane.FirstNotFinite(Lane.Of(double.MaxValue)).ShouldBe(-1);
        foreach (var bad in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            for (var lane = 0; lane < Lane.Count; lane++)
            {
                var values = new double[Lane.Count];
                values[lane] = bad;
                values[^1] = bad;
                Lane.IsFinite(Lane.Of(values)).ShouldBeFalse();
                Lane.FirstNotFinite(Lane.Of(values)).ShouldBe(lane);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_hint_changes_nothing(int count)
    {
        var lanes = Enumerable.Range(0, count).Select(i => Lane.Of(i)).ToArray();
        Lane.Fetch<Lanes>(lanes);
        lanes.ShouldBe(Enumerable.Range(0, count).Select(i => Lane.Of(i)));
    }
}
