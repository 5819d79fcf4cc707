using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Cli.Tests.Persons;

/// <summary>Two thousand persons of random sex, age and class. Those of one cell are alike, for a cell knows its averages only.</summary>
internal sealed class RandomPersons
{
    private const int Count = 2_000;
    private const int LastAge = 95;

    public RandomPersons(int seed, int classes)
    {
        var dice = new Random(seed);
        var rows = Enumerable.Range(0, Ages.Cells).Select(_ => (Months: dice.NextDouble() * 139, Until60: dice.NextDouble() * 40, ForLife: dice.NextDouble() * 20)).ToArray();
        var cells = new Dictionary<(Sex, int, int), PersonFacts>();
        for (var person = 0; person < Count; person++)
        {
            var key = ((Sex)dice.Next(2), dice.Next(ResidentPensionPlan.EntryAge, LastAge), dice.Next(classes));
            if (!cells.TryGetValue(key, out var facts))
                cells.Add(key, facts = Draw(dice, key, rows[Ages.Index(key.Item1, key.Item2)]));
            All.Add((key.Item1, facts));
        }

        Stock = OpeningStock.Empty(classes);
        foreach (var (sex, facts) in All)
            Enter(sex, facts, classes);
        foreach (var (sex, age) in All.Select(person => (person.Sex, person.Facts.Age)).Distinct())
            Stock.RemainingMonths[Ages.Index(sex, age)] = age < ResidentPensionPlan.PensionAge ? 0 : rows[Ages.Index(sex, age)].Months;
    }

    public List<(Sex Sex, PersonFacts Facts)> All { get; } = [];

    /// <summary>The same persons as the stock by cell that the kernel opens with.</summary>
    public OpeningStock Stock { get; }

    private static PersonFacts Draw(Random dice, (Sex Sex, int Age, int Class) key, (double Months, double Until60, double ForLife) row)
    {
        var facts = new PersonFacts(key.Class, key.Age) { LegacyForLife = row.ForLife };
        return key.Age < ResidentPensionPlan.PensionAge
            ? facts with
            {
                Account = new AccountParts(Vector512.Create(dice.NextDouble() * 9_000), Vector512.Create(dice.NextDouble() * 2_000)),
                ContributionYears = dice.NextDouble() * (key.Age - ResidentPensionPlan.EntryAge + 1),
                Contributing = dice.NextDouble(),
                LegacyUntil60 = row.Until60,
            }
            : facts with
            {
                MonthlyFromPerson = dice.NextDouble() * 60,
                MonthlyFromGovernment = dice.NextDouble() * 10,
                MonthlyBonus = dice.NextDouble() * 8,
                RemainingMonths = row.Months,
            };
    }

    private void Enter(Sex sex, PersonFacts facts, int classes)
    {
        var cell = Ages.Index(sex, facts.Age);
        var at = cell * classes + facts.Class;
        Stock.Contributing[at] += facts.Contributing;
        Stock.PersonAccount[at] += facts.Account.Person[0];
        Stock.GovernmentAccount[at] += facts.Account.Government[0];
        Stock.ContributionYears[at] += facts.ContributionYears;
        Stock.LegacyUntil60[cell] += facts.LegacyUntil60;
        Stock.LegacyForLife[cell] += facts.LegacyForLife;
        if (facts.Age < ResidentPensionPlan.PensionAge)
        {
            Stock.Dormant[at] += 1 - facts.Contributing;
            return;
        }

        Stock.Pensioners[at] += 1;
        Stock.MonthlyFromPerson[at] += facts.MonthlyFromPerson;
        Stock.MonthlyFromGovernment[at] += facts.MonthlyFromGovernment;
        Stock.MonthlyBonus[at] += facts.MonthlyBonus;
    }
}
