using Actuary.Assumptions;
using Actuary.Assumptions.Mortality;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Tests.NationalModel;

/// <summary>
/// What the members at the opening must have been paid in the year that ends with it. Those of 61 and over drew twelve months, those
/// of 60 the months of an entry year. Behind N alive at age a stand N ÷ S(a) a year before (S the central survival of the first
/// projected year), of whom N · (1 − S) ÷ S died and drew the months of a year of death. A month pays the national and local basic
/// pension, the additions by age and the account pension.
/// </summary>
internal sealed class LastYear
{
    private const double Interest = 0.02;
    private const int FirstAddition = 65;
    private const double Addition = 5;

    /// <summary>The national minimum of 2024, yuan a month (notice of the Ministry of Human Resources and Social Security).</summary>
    private const double NationalBasic = 123;

    private readonly ResidentPensionPlan _scheme;
    private readonly double[] _survival = new double[Ages.Cells];

    public LastYear(Plan plan, ResidentPensionPlan scheme)
    {
        _scheme = scheme;
        var mortality = plan.Drivers.Population.Mortality;
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var rates = mortality.Central(0).Slice(Ages.Index(sex, 0), Ages.Count);
            CohortSurvival.Of(rates, InfantDeaths.YearsLived(sex, rates[0]), _survival.AsSpan(Ages.Index(sex, 0), Ages.Count));
        }
    }

    /// <summary>Pensions, grants, refunds and inheritances, yuan.</summary>
    public double Outgo => Enum.GetValues<Sex>().Sum(sex =>
        Enumerable.Range(16, 44).Sum(age => Refunds(Ages.Index(sex, age)))
        + Entrants(Ages.Index(sex, 60))
        + Enumerable.Range(61, Ages.Max - 60).Sum(age => Pensioners(Ages.Index(sex, age), age)));

    /// <summary>A stock of a cell (sex and age) over all classes.</summary>
    public static double OfCell(double[] stock, int cell)
    {
        var classes = stock.Length / Ages.Cells;
        return stock.AsSpan(cell * classes, classes).ToArray().Sum();
    }

    private double DeadPerSurvivor(int cell) => (1 - _survival[cell]) / _survival[cell];

    private double MonthlyAccountPensions(int cell) => OfCell(_scheme.Opening.MonthlyFromPerson, cell) + OfCell(_scheme.Opening.MonthlyFromGovernment, cell);

    /// <summary>The accounts of members who died before 60 went to their heirs.</summary>
    private double Refunds(int cell) =>
        DeadPerSurvivor(cell) * (OfCell(_scheme.Opening.PersonAccount, cell) + OfCell(_scheme.Opening.GovernmentAccount, cell));

    private double Entrants(int cell)
    {
        var benefits = _scheme.Benefits;
        var basic = OfCell(_scheme.Opening.Pensioners, cell) * (NationalBasic + benefits.Local.Opening);
        return benefits.EntryYearMonths[0] * (basic + MonthlyAccountPensions(cell));
    }

    private double Pensioners(int cell, int age)
    {
        var benefits = _scheme.Benefits;
        var addition = age >= FirstAddition ? Addition : 0;
        var accountPensions = MonthlyAccountPensions(cell);
        var monthly = OfCell(_scheme.Opening.Pensioners, cell) * (NationalBasic + benefits.Local.Opening + addition) + accountPensions;
        var dead = DeadPerSurvivor(cell);
        var paid = monthly * (12 + dead * benefits.DeathYearMonths[0]);
        var grants = monthly * dead * benefits.DeathGrantMonths[0];
        return paid + grants + dead * accountPensions * MonthsLeftToHeirs(_scheme.Opening.RemainingMonths[cell], benefits.DeathYearMonths[0]);
    }

    /// <summary>Months that the accounts of a cohort still cover became what they are by (before − 12) · (1 + interest).</summary>
    private static double MonthsLeftToHeirs(double remaining, double monthsPaid) =>
        remaining > 0 ? remaining / (1 + Interest) + 12 - monthsPaid : 0;
}
