namespace Actuary.Numerics.Tests;

public class LaneMathTests
{
    private const double LowestNormalExponent = -708;
    private const double HighestExponent = 709.78;

    [Fact]
    public void Exp_is_within_two_units_of_the_library_on_a_dense_grid()
    {
        var worst = 0L;
        foreach (var x in Grid(LowestNormalExponent, HighestExponent, 400_000).Concat(Grid(-2, 2, 400_000)))
            worst = Math.Max(worst, UnitsApart(LaneMath.Exp(x), Math.Exp(x)));

        worst.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Log_is_within_two_units_of_the_library_on_a_dense_grid()
    {
        var worst = 0L;
        foreach (var x in Grid(-708, 709, 400_000).Select(Math.Exp).Concat(Grid(0.3, 3, 400_000)))
            worst = Math.Max(worst, UnitsApart(LaneMath.Log(x), Math.Log(x)));

        worst.ShouldBeLessThanOrEqualTo(2);
    }

    /// <summary>The stated bound, one unit in the last place, against a series in 28 digits.</summary>
    [Fact]
    public void Exp_is_within_one_unit_of_a_high_precision_value()
    {
        foreach (var x in Grid(-0.69, 0.69, 5_000))
        {
            var value = LaneMath.Exp(x);
            var unit = (decimal)(Math.BitIncrement(value) - value);
            Math.Abs(Exact(value) - ExpSeries(Exact(x))).ShouldBeLessThan(unit, $"x = {x:R}");
        }
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1.0, Math.E)]
    [InlineData(710.0, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-746.0, 0.0)]
    [InlineData(-1e300, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_at_its_ends(double x, double expected) => LaneMath.Exp(x).ShouldBe(expected);

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(-double.Epsilon, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_at_its_ends(double x, double expected) => LaneMath.Log(x).ShouldBe(expected);

    [Fact]
    public void Minus_zero_is_zero()
    {
        LaneMath.Exp(-0.0).ShouldBe(1);
        LaneMath.Log(-0.0).ShouldBe(double.NegativeInfinity);
    }

    [Fact]
    public void Exp_goes_through_the_denormals_as_the_library_does()
    {
        foreach (var x in Grid(-746, -708, 20_000))
            UnitsApart(LaneMath.Exp(x), Math.Exp(x)).ShouldBeLessThanOrEqualTo(1, $"x = {x:R}");
    }

    [Fact]
    public void Log_takes_denormals_and_the_largest_number()
    {
        foreach (var x in new[] { double.Epsilon, 3 * double.Epsilon, 1e-320, 2.2250738585072009e-308, 2.2250738585072014e-308, double.MaxValue })
            UnitsApart(LaneMath.Log(x), Math.Log(x)).ShouldBeLessThanOrEqualTo(1, $"x = {x:R}");
    }

    [Fact]
    public void Log_of_a_power_of_two_is_that_many_ln_2()
    {
        for (var n = -1074; n <= 1023; n++)
            LaneMath.Log(Math.ScaleB(1, n)).ShouldBe(n * Math.Log(2), Math.Abs(n) * 2e-16 + 1e-300);
    }

    [Fact]
    public void Exp_and_log_undo_each_other()
    {
        foreach (var x in Grid(-700, 700, 20_000))
            LaneMath.Log(LaneMath.Exp(x)).ShouldBe(x, 4e-16 * Math.Max(1, Math.Abs(x)));
    }

    [Fact]
    public void Exp_never_falls_as_its_argument_rises()
    {
        var previous = 0.0;
        foreach (var x in Grid(-1.5, 1.5, 300_000))
        {
            var value = LaneMath.Exp(x);
            value.ShouldBeGreaterThanOrEqualTo(previous);
            previous = value;
        }
    }

    [Fact]
    public void A_lane_does_not_depend_on_its_neighbours()
    {
        double[] mixed = [double.NaN, 1e308, -1e308, 0, double.Epsilon, -3.25, 42, double.PositiveInfinity];
        var exp = LaneMath.Exp(Lane.Of(mixed));
        var log = LaneMath.Log(Lane.Of(mixed));
        for (var lane = 0; lane < Lane.Count; lane++)
        {
            Bits(exp[lane]).ShouldBe(Bits(LaneMath.Exp(mixed[lane])));
            Bits(log[lane]).ShouldBe(Bits(LaneMath.Log(mixed[lane])));
        }
    }

    private static IEnumerable<double> Grid(double from, double to, int steps) =>
        Enumerable.Range(0, steps + 1).Select(i => from + (to - from) * i / steps);

    private static long Bits(double x) => BitConverter.DoubleToInt64Bits(x);

    /// <summary>How many doubles lie between two values of one sign.</summary>
    private static long UnitsApart(double a, double b) =>
        Math.Sign(a) * Math.Sign(b) < 0 ? long.MaxValue : Math.Abs(Bits(Math.Abs(a)) - Bits(Math.Abs(b)));

    // decimal holds 28 digits; (decimal)double rounds to 15, so the double is split into exact parts first.
    private static decimal Exact(double x)
    {
        var high = Math.Round(x * (1 << 20)) / (1 << 20);
        var rest = x - high;
        var middle = Math.Round(rest * (1L << 40)) / (1L << 40);
        return ExactPart(high, 20) + ExactPart(middle, 40) + (decimal)(rest - middle);
    }

    private static decimal ExactPart(double x, int bits) => (decimal)(long)(x * (1L << bits)) / (1L << bits);

    private static decimal ExpSeries(decimal argument)
    {
        var (sum, term) = (1m, 1m);
        for (var n = 1; n < 30; n++)
        {
            term *= argument / n;
            sum += term;
        }

        return sum;
    }
}
