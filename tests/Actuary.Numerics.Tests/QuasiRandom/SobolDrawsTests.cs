using Actuary.Numerics.QuasiRandom;

namespace Actuary.Numerics.Tests.QuasiRandom;

/// <summary>Draws under Sobol points: what any draw must be, and what the points are for.</summary>
public class SobolDrawsTests
{
    private const int Randomisations = 16;
    private const int FirstYear = 2025;
    private static readonly DrawSeries[] _series = [new(7, 0, 0, 1), new(7, 1, 0, 1), new(8, 0, FirstYear, YearBasis.Years), new(8, 1, FirstYear, YearBasis.Years)];
    private static readonly Sampling _walkOnly = Sampling.Sobol(Randomisations, [new(8, 0, FirstYear, YearBasis.Years)]);
    private static readonly Sampling _sobol = Sampling.Sobol(Randomisations, _series);

    [Fact]
    public void A_path_has_the_same_draws_in_every_lane_and_whatever_was_drawn_before()
    {
        var first = Streams.Under(_sobol, 5);
        var second = Streams.Under(_sobol, 5);
        second.Normal(800, FirstYear + 63, 8, 1);
        foreach (var (cause, index, year) in new[] { (7, 0, 0), (7, 1, 0), (8, 0, FirstYear), (8, 1, FirstYear + 40) })
        {
            var block = first.Normal(96, year, cause, index);
            for (var lane = 0; lane < Lane.Count; lane++)
            {
                second.Normal(96 + lane, year, cause, index)[0].ShouldBe(block[lane]);
                second.NormalOf(96 + lane, year, cause, index).ShouldBe(block[lane]);
            }
        }
    }

    [Fact]
    public void Draws_that_are_in_no_series_are_those_of_plain_sampling()
    {
        var (sobol, plain) = (Streams.Under(_sobol, 5), new Streams(5));

        sobol.Normal(16, 3, 9, 0).ShouldBe(plain.Normal(16, 3, 9, 0));
        sobol.Normal(16, FirstYear + YearBasis.Years, 8, 0).ShouldBe(plain.Normal(16, FirstYear + YearBasis.Years, 8, 0));
        sobol.Uniform(16, FirstYear, 8, 0).ShouldBe(plain.Uniform(16, FirstYear, 8, 0));
        Streams.Under(Sampling.Plain, 5).Normal(16, FirstYear, 8, 0).ShouldBe(plain.Normal(16, FirstYear, 8, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void Scrambled_points_still_have_one_in_each_of_as_many_intervals(int randomisation)
    {
        for (var index = 0; index < 2; index++)
            Points(index, 1, 256, randomisation).Select(u => (int)(u * 256)).Distinct().Count().ShouldBe(256);
    }

    [Fact]
    public void Scrambled_points_still_have_one_in_each_elementary_box()
    {
        var (x, y) = (Points(0, 1, 64, 3), Points(1, 1, 64, 3));
        for (var bits = 0; bits <= 6; bits++)
            x.Zip(y, (u, v) => ((int)(u * (1 << bits)), (int)(v * (1 << (6 - bits))))).Distinct().Count().ShouldBe(64);
    }

    /// <summary>Under scrambling each single point is uniform: point 0 over 4,096 seeds. The bound is that of Kolmogorov and Smirnov at 0.1 %.</summary>
    [Fact]
    public void A_scrambled_point_is_uniform_over_randomisations()
    {
        var single = Sampling.Sobol(2, [new(7, 1, 0, 1)]);
        var values = Enumerable.Range(0, 4096).Select(seed => Unit(Streams.Under(single, (ulong)seed).NormalOf(0, 0, 7, 1))).Order().ToArray();

        var distance = values.Select((u, i) => Math.Max(u - (double)i / values.Length, (i + 1.0) / values.Length - u)).Max();

        distance.ShouldBeLessThan(1.95 / Math.Sqrt(values.Length));
    }

    [Fact]
    public void Randomisations_differ_and_so_do_dimensions()
    {
        var streams = Streams.Under(_sobol, 5);
        var draws = Enumerable.Range(0, Randomisations).Select(path => streams.NormalOf(path, 0, 7, 0))
            .Concat(Enumerable.Range(0, Randomisations).Select(path => streams.NormalOf(path, 0, 7, 1)));

        draws.Distinct().Count().ShouldBe(2 * Randomisations);
    }

    /// <summary>Years of a series are independent standard normals: over 2^14 paths their moments are close to 0, 1 and 0.</summary>
    [Fact]
    public void Years_of_a_series_are_standard_normal_and_do_not_move_together()
    {
        const int Paths = 1 << 14;
        var streams = Streams.Under(_sobol, 11);
        var (a, b) = (Year(streams, 3, Paths), Year(streams, 40, Paths));

        SampleMoments.Of(a).Mean.ShouldBe(0, 4 / Math.Sqrt(Paths));
        SampleMoments.Of(a).StandardDeviation.ShouldBe(1, 4 / Math.Sqrt(2 * Paths));
        a.Zip(b, (x, y) => x * y).Average().ShouldBe(0, 4 / Math.Sqrt(Paths));
    }

    /// <summary>
    /// What it is for: with w the end of a walk of 64 years, of variance one, E exp(w/2) = exp(1/8). Over 20 seeds the error of 1,024 paths is below a third
    /// of that of plain paths. (Sixteen randomisations leave 64 points each: the product of two components is not resolved further than that.)
    /// </summary>
    [Fact]
    public void A_smooth_function_of_a_walk_is_known_far_better_than_from_plain_paths()
    {
        double Error(Func<ulong, Streams> streams) => Math.Sqrt(Enumerable.Range(0, 20).Average(seed =>
        {
            var error = Walk(streams((ulong)seed), 1024).Average(end => Math.Exp(0.5 * end)) - Math.Exp(0.125);
            return error * error;
        }));

        Error(seed => Streams.Under(_walkOnly, seed)).ShouldBeLessThan(Error(seed => new Streams(seed)) / 3);
    }

    /// <summary>The standard error from the spread of sixteen randomisations holds its t-interval of 95 % about as often as it should.</summary>
    [Fact]
    public void The_standard_error_from_randomisations_is_honest()
    {
        const double T95Of15 = 2.131;
        var held = Enumerable.Range(0, 400).Count(seed =>
        {
            var sample = Walk(Streams.Under(_walkOnly, (ulong)(5000 + seed)), 256).Select(end => Math.Exp(0.5 * end)).ToArray();
            return Math.Abs(SampleMoments.Of(sample).Mean - Math.Exp(0.125)) <= T95Of15 * _walkOnly.StandardError(sample);
        });

        // 0.95 within four standard errors of a share of 400.
        (held / 400.0).ShouldBe(0.95, 4 * Math.Sqrt(0.95 * 0.05 / 400));
    }

    [Fact]
    public void Without_randomisations_the_standard_error_is_that_of_independent_paths()
    {
        double[] sample = [1, 5, 2, 8];

        Sampling.Plain.StandardError(sample).ShouldBe(SampleMoments.Of(sample).StandardError);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Randomisations_are_a_power_of_two(int randomisations) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Sampling.Sobol(randomisations, _series));

    private static double[] Year(Streams streams, int year, int paths) =>
        [.. Enumerable.Range(0, paths / Lane.Count).SelectMany(block => Values(streams.Normal(block * Lane.Count, FirstYear + year, 8, 1)))];

    /// <summary>The ends of walks of 64 years, with variance one.</summary>
    private static double[] Walk(Streams streams, int paths)
    {
        var ends = new List<double>(paths);
        for (var first = 0; first < paths; first += Lane.Count)
        {
            var sum = Lanes.Zero;
            for (var year = 0; year < YearBasis.Years; year++)
                sum += streams.Normal(first, FirstYear + year, 8, 0);
            ends.AddRange(Values(sum * (1 / Math.Sqrt(YearBasis.Years))));
        }

        return [.. ends];
    }

    private static double[] Values(Lanes lanes) => [.. Enumerable.Range(0, Lane.Count).Select(lane => lanes[lane])];

    private static double[] Points(int index, ulong seed, int points, int randomisation)
    {
        var streams = Streams.Under(_sobol, seed);
        return [.. Enumerable.Range(0, points).Select(point => Unit(streams.NormalOf(point * Randomisations + randomisation, 0, 7, index)))];
    }

    private static double Unit(double normal) => NormalDistribution.Cdf(normal);
}
