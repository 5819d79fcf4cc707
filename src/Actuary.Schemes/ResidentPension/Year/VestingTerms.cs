using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>What the rules of vesting mean for members with some contribution years, on average a head.</summary>
/// <param name="Share">Share of them that vests.</param>
/// <param name="YearsMadeUp">Years that a member who vests makes up.</param>
/// <param name="YearsForBonus">Of these, counted for the long-contribution bonus.</param>
internal readonly record struct VestingTerms(Lanes Share, Lanes YearsMadeUp, Lanes YearsForBonus)
{
    /// <summary>For those who complete 60 in a year with so many contribution years.</summary>
    public static VestingTerms Of(VestingPolicy? policy, int year, Lanes years)
    {
        if (policy is null)
            return new(Lanes.One, Lanes.Zero, Lanes.Zero);
        var required = Vesting.RequiredYears(ResidentPensionPlan.PensionAge - policy.YearsOpen(year), policy.OrdinaryYears[year], ResidentPensionPlan.PensionAge);
        var missing = Vesting.YearsMadeUp(years, required);
        var share = Vector512.ConditionalSelect(
            Vector512.GreaterThan(missing, Vector512.Create(Vesting.LeastShortfall)), Vector512.Create(policy.ShortShare[year]), Lanes.One);
        var more = policy.IsTransition(year)
            ? policy.TransitionShare[year] * Vesting.YearsMadeUp(years + missing, policy.MakeUpTo[year])
            : Lanes.Zero;
        var madeUp = missing + more;
        return new(share, madeUp, policy.CountsForBonus[year] ? madeUp : Lanes.Zero);
    }
}
