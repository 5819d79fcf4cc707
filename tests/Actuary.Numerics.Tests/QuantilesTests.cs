using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Numerics.Tests;

public class QuantilesTests
{
    private static readonly double[] s_reported = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99];

    /// <summary>R documentation of quantile(), type 7, on 1…10: 25 % is 3.25, 50 % is 5.5, 75 % is 7.75.</summary>
    [Fact]
    public void One_to_ten_has_the_quartiles_of_type_7()
    {
        double[] sample = [7, 2, 9, 4, 1, 10, 3, 8, 5, 6];
        var quartiles = new double[5];
        Quantiles.Select(sample, [0, 0.25, 0.5, 0.75, 1], quartiles);

        quartiles.ShouldBe([1, 3.25, 5.5, 7.75, 10]);
    }

    [Fact]
    public void A_single_value_is_every_quantile()
    {
        var quantiles = new double[s_reported.Length];
        Quantiles.Select([42.5], s_reported, quantiles);
        quantiles.ShouldAllBe(q => q == 42.5);
    }

    [Fact]
    public void Selection_equals_sorting_on_any_sample() =>
        Prop.ForAll(Samples().ToArbitrary(), Probabilities().ToArbitrary(), EqualsSorting).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("ascending")]
    [InlineData("descending")]
    [InlineData("constant")]
    [InlineData("two values")]
    [InlineData("organ pipe")]
    [InlineData("saw")]
    [InlineData("zero with a few others")]
    [InlineData("random")]
    public void Selection_equals_sorting_on_samples_hard_for_a_quicksort(string shape)
    {
        foreach (var n in new[] { 1, 2, 23, 24, 25, 26, 100, 1023, 10_000 })
            EqualsSorting(Shape(shape, n), s_reported).ShouldBeTrue($"n = {n}");
    }

    [Fact]
    public void The_sample_comes_back_as_a_permutation()
    {
        var sample = Shape("random", 5_000);
        var scratch = sample.ToArray();
        Quantiles.Select(scratch, s_reported, new double[s_reported.Length]);

        scratch.Order().ShouldBe(sample.Order());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_not_finite_is_refused_by_its_place(double bad)
    {
        foreach (var place in new[] { 0, 5, 11, 16, 18 })
        {
            var sample = new double[19];
            sample[place] = bad;
            Should.Throw<ArgumentException>(() => Quantiles.Select(sample, [0.5], new double[1]))
                .Message.ShouldContain($"value {place} is");
        }
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Should.Throw<ArgumentException>(() => Quantiles.Select([], [0.5], new double[1])).Message.ShouldContain("empty");
        Should.Throw<ArgumentException>(() => Quantiles.Select([1], [0.6, 0.5], new double[2])).Message.ShouldContain("0.5 comes after 0.6");
        Should.Throw<ArgumentException>(() => Quantiles.Select([1], [1.01], new double[1])).Message.ShouldContain("1.01");
        Should.Throw<ArgumentException>(() => Quantiles.Select([1], [-0.01], new double[1])).Message.ShouldContain("-0.01");
        Should.Throw<ArgumentException>(() => Quantiles.Select([1], [double.NaN], new double[1])).Message.ShouldContain("NaN");
        Should.Throw<ArgumentException>(() => Quantiles.Select([1], [0.5], new double[2])).Message.ShouldContain("got 2");
    }

    private static bool EqualsSorting(double[] sample, double[] probabilities)
    {
        var sorted = sample.Order().ToArray();
        var selected = new double[probabilities.Length];
        Quantiles.Select(sample.ToArray(), probabilities, selected);
        return probabilities.Select(p => OfSorted(sorted, p)).SequenceEqual(selected);
    }

    private static double OfSorted(double[] sorted, double p)
    {
        var h = (sorted.Length - 1) * p;
        var below = sorted[(int)Math.Floor(h)];
        var above = sorted[(int)Math.Ceiling(h)];
        return below + (h - Math.Floor(h)) * (above - below);
    }

    // Few distinct values as often as many.
    private static Gen<double[]> Samples() =>
        from length in Gen.Choose(1, 400)
        from distinct in Gen.Elements(1, 3, 20, 1_000_000)
        from values in Gen.Choose(-distinct, distinct).ArrayOf(length)
        select values.Select(value => value / 8.0).ToArray();

    private static Gen<double[]> Probabilities() =>
        from length in Gen.Choose(0, 12)
        from values in Gen.Choose(0, 1000).ArrayOf(length)
        select values.Order().Select(value => value / 1000.0).ToArray();

    private static double[] Shape(string shape, int n)
    {
        var random = new Random(3);
        return Enumerable.Range(0, n).Select(i => shape switch
        {
            "ascending" => i,
            "descending" => n - i,
            "constant" => 7,
            "two values" => i % 3 == 0 ? 1 : -1,
            "organ pipe" => Math.Min(i, n - i),
            "saw" => i % 17,
            "zero with a few others" => i % 100 == 0 ? random.NextDouble() - 0.5 : 0,
            _ => random.NextDouble(),
        }).ToArray();
    }
}
