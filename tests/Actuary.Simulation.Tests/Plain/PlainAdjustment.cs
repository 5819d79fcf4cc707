using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Account pensions in payment follow the rate credited in the year before (rules page, step 6).</summary>
internal static class PlainAdjustment
{
    public static PlainPensioners Adjusted(PlainTerms terms, PlainPensioners cell)
    {
        if (terms.Year == 0 || terms.Plan.Accounts.Adjustment is not { } policy)
            return cell;
        var (year, i) = (terms.Year, terms.CreditedBefore);
        var change = policy.Form == AdjustmentForm.Linear
            ? policy.Weight[year] * (i - policy.AssumedRate[year])
            : (1 + i) / (1 + policy.AssumedRate[year]) - 1;
        var factor = 1 + Math.Min(policy.Cap[year], Math.Max(policy.Floor[year], change));
        return cell with { PersonMonthly = cell.PersonMonthly * factor, GovernmentMonthly = cell.GovernmentMonthly * factor };
    }
}
