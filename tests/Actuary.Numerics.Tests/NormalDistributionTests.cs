namespace Actuary.Numerics.Tests;

public class NormalDistributionTests
{
    /// <summary>
    /// The first three: test values printed with Algorithm AS 241 (Wichura 1988). The others: Abramowitz and Stegun,
    /// "Handbook of Mathematical Functions", tables 26.5 and 26.6, to more digits as given by R's qnorm.
    /// </summary>
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Quantile_has_its_published_value(double p, double z) =>
        NormalDistribution.Quantile(p).ShouldBe(z, 1e-15 * Math.Abs(z));

    [Fact]
    public void Quantile_undoes_the_distribution_function()
    {
        for (var i = 1; i < 40_000; i++)
        {
            var p = i / 40_000.0;
            var z = NormalDistribution.Quantile(p);
            ErrorInZ(z, p).ShouldBe(0, 2e-15, $"p = {p:R}");
        }
    }

    [Fact]
    public void Quantile_keeps_its_relative_precision_in_the_tail()
    {
        for (var power = 2.0; power < 290; power += 0.25)
        {
            var p = Math.Pow(10, -power);
            var z = NormalDistribution.Quantile(p);
            (ErrorInZ(z, p) / z).ShouldBe(0, 2e-15, $"p = {p:R}");
        }
    }

    [Fact]
    public void Quantile_is_odd_about_one_half()
    {
        NormalDistribution.Quantile(0.5).ShouldBe(0);
        for (var i = 1L; i < 1L << 52; i = i * 3 + 2)
        {
            var p = i * Math.ScaleB(1, -53);
            NormalDistribution.Quantile(1 - p).ShouldBe(-NormalDistribution.Quantile(p));
        }
    }

    [Fact]
    public void Quantile_at_and_beyond_the_ends()
    {
        NormalDistribution.Quantile(0.0).ShouldBe(double.NegativeInfinity);
        NormalDistribution.Quantile(1.0).ShouldBe(double.PositiveInfinity);
        NormalDistribution.Quantile(-0.1).ShouldBe(double.NaN);
        NormalDistribution.Quantile(1.1).ShouldBe(double.NaN);
        NormalDistribution.Quantile(double.NaN).ShouldBe(double.NaN);
    }

    [Fact]
    public void A_lane_does_not_depend_on_its_neighbours()
    {
        double[] centre = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9];
        double[] mixed = [0.1, 1e-3, 1e-15, 0.4, 0.5, 1 - 1e-3, 0.7, 1 - 1e-15];
        foreach (var p in new[] { centre, mixed })
        {
            var z = NormalDistribution.Quantile(Lane.Of(p));
            for (var lane = 0; lane < Lane.Count; lane++)
                z[lane].ShouldBe(NormalDistribution.Quantile(p[lane]));
        }
    }

    /// <summary>(Φ(z) − p) / φ(z), by whichever tail is the smaller.</summary>
    private static double ErrorInZ(double z, double p)
    {
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        if (Math.Abs(z) < 1)
            return (0.5 - p + density * CentralSeries(z)) / density;
        var tail = z < 0 ? p : 1 - p;
        return Math.Sign(z) * (tail / density - MillsRatio(Math.Abs(z)));
    }

    // z + z³/3 + z⁵/15 + …
    private static double CentralSeries(double z)
    {
        var (term, sum) = (z, z);
        for (var n = 1; n < 60; n++)
        {
            term *= z * z / (2 * n + 1);
            sum += term;
        }

        return sum;
    }

    // 1/(z + 1/(z + 2/(z + …))), from the back.
    private static double MillsRatio(double z)
    {
        var fraction = z;
        for (var n = 400; n >= 1; n--)
            fraction = z + n / fraction;
        return 1 / fraction;
    }
}
