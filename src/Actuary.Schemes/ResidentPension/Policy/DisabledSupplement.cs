namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>What the government adds for severely disabled members (AMB-04, AMB-05).</summary>
/// <param name="Amount">By year: yuan a year.</param>
/// <param name="Replacing">Whether it pays a part of the person's own contribution; if not, it is credited on top.</param>
/// <param name="LowestTierOnly">Whether only members at the lowest tier of all classes get it.</param>
public sealed record DisabledSupplement(double[] Amount, bool Replacing, bool LowestTierOnly)
{
    public const string Status = "severely_disabled";

    /// <summary>The policy with the supplement in its subsidies or payments on behalf.</summary>
    public ContributionPolicy In(ContributionPolicy policy, IReadOnlyList<MemberClass> classes)
    {
        var (onBehalf, subsidy) = (Copy(policy.PaidOnBehalf), Copy(policy.Subsidy));
        for (var year = 0; year < Amount.Length; year++)
        {
            var lowest = policy.Tier[year].Min();
            for (var c = 0; c < classes.Count; c++)
            {
                if (classes[c].Status != Status || (LowestTierOnly && policy.Tier[year][c] > lowest))
                    continue;
                if (Replacing)
                    onBehalf[year][c] = Math.Min(policy.Tier[year][c], onBehalf[year][c] + Amount[year]);
                else
                    subsidy[year][c] += Amount[year];
            }
        }

        return policy with { PaidOnBehalf = onBehalf, Subsidy = subsidy };
    }

    private static double[][] Copy(double[][] rows) => [.. rows.Select(row => (double[])row.Clone())];
}
