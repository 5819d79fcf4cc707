using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Numerics.Tests;

public class StreamedSampleTests
{
    private const double BinWidth = 1.0 / 1024;
    private static readonly double[] s_reported = [0, 0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99, 1];

    [Fact]
    public void Moments_and_quantiles_are_those_of_the_whole_sample() =>
        Prop.ForAll(Samples().ToArbitrary(), IsNearTheKeptSample).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.7)]
    [InlineData(6.02e23)]
    public void Equal_values_are_exact(double value)
    {
        var sample = Streamed([.. Enumerable.Repeat(value, 1000)]);
        sample.Mean.ShouldBe(value);
        sample.StandardDeviation.ShouldBe(0);
        sample.Quantiles(s_reported).ShouldAllBe(quantile => quantile == value);
    }

    /// <summary>A shortfall that is zero on most paths must not turn into something small.</summary>
    [Fact]
    public void Zero_beside_other_values_stays_zero()
    {
        var sample = Streamed([.. Enumerable.Repeat(0.0, 70), .. Enumerable.Range(1, 30).Select(i => i * 1e9), -1e-3]);
        sample.Quantiles([0.05, 0.5])[0].ShouldBe(0);
        sample.Quantiles([0.05, 0.5])[1].ShouldBe(0);
        sample.Least.ShouldBe(-1e-3);
    }

    /// <summary>The uniform distribution on 1000 … 2000: counting costs far less than the width of a bin.</summary>
    [Fact]
    public void Interpolation_within_bins_is_fine()
    {
        double[] values = [.. Enumerable.Range(0, 1_000_001).Select(i => 1000 + i * 1e-3)];
        var quantiles = Streamed(values).Quantiles(s_reported);
        for (var i = 0; i < s_reported.Length; i++)
            quantiles[i].ShouldBe(1000 + 1000 * s_reported[i], 2e-3);
    }

    [Fact]
    public void A_value_that_is_not_finite_and_an_empty_sample_are_refused()
    {
        Should.Throw<ArgumentException>(() => new StreamedSample().Add(double.NaN)).ParamName.ShouldBe("value");
        Should.Throw<InvalidOperationException>(() => new StreamedSample().Quantiles([0.5]));
    }

    private static void IsNearTheKeptSample(double[] values)
    {
        var streamed = Streamed(values);
        var kept = SampleMoments.Of(values);
        var greatest = values.Max(Math.Abs);
        streamed.Count.ShouldBe(values.Length);
        Distance(streamed.Mean, kept.Mean).ShouldBeLessThanOrEqualTo(1e-12 * greatest);
        Distance(streamed.StandardDeviation, kept.StandardDeviation).ShouldBeLessThanOrEqualTo(1e-9 * kept.StandardDeviation + 1e-15 * greatest);

        // Type 7 lies between two order statistics, and each is known to the width of its bin.
        var ascending = values.Order().ToArray();
        var quantiles = streamed.Quantiles(s_reported);
        for (var i = 0; i < s_reported.Length; i++)
        {
            var at = (ascending.Length - 1) * s_reported[i];
            var (low, high) = (ascending[(int)at], ascending[Math.Min((int)at + 1, ascending.Length - 1)]);
            var exact = low + (at - (int)at) * (high - low);
            Distance(quantiles[i], exact).ShouldBeLessThanOrEqualTo(BinWidth * Math.Max(Math.Abs(low), Math.Abs(high)));
        }
    }

    // Not a tolerance of the assertion library, within which a distance of zero from zero does not lie.
    private static double Distance(double one, double other) => Math.Abs(one - other);

    private static StreamedSample Streamed(double[] values)
    {
        var sample = new StreamedSample();
        foreach (var value in values)
            sample.Add(value);
        return sample;
    }

    /// <summary>Of any scale, on either side of zero or both, with values that come often.</summary>
    private static Gen<double[]> Samples() =>
        from exponent in Gen.Choose(-9, 15)
        from shift in Gen.Elements(-3.0, 0, 0, 2.5)
        from parts in Gen.NonEmptyListOf(Gen.Frequency((8, Gen.Choose(-1_000_000, 1_000_000)), (1, Gen.Constant(0))))
        select parts.Select(part => (part / 1e6 + shift) * Math.Pow(10, exponent)).ToArray();
}
