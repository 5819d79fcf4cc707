using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>What running the scheme costs in a year, yuan.</summary>
internal static class AdministrationYear
{
    /// <summary>Per head and per township.</summary>
    public static Lanes Running(AdministrationPolicy policy, YearTerms terms, in YearFlows flows)
    {
        var insured = flows.Members + flows.Pensioners;
        return Administration.PerHead(flows.Contributing, terms.Administration(policy.PerPayer[terms.Year]))
            + Administration.PerHead(insured, terms.Administration(policy.PerInsured[terms.Year]))
            + terms.Administration(policy.Grants[terms.Year]);
    }

    /// <summary>The awards of a campaign less its deduction.</summary>
    public static Lanes Campaign(CampaignPolicy policy, YearTerms terms, Lanes payers)
    {
        Span<Lanes> insured = stackalloc Lanes[policy.Deadlines.Count];
        for (var at = 0; at < insured.Length; at++)
            insured[at] = payers * policy.InsuredBy[at][terms.Year];
        var shouldBe = Vector512.Create(policy.ShouldBeInsured[terms.Year]);
        var rate = CollectionCampaign.CompletionRate(insured[^1], shouldBe);
        return CollectionCampaign.Award(policy.Deadlines, insured, shouldBe, policy.Cumulative)
            - CollectionCampaign.Deduction(rate, policy.DeductionBelow[terms.Year], policy.Deduction[terms.Year]);
    }
}
