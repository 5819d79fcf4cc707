using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Persons;

/// <summary>
/// A year of one person who is alive at its end, yuan; what a death in the year would pay is <see cref="IfDies"/>. Where several
/// outcomes are averaged (a share of members makes years up), the amounts are means.
/// </summary>
/// <param name="YearIndex">0 is the first projected year.</param>
/// <param name="Age">Completed on 31 December.</param>
public sealed record PersonYear(int YearIndex, int Age)
{
    /// <summary>Share of the year's contribution that is paid: one or zero for a person, between for an average.</summary>
    public double Paying { get; init; }

    /// <summary>Paid by the person for the year, without years made up and single premiums.</summary>
    public double PaidByPerson { get; init; }

    public double Collective { get; init; }

    public double PaidOnBehalf { get; init; }

    /// <summary>Government subsidies of the year, rewards and those on years made up and single premiums among them.</summary>
    public double Subsidies { get; init; }

    /// <summary>Paid by the person at 60 for years made up.</summary>
    public double MadeUp { get; init; }

    /// <summary>Paid at the start of the year, by those who die in it too.</summary>
    public double SinglePremium { get; init; }

    public double InterestCredited { get; init; }

    /// <summary>The account on the last 31 December, and on this one: the balance in payment from 60 on.</summary>
    public AccountParts AccountBefore { get; init; }

    public double AccountEnd { get; init; }

    /// <summary>Contribution years so far, those made up among them in the year of completing 60.</summary>
    public double ContributionYears { get; init; }

    /// <summary>Share that draws a pension: zero before 60, one or zero for a person.</summary>
    public double Drawing { get; init; }

    public PensionPaid Pension { get; init; }

    /// <summary>Of the account pension, what the account no longer covers.</summary>
    public double LongevityTail { get; init; }

    /// <summary>The account paid out at 60 to someone who draws no pension from it, and what the fund keeps of accounts.</summary>
    public double PaidOut { get; init; }

    public double Forfeited { get; init; }

    public DeathPayments IfDies { get; init; }
}

/// <summary>Pensions of a year by part, yuan.</summary>
public readonly record struct PensionPaid(double Basic, double Account, double Bonus, double Additions, double Legacy)
{
    public double Total => Basic + Account + Bonus + Additions + Legacy;
}

/// <summary>What is paid in a year in which the person dies, yuan; <see cref="Kept"/> stays in the fund.</summary>
public readonly record struct DeathPayments(PensionPaid Pension, double LongevityTail, double Grants, double PaidAfterDeath, double Inherited, double Kept);
