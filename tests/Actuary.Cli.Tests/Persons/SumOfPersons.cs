using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Persons;

namespace Actuary.Cli.Tests.Persons;

/// <summary>What many persons pay and receive in each year, each weighted with the chance to be there: alive, and not in the employee scheme.</summary>
internal sealed class SumOfPersons(ResidentPensionPlan plan, IReadOnlyList<YearOfDrivers> drivers)
{
    private readonly Dictionary<string, double>[] _years = [.. drivers.Select(_ => new Dictionary<string, double>(StringComparer.Ordinal))];

    public IReadOnlyList<IReadOnlyDictionary<string, double>> Years => _years;

    /// <param name="weight">How many there are of the person at the opening.</param>
    public void Add(Sex sex, IReadOnlyList<PersonYear> life, double weight = 1)
    {
        var (there, waiting, waitingGovernment) = (weight, 0.0, 0.0);
        foreach (var year in life)
        {
            var survival = year.Age > Ages.Max ? 0 : drivers[year.YearIndex].Survival[Ages.Index(sex, year.Age)];
            var stay = year.Age < ResidentPensionPlan.PensionAge ? plan.Enrolment.Staying(year.YearIndex, sex, year.Age) : 1;
            var staying = there * survival * stay;
            var (alive, dying) = (staying * Move(year, staying), there * (1 - survival));
            Alive(year, alive);
            Dying(year, dying);
            (waiting, waitingGovernment) = Wait(year, there * survival * (1 - stay), survival, waiting, waitingGovernment);
            there = alive;
        }
    }

    /// <summary>Those who move away, and as many strangers as come in and are like those who are there.</summary>
    private double Move(PersonYear year, double staying)
    {
        if (plan.Transfers is not { } moves || year.Age >= ResidentPensionPlan.PensionAge)
            return 1;
        var (away, coming) = (moves.OutRate[year.YearIndex], moves.InRate[year.YearIndex]);
        Note(year, "transfers_out", staying * away * year.AccountBefore.Total[0]);
        Note(year, "transfers_in", staying * coming * year.AccountBefore.Total[0]);
        return 1 - away + coming;
    }

    private void Alive(PersonYear year, double alive)
    {
        Note(year, "contributing", alive * year.Paying);
        Note(year, "contributions_individual", alive * (year.PaidByPerson + year.MadeUp + year.SinglePremium));
        Note(year, "contributions_collective", alive * year.Collective);
        Note(year, "on_behalf_payments", alive * year.PaidOnBehalf);
        Note(year, "contribution subsidy", alive * year.Subsidies);
        Note(year, "interest_credited", alive * year.InterestCredited);
        Note(year, "pensioners", alive * year.Drawing);
        Note(year, "accounts_end", alive * year.AccountEnd);
        Note(year, "refunds", alive * year.PaidOut);
        Note(year, "longevity_tail", alive * year.LongevityTail);
        Pay(year, year.Pension, alive);
    }

    private void Dying(PersonYear year, double dying)
    {
        Note(year, "contributions_individual", dying * year.SinglePremium);
        Note(year, "refunds", dying * year.IfDies.Inherited);
        Note(year, "death_grants", dying * year.IfDies.Grants);
        Note(year, "paid_after_death", dying * year.IfDies.PaidAfterDeath);
        Note(year, "longevity_tail", dying * year.IfDies.LongevityTail);
        Pay(year, year.IfDies.Pension, dying);
    }

    private void Pay(PersonYear year, PensionPaid pension, double weight)
    {
        Note(year, "benefits_basic", weight * pension.Basic);
        Note(year, "benefits_account", weight * pension.Account);
        Note(year, "benefits_addons", weight * (pension.Bonus + pension.Additions));
        Note(year, "benefits_legacy", weight * pension.Legacy);
    }

    /// <summary>Accounts of those who joined the employee scheme move at once, or wait here until 60.</summary>
    private (double Person, double Government) Wait(PersonYear year, double leaving, double survival, double person, double government)
    {
        Note(year, "refunds", (person + (plan.Accounts.GovernmentPartInheritable[year.YearIndex] ? government : 0)) * (1 - survival));
        (person, government) = (person * survival, government * survival);
        if (year.Age >= ResidentPensionPlan.PensionAge)
        {
            Note(year, "transfers_out", person + government);
            return (0, 0);
        }

        if (plan.Accounts.TransferAtPensionAge[year.YearIndex])
            (person, government) = (person + leaving * year.AccountBefore.Person[0], government + leaving * year.AccountBefore.Government[0]);
        else
            Note(year, "transfers_out", leaving * year.AccountBefore.Total[0]);
        var interest = drivers[year.YearIndex].Interest;
        Note(year, "interest_credited", (person + government) * interest);
        Note(year, "accounts_end", (person + government) * (1 + interest));
        return (person * (1 + interest), government * (1 + interest));
    }

    private void Note(PersonYear year, string measure, double amount) =>
        _years[year.YearIndex][measure] = _years[year.YearIndex].GetValueOrDefault(measure) + amount;
}

/// <summary>The central drivers of a year: survival by cell, and the rate credited to accounts.</summary>
internal sealed record YearOfDrivers(double[] Survival, double Interest);
