using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>The account pensions that some of a row of pensioners bought with one premium, through a year.</summary>
internal sealed class BoughtPensions(SinglePremiumPolicy policy, ResidentPensionPlan plan, YearTerms terms)
{
    /// <summary>In the year of purchase, pensioners of the row buy.</summary>
    public void Buy(ref PensionerRow row, int age, ref YearFlows flows)
    {
        if (policy.YearIndex != terms.Year)
            return;
        var charged = SinglePremium.MonthsCharged(12.0 * (policy.ToAge - age), policy.LeastMonths);
        var (monthly, premium, buyers) = (Lanes.Zero, Lanes.Zero, Lanes.Zero);
        foreach (var option in policy.Options)
        {
            var bought = row.Pensioners * option.TakeUp * option.Monthly;
            buyers += row.Pensioners * option.TakeUp;
            monthly += bought;
            premium += SinglePremium.Premium(bought, charged);
        }

        var subsidy = buyers * policy.Subsidy;
        var any = Vector512.GreaterThan(monthly, Lanes.Zero);
        row.Bought = new BoughtPension
        {
            Monthly = monthly,
            Months = Vector512.ConditionalSelect(any, (premium + subsidy) / monthly, Lanes.Zero),
            PersonShare = Vector512.ConditionalSelect(any, premium / (premium + subsidy), Lanes.Zero),
        };
        flows.SinglePremiums += premium;
        flows.SinglePremiumSubsidies += subsidy;
    }

    /// <summary>Pays the months due a head, of which premium and subsidy cover some.</summary>
    public static void Pay(in BoughtPension bought, Lanes due, Lanes covered, ref YearFlows flows)
    {
        flows.AccountPension += bought.Monthly * due;
        flows.LongevityTail += bought.Monthly * (due - covered);
    }

    /// <summary>Takes a year's payments from what premium and subsidy still cover and credits what remains.</summary>
    public void Credit(ref BoughtPension bought, Lanes monthsPaid, ref YearFlows flows)
    {
        var interest = terms.InterestInPayment;
        flows.InterestCredited += bought.Monthly * Account.MonthsLeft(bought.Months, monthsPaid) * interest;
        bought.Months = Account.RemainingMonths(bought.Months, monthsPaid, interest);
    }

    /// <summary>Refunds to the heirs of a share of the row, or keeps for the fund, what still covers some months.</summary>
    public void Bury(in BoughtPension bought, Lanes dying, Lanes monthsLeft, ref YearFlows flows)
    {
        var balance = bought.Monthly * monthsLeft * dying;
        var refunded = !policy.RefundedOnDeath ? Lanes.Zero
            : plan.Accounts.GovernmentPartInheritable[terms.Year] ? balance : balance * bought.PersonShare;
        flows.Refunds += refunded;
        flows.Forfeited += balance - refunded;
    }
}
