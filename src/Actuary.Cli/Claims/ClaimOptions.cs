using System.CommandLine;
using Actuary.Cli.Commands;

namespace Actuary.Cli.Claims;

/// <summary>The options of <c>claim</c>: the question, typed word by word or as one JSON object.</summary>
internal static class ClaimOptions
{
    private const string Example = "{\"class\": \"dibao\", \"bills\": [{\"service\": \"inpatient\", \"total\": 50000}]}";

    /// <summary>Adds the options to the command and gives what reads them, with every problem of how they are typed.</summary>
    public static Func<ParseResult, List<string>, ClaimQuestion?> On(Command command)
    {
        var json = Text("--json", "The question as a JSON object: class, year, bills of service, total, eligible, referral, quota; the answer is then JSON.", "JSON");
        var member = Text("--class", "The class of the insured: dibao. Default: the model's first.", "NAME");
        var year = Text("--year", "Calendar year of the bills. Default: the first projected.", "Y");
        var bills = new Option<string[]>("--bill")
        {
            Description = "A bill, yuan; again for the next, in the order of the year. What is eligible (in the catalogue) is the model's share unless given; "
                + "the quota is that of the disease, for care without referral.",
            HelpName = TypedBill.Form,
            Arity = ArgumentArity.OneOrMore,
        };
        foreach (var option in (Option[])[member, year, bills, json])
            command.Add(option);
        return (parsed, problems) =>
        {
            if (parsed.GetValue(json) is not { } document)
                return Typed(parsed.GetValue(member), parsed.GetValue(year), parsed.GetValue(bills) ?? [], problems);
            problems.AddRange(((Option[])[member, year, bills]).Where(option => parsed.GetResult(option) is not null)
                .Select(option => $"{option.Name} is given beside --json. Allowed: all of the question in one of the two."));
            return TypedJson.Read<ClaimQuestion>(document, Example, problems);
        };
    }

    /// <summary>Whether the question came as JSON, and so must the answer.</summary>
    public static bool IsJson(ParseResult parsed) => parsed.GetResult("--json") is not null;

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static ClaimQuestion Typed(string? member, string? year, string[] bills, List<string> problems) => new()
    {
        Class = member,
        Year = TypedNumbers.Year(year, problems),
        Bills = [.. bills.Select(bill => TypedBill.Read(bill, problems))],
    };
}
