using Actuary.Assumptions.Morbidity;
using Actuary.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Assumptions.Tests.Morbidity;

public class LognormalTests
{
    private sealed record Case(double Mean, double Sigma, double Limit);

    private static Arbitrary<Case> Cases { get; } = (
        from mean in Gen.Choose(2, 40_000)
        from sigma in Gen.Choose(5, 250)
        from limit in Gen.Choose(-300, 300)
        select new Case(mean, sigma / 100.0, mean * Math.Exp(limit / 100.0 * sigma / 100))).ToArbitrary();

    /// <summary>E[X^k; X ≤ u] = ∫ e^{k(μ + σt)} φ(t) dt up to t = (ln u − μ)/σ, by Simpson's rule on 4000 steps.</summary>
    [Fact]
    public void Partial_moments_are_the_integrals_of_the_density() => Prop.ForAll(Cases, example =>
    {
        var (m, sigma, u) = example;
        var mu = Math.Log(m) - sigma * sigma / 2;
        var end = (Math.Log(u) - mu) / sigma;
        var moments = Moments(m, sigma, u);
        for (var k = 0; k <= 2; k++)
        {
            var integral = Simpson(t => Math.Exp(k * (mu + sigma * t) - t * t / 2) / Math.Sqrt(2 * Math.PI), Math.Min(end - 1, -10), end);
            moments[k].ShouldBe(integral, 1e-9 * integral + 1e-14 * Math.Pow(m, k), $"k = {k}, {example}");
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>The excess from the upper tails: E[(X − u)+] = m·Φ(σ − z) − u·Φ(−z).</summary>
    [Fact]
    public void What_lies_below_a_limit_and_what_lies_above_add_to_the_mean() => Prop.ForAll(Cases, example =>
    {
        var (m, sigma, u) = example;
        var z = (Math.Log(u) - Math.Log(m) + sigma * sigma / 2) / sigma;
        var moments = Moments(m, sigma, u);
        var limited = moments[1] + u * (1 - moments[0]);
        var excess = m * NormalDistribution.Cdf(sigma - z) - u * NormalDistribution.Cdf(-z);
        (limited + excess).ShouldBe(m, 1e-12 * (m + u));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Moments_rise_with_the_limit_to_the_full_ones() => Prop.ForAll(Cases, example =>
    {
        var (m, sigma, u) = example;
        var (below, at, full) = (Moments(m, sigma, u * 0.99), Moments(m, sigma, u), Moments(m, sigma, double.PositiveInfinity));
        for (var k = 0; k <= 2; k++)
        {
            at[k].ShouldBeGreaterThan(below[k]);
            full[k].ShouldBeGreaterThan(at[k]);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.7)]
    public void No_limit_gives_the_moments_and_limit_zero_nothing(double sigma)
    {
        var full = Moments(500, sigma, double.PositiveInfinity);
        full[0].ShouldBe(1);
        full[1].ShouldBe(500, 1e-12 * 500);
        full[2].ShouldBe(250_000 * Math.Exp(sigma * sigma), 1e-11 * full[2]);
        Moments(500, sigma, 0).ShouldBe([0, 0, 0]);
    }

    /// <summary>At the median half the events lie below, at e^{μ + σ²} half the cost, at e^{μ + 2σ²} half the squares.</summary>
    [Fact]
    public void Halves_are_where_they_belong()
    {
        for (var k = 0; k <= 2; k++)
        {
            Lognormal.SharesBelow(Lane.Of(3 + k * 0.25), Lane.Of(3), 0.5, out var events, out var cost, out var square);
            new[] { events, cost, square }[k][2].ShouldBe(0.5);
        }
    }

    [Fact]
    public void Without_dispersion_every_event_costs_the_mean()
    {
        Moments(500, 0, 499.99).ShouldBe([0, 0, 0]);
        var above = Moments(500, 0, 500.01);
        above[0].ShouldBe(1);
        above[1].ShouldBe(500, 1e-10);
        above[2].ShouldBe(250_000, 1e-7);
        Lognormal.SharesBelow(Lane.Of(2), Lane.Of(2), 0, out var events, out _, out _);
        events.ShouldBe(Lanes.One);
    }

    [Fact]
    public void Paths_do_not_mix()
    {
        var (limits, mus) = (Lane.Of([1, 2, 3, 4, 5, 6, 7, 8]), Lane.Of([4, 5, 6, 3, 2, 4, 5, 6]));
        Lognormal.PartialMoments(limits, mus, 0.8, out var share, out var first, out var second);
        for (var lane = 0; lane < Lane.Count; lane++)
        {
            Lognormal.PartialMoments(Lane.Of(limits[lane]), Lane.Of(mus[lane]), 0.8, out var s, out var f, out var q);
            (share[lane], first[lane], second[lane]).ShouldBe((s[0], f[0], q[0]));
        }
    }

    private static double[] Moments(double mean, double sigma, double limit)
    {
        var mu = Lognormal.Mu(Lane.Of(Math.Log(mean)), sigma);
        Lognormal.PartialMoments(Lane.Of(Math.Log(limit)), mu, sigma, out var share, out var first, out var second);
        return [share[0], first[0], second[0]];
    }

    private static double Simpson(Func<double, double> density, double from, double to)
    {
        const int steps = 4000;
        var (h, sum) = ((to - from) / steps, density(from) + density(to));
        for (var i = 1; i < steps; i++)
            sum += density(from + i * h) * (i % 2 == 0 ? 2 : 4);
        return sum * h / 3;
    }
}
