using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Models.Plans;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>What a shipped model says of its resident pension, for an example worked by hand in its notes.</summary>
internal sealed class ShippedPlan(string model)
{
    public ResidentPensionPlan Plan { get; } =
        PlanReader.Read(Path.Combine(Repository.Models, model)).Schemes.Select(part => part.Scheme).OfType<ResidentPensionScheme>().Single().Plan;

    public int Class(string name) => Plan.Classes.Select(memberClass => memberClass.Name).ToList().IndexOf(name);

    /// <summary>Paid into the account in the first year for a contributing member of a class: what the government pays, and all.</summary>
    public (double Government, double Total) Credit(string name)
    {
        var c = Class(name);
        var (tier, behalf, subsidy) = (Plan.Contributions.Tier[0][c], Plan.Contributions.PaidOnBehalf[0][c], Plan.Contributions.Subsidy[0][c]);
        return (behalf + subsidy, tier + subsidy);
    }

    /// <summary>The account after so many yearly payments, by the model's share of interest in the year of payment.</summary>
    public double Balance(double payment, int years, double interest)
    {
        var (balance, rate) = (Lanes.Zero, Vector512.Create(interest));
        for (var year = 0; year < years; year++)
            balance = Account.Grown(balance, rate) + Account.Credited(Vector512.Create(payment), rate, Plan.Accounts.InterestShareOfPaymentYear[0]);
        return balance[0];
    }

    /// <summary>Yuan a month from a balance at 60, by the model's divisor.</summary>
    public double MonthlyPension(double balance) => Account.MonthlyPension(Vector512.Create(balance), Plan.Accounts.DivisorMonths[0])[0];

    /// <summary>What a head of a class and age draws from an older scheme at the opening, yuan a month: until 60, and for life.</summary>
    public (double Until60, double ForLife) Legacy(string name, Sex sex, int age)
    {
        var cell = Ages.Index(sex, age);
        var heads = Plan.Opening.Contributing[cell * Plan.Classes.Count + Class(name)];
        return (Plan.Opening.LegacyUntil60[cell] / heads, Plan.Opening.LegacyForLife[cell] / heads);
    }
}
