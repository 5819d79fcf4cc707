using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Numerics.Tests;

public class SampleMomentsTests
{
    /// <summary>
    /// NIST Statistical Reference Datasets, univariate, NumAcc1: 10000001, 10000003, 10000002, certified mean 10000002
    /// and standard deviation 1.
    /// </summary>
    [Fact]
    public void NumAcc1_of_the_reference_datasets()
    {
        var moments = SampleMoments.Of([10000001, 10000003, 10000002]);

        moments.Count.ShouldBe(3);
        moments.Mean.ShouldBe(10000002);
        moments.StandardDeviation.ShouldBe(1);
        moments.StandardError.ShouldBe(1 / Math.Sqrt(3), 1e-16);
    }

    /// <summary>
    /// NumAcc2, NumAcc3 and NumAcc4: 1,001 values, the first at the centre, then 500 pairs at centre − 0.1 and + 0.1;
    /// certified mean is the centre, standard deviation 0.1. Only what the input loses as a double is lost.
    /// </summary>
    [Theory]
    [InlineData(1.2, 1e-14)]
    [InlineData(1000000.2, 1e-9)]
    [InlineData(10000000.2, 1e-8)]
    public void NumAcc2_to_4_of_the_reference_datasets(double centre, double tolerance)
    {
        var sample = new double[1001];
        sample[0] = centre;
        for (var i = 1; i < sample.Length; i++)
            sample[i] = Math.Round(centre + (i % 2 == 1 ? -0.1 : 0.1), 1);
        var moments = SampleMoments.Of(sample);

        moments.Mean.ShouldBe(centre, centre * 1e-15);
        moments.StandardDeviation.ShouldBe(0.1, tolerance);
    }

    [Fact]
    public void Every_length_agrees_with_exact_arithmetic()
    {
        var random = new Random(4);
        for (var n = 1; n < 2_200; n += n < 80 ? 1 : 37)
        {
            var sample = Enumerable.Range(0, n).Select(_ => (double)random.Next(-1_000_000, 1_000_000)).ToArray();
            var sum = sample.Sum(value => (decimal)value);
            var squares = sample.Sum(value => (decimal)value * (decimal)value) - sum * sum / n;
            var moments = SampleMoments.Of(sample);

            moments.Mean.ShouldBe((double)(sum / n), 1e-10);
            moments.StandardDeviation.ShouldBe(n == 1 ? 0 : Math.Sqrt((double)(squares / (n - 1))), 1e-8);
        }
    }

    [Fact]
    public void A_constant_sample_has_no_spread() =>
        Prop.ForAll(
            Gen.Choose(1, 3000).ToArbitrary(),
            Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(),
            (n, value) => SampleMoments.Of(Enumerable.Repeat(value / 7.0, n).ToArray()).StandardDeviation <= 1e-9)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Values_that_are_not_finite_and_empty_samples_are_refused()
    {
        Should.Throw<ArgumentException>(() => SampleMoments.Of([])).Message.ShouldContain("empty");
        Should.Throw<ArgumentException>(() => SampleMoments.Of([1, double.NaN])).Message.ShouldContain("value 1 is NaN");
        Should.Throw<ArgumentException>(() => SampleMoments.Of([double.PositiveInfinity])).Message.ShouldContain("value 0 is");
    }
}
