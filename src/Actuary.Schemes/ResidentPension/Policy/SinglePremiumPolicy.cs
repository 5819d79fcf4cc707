namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>The account pension that pensioners could buy with one premium in one year.</summary>
/// <param name="YearIndex">The year of purchase.</param>
/// <param name="Options">The monthly amounts on offer and the share of pensioners who bought each.</param>
/// <param name="ToAge">Months are charged from the purchase to this age.</param>
/// <param name="LeastMonths">And never fewer than these.</param>
/// <param name="RefundedOnDeath">Whether what is left goes to the heirs (AMB-12).</param>
/// <param name="Subsidy">The government's subsidy per buyer, once, yuan (AMB-06).</param>
public sealed record SinglePremiumPolicy(
    int YearIndex,
    IReadOnlyList<SinglePremiumOption> Options,
    int ToAge,
    double LeastMonths,
    bool RefundedOnDeath,
    double Subsidy);

/// <param name="Monthly">Yuan a month for life.</param>
/// <param name="TakeUp">Share of pensioners who buy it.</param>
public sealed record SinglePremiumOption(string Name, double Monthly, double TakeUp);
