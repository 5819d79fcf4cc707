using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>The reward for unbroken contribution: counts streaks and credits those who have earned it.</summary>
internal sealed class RewardYear(
    ContinuityReward policy, CohortStock<ContributorCell, ContributorRow> members, int classes, YearTerms terms, ClassYear byClass)
{
    private const int Ages = ResidentPensionPlan.PensionAge - ResidentPensionPlan.EntryAge;
    private readonly Streaks _streaks = new(Ages, classes, policy.AfterYears);
    private readonly Lanes[] _rewarded = new Lanes[classes];

    public void Open() => _streaks.Open();

    public void Clear(Sex sex, int age) => Counts(sex, age).Clear();

    public void Deal(Sex sex, int age, IReadOnlyList<int> choosing, double share, ReadOnlySpan<Lanes> choice) =>
        TierMoves.Deal(Counts(sex, age), policy.AfterYears, choosing, share, choice);

    /// <summary>Moves the streaks of a cohort, from its cells as the last 31 December left them.</summary>
    public void Count(ReadOnlySpan<ContributorCell> before, Sex sex, int age, in RowTerms row)
    {
        var counts = Counts(sex, age);
        for (var c = 0; c < before.Length; c++)
        {
            var policyOfClass = terms.Classes[c];
            var unbroken = row.Keep * (Lanes.One - policyOfClass.Lapse);
            var starting = before[c].Dormant * row.Keep * policyOfClass.Rejoin + row.Joining * policyOfClass.JoinShare;
            var (reached, justReached) = Streaks.Step(
                counts.Slice(c * policy.AfterYears, policy.AfterYears), before[c].Contributing, unbroken, starting);
            _rewarded[c] = policy.Yearly ? reached : justReached;
        }
    }

    /// <summary>Credits the reward to the government's part of the accounts.</summary>
    public void Pay(Span<ContributorCell> cells, ref ContributorRow row, ref YearFlows flows)
    {
        var credit = terms.Credited(terms.Reward);
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c].GovernmentAccount += _rewarded[c] * credit;
            row.GovernmentAccount += _rewarded[c] * credit;
            flows.Rewards += _rewarded[c] * terms.Reward;
            byClass.Reward(c, _rewarded[c] * terms.Reward);
        }
    }

    private Span<Lanes> Counts(Sex sex, int age) => _streaks.Of(members.Place((int)sex, age, terms.Year));
}
