namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>What a level of government pays into the fund at least, beside its shares of the costs, and the budget it is measured by.</summary>
/// <param name="Level">Index in <see cref="Ledgers.GovernmentLevels.All"/>.</param>
/// <param name="GeneralBudget">Spending of the level's general public budget in the opening year, yuan.</param>
/// <param name="IncomeElasticity">By year: the budget grows by (1 + growth of rural income)^elasticity.</param>
/// <param name="ShareOfBudget">By year: least input as a share of the general budget; zero asks for nothing.</param>
/// <param name="GrowthFloor">By year: least growth of the input over that of the year before, from the second projected year on; null asks for none.</param>
public sealed record FiscalInputPolicy(
    int Level, double GeneralBudget, double[] IncomeElasticity, double[] ShareOfBudget, double[]? GrowthFloor)
{
    /// <summary>Whether the level can ever pay more than its shares; else its share of the budget is reported only.</summary>
    public bool CanAskForMore => GrowthFloor is not null || ShareOfBudget.Any(share => share > 0);
}
