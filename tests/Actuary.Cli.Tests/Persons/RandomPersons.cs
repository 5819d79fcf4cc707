using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Cli.Tests.Persons;

/// <summary>
/// Persons of random sex, age and class. Those of one cell are alike, for a cell knows its averages only; where members change
/// their class, cells are mixed, and all of one sex and age have contributed alike.
/// </summary>
internal sealed class RandomPersons
{
    private const int LastAge = 95;

    public RandomPersons(int seed, int classes, int count, bool classesAlike = false)
    {
        var dice = new Random(seed);
        var rows = Enumerable.Range(0, Ages.Cells)
            .Select(_ => new Cohort(dice.NextDouble() * 139, dice.NextDouble() * 40, dice.NextDouble() * 20, dice.NextDouble(), dice.NextDouble())).ToArray();
        var cells = new Dictionary<(Sex, int, int), PersonFacts>();
        for (var person = 0; person < count; person++)
        {
            var key = ((Sex)dice.Next(2), dice.Next(ResidentPensionPlan.EntryAge, LastAge), dice.Next(classes));
            if (!cells.TryGetValue(key, out var facts))
            {
                var row = rows[Ages.Index(key.Item1, key.Item2)];
                facts = Draw(dice, key, row);
                cells.Add(key, facts = classesAlike && facts.Age < ResidentPensionPlan.PensionAge ? Alike(facts, row) : facts);
            }

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

    private static PersonFacts Draw(Random dice, (Sex Sex, int Age, int Class) key, Cohort row)
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

    private static PersonFacts Alike(PersonFacts facts, Cohort row) => facts with
    {
        ContributionYears = row.Years * (facts.Age - ResidentPensionPlan.EntryAge + 1),
        Contributing = row.Contributing,
    };

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

    /// <summary>What all of one sex and age share: months covered and older pensions; where classes are alike, years and activity as shares.</summary>
    private sealed record Cohort(double Months, double Until60, double ForLife, double Years, double Contributing);
}
