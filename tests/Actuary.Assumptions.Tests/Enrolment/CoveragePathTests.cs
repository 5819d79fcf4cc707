using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Fitted;
using Actuary.Assumptions.Tests.Fitted;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Enrolment;

public class CoveragePathTests
{
    [Fact]
    public void Half_of_the_ceiling_is_reached_in_the_midpoint()
    {
        var path = new CoveragePath(CoverageForm.Logistic, CoverageScale.Plain, 2020);

        path.At(2012, [Lane.Of(0.9), Lane.Of(0.5), Lane.Of(2012)])[0].ShouldBe(0.45, 1e-15);
        path.At(2014, [Lane.Of(0.9), Lane.Of(0.5), Lane.Of(2012)])[0].ShouldBe(0.9 / (1 + Math.Exp(-1)), 1e-15);
        path.At(2400, [Lane.Of(1.3), Lane.Of(0.5), Lane.Of(2012)])[0].ShouldBe(1, 1e-15, "a ceiling is at most 1");
    }

    // 0.8 + 0.04·(0.5 + 0.25) two years on; the sum goes to φ/(1 − φ) = 1.
    [Theory]
    [InlineData(2020, 0.8)]
    [InlineData(2022, 0.83)]
    [InlineData(2100, 0.84)]
    public void A_trend_fades(int year, double coverage)
    {
        var path = new CoveragePath(CoverageForm.DampedTrend, CoverageScale.Plain, 2020);

        path.At(year, [Lane.Of(0.8), Lane.Of(0.04), Lane.Of(0.5)])[3].ShouldBe(coverage, 1e-12);
    }

    [Fact]
    public void On_the_scale_of_logits_neither_path_nor_deviation_leaves_the_unit_interval()
    {
        var path = new CoveragePath(CoverageForm.DampedTrend, CoverageScale.Logit, 2020);
        var coverage = path.At(2021, [Lane.Of(1), Lane.Of(2), Lane.Of(0.5)]);

        coverage[0].ShouldBe(1 / (1 + Math.Exp(-2)), 1e-15);
        path.Deviating(coverage, Lane.Of(-1))[0].ShouldBe(1 / (1 + Math.Exp(-1)), 1e-14);
        path.Deviating(coverage, Lane.Of(60))[0].ShouldBeInRange(0.999, 1);
    }

    // u_t = ρ^t·u_0 + …: what is left of the last residual, and the stationary variance less what the start still fixes.
    [Fact]
    public void Deviations_start_from_the_last_one_observed_and_come_to_their_long_run_variance()
    {
        var path = new CoveragePath(CoverageForm.DampedTrend, CoverageScale.Plain, 2021);
        var certain = new UncertainParameters([0.8, 0, 0.5], new double[3, 3], 0, Cause.FittedCoverage);
        var fit = FittedCoverage.Of(path, certain, deviation: 0.02, persistence: 0.7, last: 0.85, firstYear: 2025);
        var left = Math.Pow(0.7, 3 + 4);

        var values = Samples.Of(first =>
        {
            var deviation = fit.Open(Samples.Streams, first);
            for (var year = 0; year < 4; year++)
                deviation = fit.Next(deviation, year, Samples.Streams, first);
            return deviation;
        });

        Samples.ShouldBeNormal(values, left * 0.05, 0.02 * 0.02 * (1 - left * left));
        fit.CentralAt(2028).ShouldBe(0.8 + left * 0.05, 1e-15);
    }

    [Fact]
    public void Odds_are_multiplied_and_certain_shares_stay()
    {
        Odds.Moved(Lane.Of(0.75), Lane.Of(2))[0].ShouldBe(6.0 / 7, 1e-15);
        Odds.Moved(Lanes.Zero, Lane.Of(5))[0].ShouldBe(0);
        Odds.Moved(Lanes.One, Lane.Of(5))[0].ShouldBe(1);
    }

    // Odds 1 : 2 of the chosen become 3 : 2; together they keep their three quarters.
    [Fact]
    public void Tiers_keep_their_sum_when_their_odds_move()
    {
        var moved = new Lanes[3];
        TierChoice.Move([0.25, 0.25, 0.5], [Lanes.One, Lane.Of(3), Lane.Of(1)], [1, 2], moved);

        moved.Select(share => Math.Round(share[0], 14)).ShouldBe([0.25, 0.45, 0.3]);
    }
}
