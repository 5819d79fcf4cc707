using MathNet.Numerics;

namespace Actuary.Numerics.Tests;

public class NormalDistributionFunctionTests
{
    /// <summary>Abramowitz and Stegun, "Handbook of Mathematical Functions", table 26.1: 15 decimals.</summary>
    [Theory]
    [InlineData(0.1, 0.539827837277029)]
    [InlineData(1.0, 0.841344746068543)]
    [InlineData(2.0, 0.977249868051821)]
    [InlineData(3.0, 0.998650101968370)]
    public void Cdf_has_its_published_value(double x, double probability)
    {
        NormalDistribution.Cdf(x).ShouldBe(probability, 5.5e-16);
        NormalDistribution.Cdf(-x).ShouldBe(1 - probability, 5.5e-16);
    }

    /// <summary>The same, table 26.2: −log10 of the tail, five decimals.</summary>
    [Theory]
    [InlineData(5, 6.54265)]
    [InlineData(10, 23.11805)]
    [InlineData(20, 88.56010)]
    public void A_far_tail_has_its_published_logarithm(double x, double logarithm) =>
        (-Math.Log10(NormalDistribution.Cdf(-x))).ShouldBe(logarithm, 5.1e-6);

    [Fact]
    public void Cdf_is_that_of_the_error_function_on_a_dense_grid()
    {
        foreach (var x in Grid(-8.3, 8.3, 200_000))
            NormalDistribution.Cdf(x).ShouldBe(SpecialFunctions.Erfc(-x / Math.Sqrt(2)) / 2, 6e-16, $"x = {x:R}");
    }

    /// <summary>Against the continued fraction of the Mills ratio and the density.</summary>
    [Fact]
    public void Cdf_keeps_its_relative_precision_in_the_tail()
    {
        foreach (var x in Grid(1, 37, 7200))
        {
            // The square of a number of 24 bits is exact.
            var y = (double)(float)x;
            var density = Math.Exp(-y * y / 2) / Math.Sqrt(2 * Math.PI);
            (NormalDistribution.Cdf(-y) / (density * MillsRatio(y))).ShouldBe(1, 3e-15, $"x = {y:R}");
        }
    }

    [Fact]
    public void Cdf_and_its_mirror_add_to_one()
    {
        NormalDistribution.Cdf(0.0).ShouldBe(0.5);
        NormalDistribution.Cdf(-0.0).ShouldBe(0.5);
        foreach (var x in Grid(0, 40, 40_000))
            NormalDistribution.Cdf(x).ShouldBe(1 - NormalDistribution.Cdf(-x));
    }

    [Fact]
    public void Three_side_by_side_are_to_the_bit_as_each_alone()
    {
        foreach (var x in Grid(-45, 45, 9_000))
        {
            NormalDistribution.Cdf(Lane.Of(x), Lane.Of(0.7 * x - 1), Lane.Of(-x), out var first, out var second, out var third);
            first.ShouldBe(NormalDistribution.Cdf(Lane.Of(x)));
            second.ShouldBe(NormalDistribution.Cdf(Lane.Of(0.7 * x - 1)));
            third.ShouldBe(NormalDistribution.Cdf(Lane.Of(-x)));
        }
    }

    [Fact]
    public void Cdf_at_and_near_its_ends()
    {
        NormalDistribution.Cdf(double.NegativeInfinity).ShouldBe(0);
        NormalDistribution.Cdf(double.PositiveInfinity).ShouldBe(1);
        NormalDistribution.Cdf(-1e300).ShouldBe(0);
        NormalDistribution.Cdf(1e300).ShouldBe(1);
        NormalDistribution.Cdf(-38).ShouldBeInRange(2.8e-316, 2.9e-316);
        NormalDistribution.Cdf(double.NaN).ShouldBe(double.NaN);
    }

    /// <summary>An error e of Φ is one of e/φ(z) of the quantile.</summary>
    [Fact]
    public void Cdf_undoes_the_quantile()
    {
        for (var i = 1; i < 100_000; i++)
            NormalDistribution.Cdf(NormalDistribution.Quantile(i / 1e5)).ShouldBe(i / 1e5, 6e-16);
        for (var power = 5.0; power < 290; power += 0.25)
        {
            // A relative error e of z, 2e-15 at most, is one of z²e in the tail.
            var p = Math.Pow(10, -power);
            var z = NormalDistribution.Quantile(p);
            (NormalDistribution.Cdf(z) / p).ShouldBe(1, 3e-15 + 2e-15 * z * z, $"p = {p:R}");
        }
    }

    [Fact]
    public void Cdf_rises()
    {
        var previous = 0.0;
        foreach (var x in Grid(-37, 5, 1_000_000))
        {
            var value = NormalDistribution.Cdf(x);
            value.ShouldBeGreaterThan(previous);
            previous = value;
        }
    }

    [Fact]
    public void A_lane_does_not_depend_on_its_neighbours()
    {
        double[] mixed = [-37, -6.5, -0.3, 0, 0.7, 5, double.PositiveInfinity, double.NegativeInfinity];
        var lanes = NormalDistribution.Cdf(Lane.Of(mixed));
        for (var lane = 0; lane < Lane.Count; lane++)
            lanes[lane].ShouldBe(NormalDistribution.Cdf(mixed[lane]));
    }

    private static IEnumerable<double> Grid(double from, double to, int steps) =>
        Enumerable.Range(0, steps + 1).Select(i => from + (to - from) * i / steps);

    // 1/(y + 1/(y + 2/(y + …))), from the back.
    private static double MillsRatio(double y)
    {
        var fraction = y;
        for (var n = 800; n >= 1; n--)
            fraction = y + n / fraction;
        return 1 / fraction;
    }
}
