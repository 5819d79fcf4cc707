using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>What a level of government pays into the fund (rules page, step 7).</summary>
internal sealed class PlainFiscalInput(FiscalInputPolicy policy)
{
    private readonly PlainGrowth _growth = new();
    private double? _lastYear;

    public int Level => policy.Level;

    public bool AddsNothing => policy.GrowthFloor is null && policy.ShareOfBudget.All(share => share == 0);

    public double Budget { get; private set; }

    public double Input { get; private set; }

    /// <summary>Beyond what the shares come to.</summary>
    public double Extra { get; private set; }

    public void Next(int year, double g, double byShares)
    {
        _growth.Next(g, policy.IncomeElasticity[year]);
        Budget = _growth.Amount(policy.GeneralBudget, 0);
        Input = byShares;
        if (policy.ShareOfBudget[year] * Budget > Input)
            Input = policy.ShareOfBudget[year] * Budget;
        if (policy.GrowthFloor is { } least && _lastYear is { } before && before * (1 + least[year]) > Input)
            Input = before * (1 + least[year]);
        Extra = Input - byShares;
        _lastYear = Input;
    }
}
