using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Simulation.Tests.Plans;

/// <summary>The rules that a resident pension may leave out: each there by chance, with parameters that change over the years.</summary>
/// <param name="chance">That a rule is there.</param>
internal sealed class RandomOptions(Dice dice, int years, int classes, int firstYear, double chance)
{
    public ResidentPensionPlan Of(ResidentPensionPlan plan)
    {
        var vesting = Maybe(Vesting);
        return plan with
        {
            Enrolment = plan.Enrolment with { Choice = Maybe(Choice), RegisteredPerResident = Maybe(() => Many(0.5, 2)) },
            Contributions = plan.Contributions with { ContinuityReward = Maybe(Reward) },
            Accounts = plan.Accounts with { OrderOfUse = AnyOf<OrderOfUse>(), Adjustment = Maybe(Adjustment) },
            Benefits = Benefits(plan.Benefits, vesting is not null),
            Opening = dice.Chance(chance) ? Legacy(plan.Opening) : plan.Opening,
            Vesting = vesting,
            SinglePremium = Maybe(SinglePremium),
            Transfers = Maybe(() => new TransferPolicy(Many(0, 0.08), Many(0, 0.08), OverYears(Heads))),
            Administration = Maybe(Administration),
            Financing = plan.Financing with { FiscalInput = Maybe(FiscalInput) },
            Assistance = Maybe(() => new AssistancePolicy(SomeClasses(), Many(0, 1))),
            AccountPaidOutAt60 = SomeClasses().Where(_ => dice.Chance(0.5)).ToHashSet(),
        };
    }

    /// <summary>The plan with what may drift from its central path.</summary>
    public ResidentPensionPlan Drifting(ResidentPensionPlan plan) => plan with
    {
        Enrolment = plan.Enrolment with { EligibleTrend = Maybe(Trend), UncoveredTrend = Maybe(Trend) },
        Contributions = Drifting(plan.Contributions),
        Benefits = plan.Benefits with { LocalTrend = Maybe(Trend) },
    };

    // What drifts is an average, and is not rounded.
    private ContributionPolicy Drifting(ContributionPolicy policy) => Maybe(Trend) is { } trend
        ? policy with { TierTrend = trend, TierStep = new double[years] }
        : policy;

    private UncertainTrend Trend() => new(dice.Between(0, 0.05), dice.Between(0, 0.02));

    private T? Maybe<T>(Func<T> draw) where T : class => dice.Chance(chance) ? draw() : null;

    private bool Heads() => dice.Chance(0.5);

    private T AnyOf<T>() where T : struct, Enum => dice.OneOf<T>(Enum.GetValues<T>());

    private double[] Many(double low, double high) => dice.Many(years, low, high);

    private T[] OverYears<T>(Func<T> draw) => dice.OverYears(years, draw);

    private List<int> SomeClasses() => [.. Enumerable.Range(0, classes).Where(_ => Heads())];

    private TierChoice Choice()
    {
        int[] ordinary = [.. Enumerable.Range(1, classes - 1)];
        return new(ordinary, Many(0, 0.3), OverYears(() => (double[])[0, .. dice.Mix(ordinary.Length)]));
    }

    private ContinuityReward Reward() => new(dice.Whole(1, 4), Many(0, 200), Heads());

    private AccountAdjustmentPolicy Adjustment() =>
        new(AnyOf<AdjustmentForm>(), Many(0, 0.04), Many(0, 1.5), Many(-0.05, 0), Many(0, 0.05));

    private VestingPolicy Vesting() => new(
        firstYear + dice.Whole(-20, years),
        firstYear,
        OverYears(() => dice.OneOf(15, dice.Between(0, 20))),
        OverYears(() => dice.OneOf(15, dice.Between(0, 25))),
        Many(0, 1),
        Many(0, 1),
        Heads(),
        OverYears(Heads),
        OverYears(Heads));

    private BenefitPolicy Benefits(BenefitPolicy policy, bool vesting) => policy with
    {
        BonusMostYears = Maybe(() => OverYears(() => dice.Between(0, 20))),
        BonusBasicShare = Maybe(() => Many(0, 0.02)),
        TierTilt = Maybe(() => dice.Grid(years, classes, 0, 20)),
        DeathGrantBase = AnyOf<DeathGrantBase>(),
        FuneralGrant = Maybe(() => Many(0, 3_000)),
        DeathReporting = Maybe(() => new DeathReporting(Many(0, 6), Many(0, 1))),
        ChildrenConditionMet = vesting ? Maybe(() => Many(0, 1)) : null,
    };

    private SinglePremiumPolicy SinglePremium() => new(
        dice.Whole(0, years - 1),
        [.. Enumerable.Range(0, dice.Whole(1, 3)).Select(at => new SinglePremiumOption($"option_{at}", dice.Between(20, 100), dice.Between(0, 0.3)))],
        dice.Whole(65, 80),
        dice.Between(1, 60),
        Heads(),
        dice.OneOf(0, dice.Between(0, 500)));

    private AdministrationPolicy Administration() => new(
        Many(0, 20),
        Many(0, 5),
        Many(0, 1e6),
        OverYears(() => dice.OneOf(0, dice.Between(0.2, 1.5))),
        Maybe(Campaign));

    private FiscalInputPolicy FiscalInput() => new(
        dice.Whole(0, GovernmentLevels.All.Count - 1),
        dice.Between(1e8, 1e12),
        OverYears(() => dice.OneOf(0, dice.Between(0.2, 1.5))),
        OverYears(() => dice.OneOf(0, dice.Between(0, 0.2))),
        Maybe(() => Many(-0.05, 0.15)));

    private CampaignPolicy Campaign()
    {
        var deadlines = dice.Whole(1, 3);
        return new(
            OverYears(() => dice.OneOf(0, dice.Between(1e5, 5e6))),
            [.. Enumerable.Range(0, deadlines).Select(_ => new CampaignDeadline(Bands()))],
            dice.Grid(deadlines, years, 0, 1),
            Heads(),
            Many(0, 1),
            Many(0, 1e6));
    }

    // The highest rate first; none has a rate of another.
    private AwardBand[] Bands() =>
        [.. dice.Many(dice.Whole(0, 4), 0, 1).OrderDescending().Select(rate => new AwardBand(rate, dice.Between(0, 5)))];

    /// <summary>Some ages draw from an older scheme, those under 60 also until 60 only.</summary>
    private OpeningStock Legacy(OpeningStock stock)
    {
        var (until60, forLife) = (new double[Ages.Cells], new double[Ages.Cells]);
        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var age = ResidentPensionPlan.EntryAge; age <= Ages.Max; age++)
            {
                forLife[Ages.Index(sex, age)] = Heads() ? dice.Between(0, 1e5) : 0;
                until60[Ages.Index(sex, age)] = age < ResidentPensionPlan.PensionAge && Heads() ? dice.Between(0, 1e5) : 0;
            }
        }

        return stock with { LegacyUntil60 = until60, LegacyForLife = forLife };
    }
}
