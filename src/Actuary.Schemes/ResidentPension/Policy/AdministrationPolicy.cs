using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>What running the scheme costs the budgets, yuan, by year, before it follows rural income.</summary>
/// <param name="PerPayer">Per contributing member.</param>
/// <param name="PerInsured">Per member and pensioner.</param>
/// <param name="Grants">To all townships together.</param>
/// <param name="IncomeElasticity">The amounts grow by (1 + growth of rural income)^elasticity.</param>
/// <param name="Campaign">Awards for collecting, or none.</param>
public sealed record AdministrationPolicy(
    double[] PerPayer, double[] PerInsured, double[] Grants, double[] IncomeElasticity, CampaignPolicy? Campaign);

/// <summary>The town's campaign of collection.</summary>
/// <param name="ShouldBeInsured">By year: persons.</param>
/// <param name="InsuredBy">By deadline, then year: share of the year's contributing members who have paid by then.</param>
/// <param name="Cumulative">Whether the awards of all deadlines add up; if not, the best counts (AMB-21).</param>
/// <param name="DeductionBelow">Completion rate on the last deadline below which money is deducted.</param>
/// <param name="Deduction">By year: the amount then deducted in all, yuan.</param>
public sealed record CampaignPolicy(
    double[] ShouldBeInsured,
    IReadOnlyList<CampaignDeadline> Deadlines,
    double[][] InsuredBy,
    bool Cumulative,
    double[] DeductionBelow,
    double[] Deduction);
