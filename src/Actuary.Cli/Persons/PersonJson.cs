using System.Text.Json;
using Actuary.Cli.Terminal;
using Actuary.Schemes.ResidentPension.Persons;

namespace Actuary.Cli.Persons;

/// <summary>The statement of a person as one JSON document; amounts in yuan, pensions in yuan a month, rates as fractions.</summary>
internal static class PersonJson
{
    private static readonly JsonSerializerOptions _format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Write(PersonCase person, IReadOnlyList<PersonStatement> statements, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(new
    {
        person.Plan.Model,
        person.Plan.Scenario,
        person.Age,
        Sex = person.Sex.ToString().ToLowerInvariant(),
        OpeningYear = person.Plan.FirstYear - 1,
        Classes = statements.Select(Summary),
        Years = person.Chosen is null ? null : statements.Single(statement => statement.Facts.Class == person.Chosen).Life.Select(year => Year(person, year)),
        Conclusions = PersonSentences.Of(person.Plan, statements, Wording.English),
    }, _format));

    private static object Summary(PersonStatement statement) => new
    {
        statement.Class,
        statement.OwnPayments,
        statement.Added,
        AccountAt60 = statement.AccountAt60,
        PensionMonthly = statement.Monthly,
        PensionMonthlyInTodaysPrices = statement.MonthlyInTodaysPrices,
        statement.ExpectedReturn,
        ReturnDyingAt = ByAge(statement.ReturnDyingAt),
        statement.PayBackAge,
        InheritedAt = ByAge(statement.InheritedAt),
    };

    private static Dictionary<int, double> ByAge(Func<int, double?> value) =>
        Enumerable.Range(16, 90).Where(age => value(age) is not null).ToDictionary(age => age, age => value(age)!.Value);

    private static object Year(PersonCase person, PersonYear year) => new
    {
        Year = person.Plan.FirstYear + year.YearIndex,
        year.Age,
        year.PaidByPerson,
        year.MadeUp,
        year.SinglePremium,
        year.Subsidies,
        year.PaidOnBehalf,
        year.Collective,
        year.InterestCredited,
        year.AccountEnd,
        year.ContributionYears,
        year.Drawing,
        year.Pension,
        year.LongevityTail,
        year.PaidOut,
        year.IfDies,
    };
}
