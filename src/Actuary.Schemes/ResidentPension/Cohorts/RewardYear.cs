using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>The reward for unbroken contribution: counts streaks and credits those who have earned it.</summary>
internal sealed class RewardYear(ContinuityReward policy, int classes)
{
    private const int Cohorts = ResidentPensionPlan.PensionAge - ResidentPensionPlan.EntryAge;
    private readonly Streaks _streaks = new(Cohorts, classes, policy.AfterYears);

    // By sex, then class.
    private readonly Lanes[] _rewarded = new Lanes[2 * classes];

    public void Open() => _streaks.Open();

    public void Clear(int place) => _streaks.Of(place).Clear();

    public void Deal(int place, IReadOnlyList<int> choosing, double share, ReadOnlySpan<Lanes> choice) =>
        TierMoves.Deal(_streaks.Of(place), policy.AfterYears, choosing, share, choice);

    /// <summary>Moves the streaks of a cohort, from its cells as the last 31 December left them.</summary>
    public void Count<T>(Sex sex, int place, in Cohort<T> cohort, PensionYear year)
    {
        var before = cohort.Cells;
        var (keep, joining) = (cohort.Keep, cohort.Years[0].JoiningPerSurvivor);
        var counts = _streaks.Of(place);
        for (var c = 0; c < classes; c++)
        {
            var (lapse, rejoin) = year.Terms.Activity[c];
            var unbroken = keep * (1 - lapse);
            var starting = before[c].Dormant * keep * rejoin + joining * year.Enrolment.JoinMix[c];
            var (reached, justReached) = Streaks.Step(
                counts.Slice(c * policy.AfterYears, policy.AfterYears), before[c].Contributing, unbroken, starting);
            _rewarded[(int)sex * classes + c] = policy.Yearly ? reached : justReached;
        }
    }

    /// <summary>Credits the reward to the government's part of the accounts.</summary>
    public void Pay(Sex sex, Span<ContributorCell> cells, ref ContributorRow row, PensionYear year)
    {
        var rewarded = _rewarded.AsSpan((int)sex * classes, classes);
        var terms = year.Terms;
        var credit = terms.Credited(terms.Reward);
        for (var c = 0; c < classes; c++)
        {
            cells[c].GovernmentAccount += rewarded[c] * credit;
            row.Accounts += PartedAccounts.Of(Lanes.Zero, rewarded[c] * credit);
            year.Flows.Accounts += rewarded[c] * credit;
            year.Flows.Rewards += rewarded[c] * terms.Reward;
            year.Classes.Reward(c, rewarded[c] * terms.Reward);
        }
    }
}
