using System.Globalization;
using Actuary.Cli.Terminal;
using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Simulation.Plans;
using Spectre.Console;

namespace Actuary.Cli.Persons;

/// <summary>The statement of a person in the terminal: the classes side by side, the years of one, and what to make of it.</summary>
internal static class PersonTables
{
    private static readonly int[] _agesOfDeath = [50, 65, 75];

    public static void Write(PersonCase person, IReadOnlyList<PersonStatement> statements, IAnsiConsole console)
    {
        var plan = person.Plan;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{plan.Documentation.ModelTitle.En}[/] · {plan.Scenario}: {person.Sex.ToString().ToLowerInvariant()}, {person.Age} at the end of {plan.FirstYear - 1}");
        console.WriteLine("Central path of prices, incomes, interest and mortality; nominal yuan unless said otherwise.");
        foreach (var (year, name) in person.ChangesOfClass)
            console.MarkupLineInterpolated($"{plan.Schemes[0].Scheme.Cohorts.Classes[person.Chosen!.Value]} is changed for {name} from {year} on.");
        console.WriteLine();
        console.Write(Classes(statements));
        console.Write(Parts(person, statements));
        if (person.Chosen is not null)
            console.Write(Years(plan, statements.Single(statement => statement.Facts.Class == person.Chosen)));
        foreach (var sentence in PersonSentences.Of(statements))
            console.WriteLine(sentence);
        console.WriteLine($"The projection ends in {plan.FirstYear + plan.Years - 1}; what lies beyond is not counted.");
    }

    private static Table Classes(IReadOnlyList<PersonStatement> statements)
    {
        var table = AnswerTables.NewTable("Classes side by side: paid in all, account at 60, pension a month at 61",
            ["class", "own", "added", "account", "a month", "today's yuan", "return", "paid back"]);
        foreach (var statement in statements)
        {
            table.AddRow(
                statement.Class, Whole(statement.OwnPayments), Whole(statement.Added), Whole(statement.AccountAt60),
                Fen(statement.Monthly?.Total), Fen(statement.MonthlyInTodaysPrices), Percent(statement.ExpectedReturn),
                statement.PayBackAge?.ToString(CultureInfo.InvariantCulture) ?? "–");
        }

        return table;
    }

    private static Table Parts(PersonCase person, IReadOnlyList<PersonStatement> statements)
    {
        var deaths = _agesOfDeath.Where(age => statements[0].InheritedAt(age) is not null && age > person.Age).ToArray();
        var table = AnswerTables.NewTable("The pension a month at 61 by part; what heirs receive of the account at a death in the year of an age",
            ["class", "basic", "account", "bonus", "additions", "older", .. deaths.Select(age => $"at {age}")]);
        foreach (var statement in statements)
        {
            var parts = statement.Monthly;
            table.AddRow(
            [
                statement.Class, Fen(parts?.Basic), Fen(parts?.Account), Fen(parts?.Bonus), Fen(parts?.Additions), Fen(parts?.Legacy),
                .. deaths.Select(age => Whole(statement.InheritedAt(age))),
            ]);
        }

        return table;
    }

    private static Table Years(Plan plan, PersonStatement statement)
    {
        var table = AnswerTables.NewTable($"Year by year: {statement.Class}; paid with years made up and single premiums", ["year", "age", "paid", "added", "interest", "account", "years", "pension", "a month", "at death"]);
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

    private static string Percent(double? rate) => rate is { } value ? (100 * value).ToString("0.00", CultureInfo.InvariantCulture) + " %" : "–";
}
