using Actuary.Assumptions.Fitted;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Fitted;

public class UncertainParametersTests
{
    private static readonly double[] s_estimates = [1, -2, 0.5, 3];

    // The third is known for certain, and the fourth moves with the first: singular.
    private static readonly double[,] s_covariance =
    {
        { 0.04, -0.01, 0, 0.08 },
        { -0.01, 0.25, 0, -0.02 },
        { 0, 0, 0, 0 },
        { 0.08, -0.02, 0, 0.16 },
    };

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void Draws_have_the_mean_and_the_covariance_of_the_estimates(double multiple)
    {
        var drawn = Draws(multiple);

        for (var i = 0; i < s_estimates.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (expected, product) = (multiple * multiple * s_covariance[i, j], s_covariance[i, i] * s_covariance[j, j]);
                var error = multiple * multiple * Math.Sqrt((product + s_covariance[i, j] * s_covariance[i, j]) / Samples.Paths);
                Samples.Covariance(drawn[i], drawn[j]).ShouldBe(expected, 4 * error + 1e-15, $"{i}, {j}");
            }

            drawn[i].Average().ShouldBe(s_estimates[i], 4 * multiple * Math.Sqrt(s_covariance[i, i] / Samples.Paths) + 1e-15, $"{i}");
        }
    }

    [Fact]
    public void Half_the_errors_is_half_the_way_to_the_same_draws()
    {
        var (whole, half) = (Draws(1), Draws(0.5));

        for (var i = 0; i < s_estimates.Length; i++)
            half[i][77].ShouldBe((s_estimates[i] + whole[i][77]) / 2, 1e-14);
    }

    [Fact]
    public void Without_errors_and_on_central_paths_every_path_has_the_estimates()
    {
        Draws(0).ShouldAllBe(values => values.Distinct().Count() == 1);
        var central = new Lanes[s_estimates.Length];
        Parameters(1).Draw(Streams.Central, 0, central);

        for (var i = 0; i < s_estimates.Length; i++)
        {
            Draws(0)[i][0].ShouldBe(s_estimates[i]);
            central[i].ShouldBe(Lane.Of(s_estimates[i]));
        }
    }

    [Fact]
    public void A_lane_has_the_draws_of_its_path_wherever_the_block_begins()
    {
        var (one, other) = (new Lanes[s_estimates.Length], new Lanes[s_estimates.Length]);
        Parameters(1).Draw(Samples.Streams, 16, one);
        Parameters(1).Draw(Samples.Streams, 19, other);

        for (var i = 0; i < s_estimates.Length; i++)
            one[i][5].ShouldBe(other[i][2]);
    }

    [Fact]
    public void What_is_no_covariance_or_no_multiple_is_refused()
    {
        Should.Throw<ArgumentException>(() => new UncertainParameters([1, 2], new[,] { { 1.0, 2 }, { 2, 1 } }, 1, Cause.FittedEconomy)).Message.ShouldContain("semi-definite");
        Should.Throw<ArgumentException>(() => new UncertainParameters([1], new double[2, 2], 1, Cause.FittedEconomy)).Message.ShouldContain("got 2");
        Should.Throw<ArgumentOutOfRangeException>(() => new UncertainParameters([1], new double[1, 1], -1, Cause.FittedEconomy)).Message.ShouldContain("not negative");
    }

    private static UncertainParameters Parameters(double multiple) => new(s_estimates, s_covariance, multiple, Cause.FittedEconomy);

    private static double[][] Draws(double multiple) => [.. Enumerable.Range(0, s_estimates.Length).Select(i => Samples.Of(first =>
    {
        var drawn = new Lanes[s_estimates.Length];
        Parameters(multiple).Draw(Samples.Streams, first, drawn);
        return drawn[i];
    }))];
}
