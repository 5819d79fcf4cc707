using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>The reward for unbroken contribution: counts streaks and credits those who have earned it.</summary>
internal sealed class RewardYear(ContinuityReward policy, int classes)
{
    private const int Ages = ResidentPensionPlan.PensionAge - ResidentPensionPlan.EntryAge;
    private readonly Streaks _streaks = new(Ages, classes, policy.AfterYears);
    private readonly Lanes[] _rewarded = new Lanes[classes];

    public void Open() => _streaks.Open();

    public void Clear(int place) => _streaks.Of(place).Clear();

    public void Deal(int place, IReadOnlyList<int> choosing, double share, ReadOnlySpan<Lanes> choice) =>
        TierMoves.Deal(_streaks.Of(place), policy.AfterYears, choosing, share, choice);

    /// <summary>Moves the streaks of a cohort, from its cells as the last 31 December left them.</summary>
    public void Count(int place, ReadOnlySpan<ContributorCell> before, Lanes keep, Lanes joining, PensionYear year)
    {
        var counts = _streaks.Of(place);
        for (var c = 0; c < before.Length; c++)
        {
            var (lapse, rejoin) = year.Terms.Activity[c];
            var unbroken = keep * (1 - lapse);
            var starting = before[c].Dormant * keep * rejoin + joining * year.Terms.Classes[c].JoinShare;
            var (reached, justReached) = Streaks.Step(
                counts.Slice(c * policy.AfterYears, policy.AfterYears), before[c].Contributing, unbroken, starting);
            _rewarded[c] = policy.Yearly ? reached : justReached;
        }
    }

    /// <summary>Credits the reward to the government's part of the accounts.</summary>
    public void Pay(Span<ContributorCell> cells, ref ContributorRow row, PensionYear year)
    {
        var terms = year.Terms;
        var credit = terms.Credited(terms.Reward);
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c].GovernmentAccount += _rewarded[c] * credit;
            row.GovernmentAccount += _rewarded[c] * credit;
            year.Flows.Accounts += _rewarded[c] * credit;
            year.Flows.Rewards += _rewarded[c] * terms.Reward;
            year.Classes.Reward(c, _rewarded[c] * terms.Reward);
        }
    }
}
