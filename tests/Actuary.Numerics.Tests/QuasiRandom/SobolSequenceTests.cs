using Actuary.Numerics.QuasiRandom;

namespace Actuary.Numerics.Tests.QuasiRandom;

public class SobolSequenceTests
{
    private const double TwoTo32 = 4294967296.0;

    /// <summary>The first ten points in three dimensions that Joe and Kuo print for their direction numbers new-joe-kuo-6.</summary>
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0.5, 0.5, 0.5)]
    [InlineData(2, 0.75, 0.25, 0.25)]
    [InlineData(3, 0.25, 0.75, 0.75)]
    [InlineData(4, 0.375, 0.375, 0.625)]
    [InlineData(5, 0.875, 0.875, 0.125)]
    [InlineData(6, 0.625, 0.125, 0.875)]
    [InlineData(7, 0.125, 0.625, 0.375)]
    [InlineData(8, 0.1875, 0.3125, 0.9375)]
    [InlineData(9, 0.6875, 0.8125, 0.4375)]
    public void The_first_points_are_the_published_ones(int point, double x, double y, double z) =>
        Enumerable.Range(0, 3).Select(dimension => Unit((uint)point, dimension)).ShouldBe([x, y, z]);

    [Fact]
    public void Every_dimension_has_one_of_the_first_points_in_each_of_as_many_intervals()
    {
        for (var dimension = 0; dimension < SobolSequence.Dimensions; dimension++)
            Enumerable.Range(0, 1024).Select(point => SobolSequence.Coordinate((uint)point, dimension) >> 22).Distinct().Count().ShouldBe(1024);
    }

    /// <summary>The first two dimensions are a (0, m, 2)-net: one point in each box of area 2^−m, whatever its shape.</summary>
    [Fact]
    public void The_first_two_dimensions_have_one_point_in_each_elementary_box()
    {
        const int M = 8;
        for (var bits = 0; bits <= M; bits++)
        {
            Enumerable.Range(0, 1 << M)
                .Select(point => (Leading((uint)point, 0, bits), Leading((uint)point, 1, M - bits)))
                .Distinct().Count().ShouldBe(1 << M);
        }
    }

    /// <summary>Joe and Kuo's initial numbers satisfy Sobol's property A: the first 2^d points have one in each octant of d dimensions, here for pairs.</summary>
    [Fact]
    public void Neighbouring_dimensions_fill_their_quadrants_evenly()
    {
        for (var dimension = 1; dimension < SobolSequence.Dimensions; dimension++)
        {
            var quadrants = Enumerable.Range(0, 256).CountBy(point => (Leading((uint)point, dimension - 1, 1), Leading((uint)point, dimension, 1)));
            quadrants.ShouldAllBe(quadrant => quadrant.Value == 64);
        }
    }

    private static double Unit(uint point, int dimension) => SobolSequence.Coordinate(point, dimension) / TwoTo32;

    private static uint Leading(uint point, int dimension, int bits) => bits == 0 ? 0 : SobolSequence.Coordinate(point, dimension) >> (32 - bits);
}
