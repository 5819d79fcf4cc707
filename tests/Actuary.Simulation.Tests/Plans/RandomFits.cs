using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Fitted;

namespace Actuary.Simulation.Tests.Plans;

/// <summary>Fitted enrolment of random plans: each fit there by chance, certain or not.</summary>
/// <param name="chance">That a fit is there.</param>
/// <param name="certain">No draw moves anything.</param>
internal sealed class RandomFits(Dice dice, int classes, int firstYear, double chance, bool certain)
{
    public EnrolmentPlan Of(EnrolmentPlan plan, double income) => plan with
    {
        Coverage = dice.Chance(chance) ? Coverage() : null,
        Participation = dice.Chance(chance) ? Participation() : null,
        FittedChoice = dice.Chance(chance) ? Choice() : null,
        Opening = new OpeningConditions(income, dice.Between(50, 300)),
    };

    private int[] Ordinary => [.. Enumerable.Range(1, classes - 1)];

    private FittedCoverage Coverage()
    {
        var isLogistic = dice.Chance(0.5);
        var scale = dice.OneOf(CoverageScale.Plain, CoverageScale.Logit);
        double[] estimates = isLogistic
            ? [dice.Between(0.5, 1), dice.Between(-0.1, 0.4), firstYear - dice.Between(0, 30)]
            : [scale == CoverageScale.Logit ? dice.Between(-1, 3) : dice.Between(0.3, 0.95), dice.Between(-0.03, 0.05), dice.Between(0.3, 0.98)];
        var path = new CoveragePath(isLogistic ? CoverageForm.Logistic : CoverageForm.DampedTrend, scale, firstYear - 1 - dice.Whole(0, 4));
        return FittedCoverage.Of(path, Uncertain(Cause.FittedCoverage, [0.05, 0.02, 0.2], estimates), certain ? 0 : dice.OneOf(0, dice.Between(0, 0.05)),
            dice.OneOf(0, dice.Between(0, 0.9)), dice.Between(0.2, 0.95), firstYear);
    }

    private FittedParticipation Participation() => new(
        Uncertain(Cause.FittedEnrolment, [0.2, 0.5, 1, 0.02], dice.Between(-0.5, 0.5), dice.Between(0, 3), dice.Between(0, 5), dice.Between(-0.05, 0.05)),
        dice.Between(0, 0.5), Ordinary);

    private FittedTierChoice Choice() => new(
        Uncertain(Cause.FittedTierChoice, [3, 0.5, 0.2], dice.Between(-10, 0), dice.Between(0, 3), dice.Between(0, 0.5)),
        Ordinary, dice.Many(classes, 100, 2_000), dice.Many(classes, 0, 200));

    // D + v·vᵀ is positive definite.
    private UncertainParameters Uncertain(Cause cause, double[] errors, params double[] estimates)
    {
        var common = errors.Select(error => error * dice.Between(-1, 1)).ToArray();
        var covariance = new double[errors.Length, errors.Length];
        for (var i = 0; i < errors.Length; i++)
        {
            for (var j = 0; j < errors.Length; j++)
                covariance[i, j] = common[i] * common[j] + (i == j ? errors[i] * errors[i] : 0);
        }

        return new(estimates, covariance, certain ? 0 : dice.OneOf(0, 1, dice.Between(0, 2)), cause);
    }
}
