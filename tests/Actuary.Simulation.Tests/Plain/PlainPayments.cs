using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Months of pension paid, what the accounts bear of them, and interest on what remains (rules page, steps 5 and 6).</summary>
internal static class PlainPayments
{
    /// <summary>Pays a cell; what is left of it.</summary>
    public static PlainPensioners Pay(PlainTerms terms, PlainPensioners cell, int c, double months, int age)
    {
        var (totals, heads) = (terms.Totals, cell.Heads * terms.Counted(age));
        totals.MonthsPaid += heads * months;
        totals.National += heads * months * terms.National;
        totals.Local += heads * months * terms.Local;
        totals.AgeAddOns += heads * months * terms.Plan.Benefits.AgeAddOns[terms.Year][age];
        totals.Bonus += cell.BonusMonthly * months;
        totals.Account += cell.AccountMonthly * months;
        if (terms.Plan.Assistance is { } assistance && assistance.Classes.Contains(c))
            totals.AssistedPensions += heads * months * (terms.National + terms.Local) + cell.AccountMonthly * months;
        return Use(terms, cell, cell.AccountMonthly * months);
    }

    public static PlainPensioners Credit(PlainTerms terms, PlainPensioners cell)
    {
        if (!terms.Plan.Accounts.InterestInPayment[terms.Year])
            return cell;
        terms.Totals.Interest += cell.Balance * terms.Credited;
        return cell with
        {
            PersonBalance = cell.PersonBalance * (1 + terms.Credited),
            GovernmentBalance = cell.GovernmentBalance * (1 + terms.Credited),
        };
    }

    public static PlainBought Pay(PlainTerms terms, PlainBought bought, double months)
    {
        var (due, used) = (bought.Monthly * months, Math.Min(bought.Balance, bought.Monthly * months));
        terms.Totals.Account += due;
        terms.Totals.Tail += due - used;
        return bought with { Balance = bought.Balance - used };
    }

    public static PlainBought Credit(PlainTerms terms, PlainBought bought)
    {
        if (!terms.Plan.Accounts.InterestInPayment[terms.Year])
            return bought;
        terms.Totals.Interest += bought.Balance * terms.Credited;
        return bought with { Balance = bought.Balance * (1 + terms.Credited) };
    }

    private static PlainPensioners Use(PlainTerms terms, PlainPensioners cell, double due)
    {
        var used = Math.Min(cell.Balance, due);
        terms.Totals.Tail += due - used;
        var fromPerson = terms.Plan.Accounts.OrderOfUse switch
        {
            OrderOfUse.PersonFirst => Math.Min(used, cell.PersonBalance),
            OrderOfUse.GovernmentFirst => used - Math.Min(used, cell.GovernmentBalance),
            _ => cell.Balance > 0 ? used * (cell.PersonBalance / cell.Balance) : 0,
        };
        return cell with
        {
            PersonBalance = Math.Max(0, cell.PersonBalance - fromPerson),
            GovernmentBalance = Math.Max(0, cell.GovernmentBalance - (used - fromPerson)),
        };
    }
}
