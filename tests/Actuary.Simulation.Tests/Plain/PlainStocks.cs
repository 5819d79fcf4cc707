using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>All stocks of one 31 December, by sex, age completed and class.</summary>
internal sealed class PlainStocks
{
    public const int EntryAge = 16;
    public const int PensionAge = 60;
    public const int LastAge = 105;

    public Dictionary<(Sex Sex, int Age, int Class), PlainMembers> Members { get; } = [];

    public Dictionary<(Sex Sex, int Age, int Class), PlainPensioners> Pensioners { get; } = [];

    /// <summary>Accounts of leavers that move at pension age; none at the opening.</summary>
    public Dictionary<(Sex Sex, int Age), PlainWaiting> Waiting { get; } = [];

    public Dictionary<(Sex Sex, int Age), PlainBought> Bought { get; } = [];

    public Dictionary<(Sex Sex, int Age), PlainLegacy> Legacy { get; } = [];

    public PlainBought BoughtBy(Sex sex, int age) => Bought.GetValueOrDefault((sex, age), PlainBought.None);

    public PlainWaiting WaitingOf(Sex sex, int age) => Waiting.GetValueOrDefault((sex, age), new(0, 0));

    /// <summary>None where nobody is old enough yet.</summary>
    public PlainLegacy LegacyOf(Sex sex, int age) => Legacy.GetValueOrDefault((sex, age), new(0, 0));

    public static PlainStocks Opening(ResidentPensionPlan plan)
    {
        var stocks = new PlainStocks();
        var streaks = plan.Contributions.ContinuityReward?.AfterYears ?? 0;
        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var age = EntryAge; age <= LastAge; age++)
            {
                stocks.Legacy[(sex, age)] = new(
                    plan.Opening.LegacyUntil60[Ages.Index(sex, age)], plan.Opening.LegacyForLife[Ages.Index(sex, age)]);
                for (var c = 0; c < plan.Classes.Count; c++)
                    stocks.OpenCell(plan, sex, age, c, streaks);
            }
        }

        return stocks;
    }

    private void OpenCell(ResidentPensionPlan plan, Sex sex, int age, int c, int streaks)
    {
        var (opening, cohort) = (plan.Opening, (int)sex * 106 + age);
        var cell = cohort * plan.Classes.Count + c;
        if (age < PensionAge)
        {
            Members[(sex, age, c)] = new(
                opening.Contributing[cell],
                opening.Dormant[cell],
                opening.PersonAccount[cell],
                opening.GovernmentAccount[cell],
                opening.ContributionYears[cell],
                new double[streaks]);
            return;
        }

        var months = opening.RemainingMonths[cohort];
        Pensioners[(sex, age, c)] = new(
            opening.Pensioners[cell],
            opening.MonthlyFromPerson[cell],
            opening.MonthlyFromGovernment[cell],
            opening.MonthlyBonus[cell],
            opening.MonthlyFromPerson[cell] * months,
            opening.MonthlyFromGovernment[cell] * months);
    }
}
