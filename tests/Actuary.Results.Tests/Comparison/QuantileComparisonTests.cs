using Actuary.Numerics;
using Actuary.Numerics.QuasiRandom;
using Actuary.Results.Comparison;

namespace Actuary.Results.Tests.Comparison;

/// <summary>The standard error of a difference of quantiles, against closed forms of the normal distribution.</summary>
public sealed class QuantileComparisonTests
{
    private const int Paths = 40_000;

    // Independent normals: variance of a sample quantile p (1 − p) / (n φ(z)²), and the difference of two of them has the sum.
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.50)]
    [InlineData(0.95)]
    public void IndependentSamplesHaveTheErrorOfTheClosedForm(double probability)
    {
        var found = new QuantileComparer(Paths, Sampling.Plain).Compare(Normal(1), Normal(2), probability);

        var z = NormalDistribution.Quantile(probability);
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        var single = Math.Sqrt(probability * (1 - probability) / Paths) / density;
        found.StandardError.ShouldBe(single * Math.Sqrt(2), single * 0.1);
        found.UnpairedStandardError.ShouldBe(single * Math.Sqrt(2), single * 0.1);
        Math.Abs(found.Difference).ShouldBeLessThan(4 * found.StandardError);
    }

    // Other = base + 1 on every path: whatever the luck, the difference is exactly 1.
    [Fact]
    public void AShiftOfEveryPathHasNoError()
    {
        var @base = Normal(3);
        var found = new QuantileComparer(Paths, Sampling.Plain).Compare(@base, [.. @base.Select(value => value + 1)], 0.5);

        found.Difference.ShouldBe(1, 1e-12);
        found.StandardError.ShouldBe(0, 1e-9);
        found.UnpairedStandardError.ShouldBeGreaterThan(0.005);
    }

    // Over many pairs of samples with correlation ½ the differences scatter as widely as the error says.
    [Fact]
    public void TheErrorIsTheScatterOfManyRepetitions()
    {
        const int Size = 2_000;
        var differences = new double[200];
        var errors = new double[differences.Length];
        for (var repetition = 0; repetition < differences.Length; repetition++)
        {
            var random = new Random(repetition);
            var (@base, other) = (new double[Size], new double[Size]);
            for (var path = 0; path < Size; path++)
            {
                var shared = Draw(random);
                @base[path] = shared + Draw(random);
                other[path] = shared + Draw(random);
            }
            var found = new QuantileComparer(Size, Sampling.Plain).Compare(@base, other, 0.95);
            (differences[repetition], errors[repetition]) = (found.Difference, found.StandardError);
        }

        // The standard deviation of 200 differences is known to 5 %.
        var scatter = SampleMoments.Of(differences).StandardDeviation;
        errors.Average().ShouldBe(scatter, 0.2 * scatter);
    }

    private static double[] Normal(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Paths).Select(_ => Draw(random))];
    }

    // Never 0: the normal quantile of that is −∞.
    private static double Draw(Random random) => NormalDistribution.Quantile(1 - random.NextDouble() is var uniform && uniform < 1 ? uniform : 0.5);
}
