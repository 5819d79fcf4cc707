namespace Actuary.Numerics.Tests;

public class StreamsTests
{
    private const ulong Seed = 20241231;

    [Fact]
    public void A_draw_is_the_documented_function_of_its_coordinates()
    {
        const long path = 0x1_2345_6789;
        var streams = new Streams(0xFEDC_BA98_7654_3210);
        var (x0, x1, _, _) = Philox4x32.Block(0x2345_6789, 1, (2031u << 16) + 12, 7, 0x7654_3210, 0xFEDC_BA98);
        var word = ((ulong)x1 << 32) + x0;

        streams.UniformOf(path, 2031, 12, 7).ShouldBe((2 * (word / 4096) + 1) / Math.Pow(2, 53));
    }

    [Fact]
    public void A_lane_is_the_path_drawn_alone_to_the_bit()
    {
        var random = new Random(2);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var streams = new Streams((ulong)random.NextInt64());
            var first = trial % 2 == 0 ? random.NextInt64(1 << 20) : (1L << 32) - random.Next(8);
            var (year, cause, index) = (random.Next(65536), random.Next(65536), random.Next());
            var uniform = streams.Uniform(first, year, cause, index);
            var normal = streams.Normal(first, year, cause, index);
            for (var lane = 0; lane < Lane.Count; lane++)
            {
                uniform[lane].ShouldBe(streams.UniformOf(first + lane, year, cause, index));
                normal[lane].ShouldBe(streams.NormalOf(first + lane, year, cause, index));
            }
        }
    }

    [Fact]
    public void Uniform_draws_are_odd_multiples_of_two_to_minus_53()
    {
        var streams = new Streams(Seed);
        for (var path = 0L; path < 10_000; path++)
        {
            var scaled = streams.UniformOf(path, 1, 1, 0) * Math.Pow(2, 53);
            ((long)scaled % 2).ShouldBe(1);
            scaled.ShouldBe(Math.Floor(scaled));
            scaled.ShouldBeInRange(1, Math.Pow(2, 53) - 1);
        }
    }

    [Fact]
    public void Every_coordinate_matters()
    {
        var seen = new HashSet<double>();
        foreach (var seed in new[] { 1UL, 2UL, 1UL << 32, 1UL << 63 })
        {
            var streams = new Streams(seed);
            foreach (var path in new[] { 0L, 1, 1L << 32, (1L << 32) + 1, long.MaxValue - 8 })
            {
                foreach (var year in new[] { 0, 1, 65535 })
                {
                    foreach (var cause in new[] { 0, 1, 65535 })
                    {
                        foreach (var index in new[] { 0, 1, int.MaxValue })
                            seen.Add(streams.UniformOf(path, year, cause, index)).ShouldBeTrue();
                    }
                }
            }
        }

        seen.Count.ShouldBe(4 * 5 * 3 * 3 * 3);
    }

    /// <summary>E u = 1/2, E (u − ½)² = 1/12, E (u − ½)⁴ = 1/80: within four standard errors.</summary>
    [Fact]
    public void Uniform_draws_have_the_moments_of_the_uniform_distribution()
    {
        var draws = Draws(1 << 18, path => new Streams(Seed).UniformOf(path, 3, 4, 5) - 0.5);

        ShouldBeWithinFourErrors(draws, 0);
        ShouldBeWithinFourErrors(Power(draws, 2), 1 / 12.0);
        ShouldBeWithinFourErrors(Power(draws, 3), 0);
        ShouldBeWithinFourErrors(Power(draws, 4), 1 / 80.0);
    }

    /// <summary>Chi-square over 1,024 cells of equal chance: mean 1,023, standard deviation √2,046.</summary>
    [Fact]
    public void Uniform_draws_fill_equal_cells_equally()
    {
        const int cells = 1024;
        const int draws = 1 << 20;
        var counts = new int[cells];
        var streams = new Streams(Seed);
        for (var path = 0L; path < draws; path++)
            counts[(int)(streams.UniformOf(path, 0, 1, 2) * cells)]++;

        const double expected = (double)draws / cells;
        var chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        chiSquare.ShouldBe(cells - 1, 4 * Math.Sqrt(2.0 * (cells - 1)));
    }

    [Fact]
    public void Normal_draws_have_the_moments_of_the_normal_distribution()
    {
        var draws = Draws(1 << 18, path => new Streams(Seed).NormalOf(path, 3, 4, 5));

        ShouldBeWithinFourErrors(draws, 0);
        ShouldBeWithinFourErrors(Power(draws, 2), 1);
        ShouldBeWithinFourErrors(Power(draws, 3), 0);
        ShouldBeWithinFourErrors(Power(draws, 4), 3);
    }

    public static TheoryData<string, long, int, int, int> Neighbours => new()
    {
        { "path", 1, 0, 0, 0 },
        { "path of the next block", 8, 0, 0, 0 },
        { "path 2^32 further", 1L << 32, 0, 0, 0 },
        { "year", 0, 1, 0, 0 },
        { "cause", 0, 0, 1, 0 },
        { "index", 0, 0, 0, 1 },
    };

    /// <summary>The product of two independent standard normals has mean 0 and variance 1.</summary>
    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Neighbouring_draws_are_uncorrelated(string neighbour, long path, int year, int cause, int index)
    {
        var streams = new Streams(Seed);
        var stride = Math.Max(1, 2 * path);
        var products = Draws(1 << 16, draw => streams.NormalOf(stride * draw, 10, 20, 30)
            * streams.NormalOf(stride * draw + path, 10 + year, 20 + cause, 30 + index));

        var moments = SampleMoments.Of(products);
        moments.Mean.ShouldBe(0, 4 * moments.StandardError, neighbour);
        moments.StandardDeviation.ShouldBe(1, 0.05, neighbour);
    }

    private static double[] Draws(int count, Func<long, double> draw) =>
        Enumerable.Range(0, count).Select(path => draw(path)).ToArray();

    private static double[] Power(double[] x, int exponent) => x.Select(value => Math.Pow(value, exponent)).ToArray();

    private static void ShouldBeWithinFourErrors(double[] sample, double expected)
    {
        var moments = SampleMoments.Of(sample);
        moments.Mean.ShouldBe(expected, 4 * moments.StandardError);
    }
}
