using System.Globalization;
using Actuary.Assumptions;
using Actuary.Cli.Terminal;
using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Simulation.Plans;
using Spectre.Console;
using static Actuary.Cli.Terminal.Wording;

namespace Actuary.Cli.Persons;

/// <summary>The statement of a person in the terminal: the classes side by side, the years of one, and what to make of it.</summary>
internal static class PersonTables
{
    private static readonly int[] _agesOfDeath = [50, 65, 75];

    public static void Write(PersonCase person, IReadOnlyList<PersonStatement> statements, Wording wording, IAnsiConsole console)
    {
        var (plan, words) = (person.Plan, wording.Words);
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{wording.In(plan.Documentation.ModelTitle)}[/] · {wording.Scenario(plan.Documentation, plan.Scenario)}{wording.Common.Colon}{Fill(words.PersonIs, person.Sex == Sex.Male ? words.Male : words.Female, person.Age, plan.FirstYear - 1)}");
        console.WriteLine(words.CentralPath);
        foreach (var (year, name) in person.ChangesOfClass)
            console.WriteLine(Fill(words.ChangesClass, wording.Class(plan.Documentation, plan.Schemes[0].Scheme.Cohorts.Classes[person.Chosen!.Value]), wording.Class(plan.Documentation, name), year));
        console.WriteLine();
        console.Write(Classes(plan, statements, wording));
        console.Write(Parts(person, statements, wording));
        if (person.Chosen is not null)
            console.Write(Years(plan, statements.Single(statement => statement.Facts.Class == person.Chosen), wording));
        foreach (var sentence in PersonSentences.Of(plan, statements, wording))
            console.WriteLine(sentence);
        console.WriteLine(Fill(words.ProjectionEnds, plan.FirstYear + plan.Years - 1));
    }

    private static Table Classes(Plan plan, IReadOnlyList<PersonStatement> statements, Wording wording)
    {
        var words = wording.Words;
        var table = AnswerTables.NewTable(words.ClassesTitle,
            [words.Class, words.Own, words.Added, words.Account, words.AMonth, words.TodaysYuan, words.Return, words.PaidBack]);
        foreach (var statement in statements)
        {
            table.AddRow(
                wording.Class(plan.Documentation, statement.Class), Whole(statement.OwnPayments), Whole(statement.Added), Whole(statement.AccountAt60),
                Fen(statement.Monthly?.Total), Fen(statement.MonthlyInTodaysPrices), Percent(statement.ExpectedReturn, wording),
                statement.PayBackAge?.ToString(CultureInfo.InvariantCulture) ?? "–");
        }

        return table;
    }

    private static Table Parts(PersonCase person, IReadOnlyList<PersonStatement> statements, Wording wording)
    {
        var words = wording.Words;
        var deaths = _agesOfDeath.Where(age => statements[0].InheritedAt(age) is not null && age > person.Age).ToArray();
        var table = AnswerTables.NewTable(words.PartsTitle,
            [words.Class, words.Basic, words.Account, words.Bonus, words.Additions, words.Older, .. deaths.Select(age => Fill(words.AtAge, age))]);
        foreach (var statement in statements)
        {
            var parts = statement.Monthly;
            table.AddRow(
            [
                wording.Class(person.Plan.Documentation, statement.Class), Fen(parts?.Basic), Fen(parts?.Account), Fen(parts?.Bonus), Fen(parts?.Additions), Fen(parts?.Legacy),
                .. deaths.Select(age => Whole(statement.InheritedAt(age))),
            ]);
        }

        return table;
    }

    private static Table Years(Plan plan, PersonStatement statement, Wording wording)
    {
        var words = wording.Words;
        var table = AnswerTables.NewTable(Fill(words.LifeTitle, wording.Class(plan.Documentation, statement.Class)),
            [wording.Common.Year, wording.Common.Age, words.Paid, words.Added, words.Interest, words.Account, words.Years, words.Pension, words.AMonth, words.AtDeath]);
        foreach (var year in statement.Life)
        {
            table.AddRow(
                $"{plan.FirstYear + year.YearIndex}", $"{year.Age}", Whole(year.PaidByPerson + year.MadeUp + year.SinglePremium),
                Whole(year.Subsidies + year.PaidOnBehalf + year.Collective), Whole(year.InterestCredited), Whole(year.AccountEnd),
                year.ContributionYears.ToString("0.#", CultureInfo.InvariantCulture), Whole(year.Pension.Total),
                Fen(year.Age > 60 ? statement.PerMonth(year.Pension).Total : null), Whole(CashFlows.Dying(year)));
        }

        return table;
    }

    private static string Whole(double? yuan) => yuan is { } amount ? amount.ToString("N0", CultureInfo.InvariantCulture) : "–";

    private static string Fen(double? yuan) => yuan is { } amount ? amount.ToString("N2", CultureInfo.InvariantCulture) : "–";

    private static string Percent(double? rate, Wording wording) => rate is { } value ? wording.Percent(value, 2) : "–";
}
