using System.CommandLine;
using System.Globalization;
using Actuary.Cli.Commands;

namespace Actuary.Cli.Persons;

/// <summary>The options of <c>person</c>: the question, typed word by word or as one JSON object.</summary>
internal static class PersonOptions
{
    private const string Example = "{\"age\": 45, \"sex\": \"female\", \"class\": \"tier_500\"}";

    /// <summary>Adds the options to the command and gives what reads them, with every problem of how they are typed.</summary>
    public static Func<ParseResult, List<string>, PersonQuestion?> On(Command command)
    {
        var json = Text("--json", "The question as a JSON object with the names below (snake_case); the answer is then JSON.", "JSON");
        var age = Text("--age", "Completed years on the opening 31 December.", "A");
        var sex = Text("--sex", "male or female; decides the chances to survive.", "SEX");
        var member = Text("--class", "The class whose years are shown: tier_500. Without it the classes are compared.", "NAME");
        var changes = Text("--changes", "Years from which that class is another: 2030:tier_1000,2035:tier_2000.", "CHANGES");
        var account = Text("--account", "The person's money in the account so far, yuan.", "Y");
        var government = Text("--government-account", "Governments' money in the account so far, yuan.", "Y");
        var years = Text("--contribution-years", "Years contributed so far.", "N");
        var missed = Text("--missed", "Calendar years in which nothing is paid: 2030,2031.", "YEARS");
        var additions = Text("--additions", "Additions that the person receives and not everyone does: only_child.", "NAMES");
        var makesUp = Text("--makes-up", "Whether years missing at 60 are made up: true (usual) or false.", "BOOL");
        var makesUpMore = Text("--makes-up-more", "Whether more years are made up where the rules let it: true or false (usual).", "BOOL");
        var buys = Text("--buys", "For 60 and over: the single premium that is bought, by the name of its option.", "NAME");
        foreach (var option in (Option[])[age, sex, member, changes, account, government, years, missed, additions, makesUp, makesUpMore, buys, json])
            command.Add(option);
        return (parsed, problems) =>
        {
            if (parsed.GetValue(json) is { } document)
                return TypedJson.Read<PersonQuestion>(document, Example, problems);
            var typed = new Typed(parsed, problems);
            return new PersonQuestion
            {
                Age = (int?)typed.Number(age, whole: true),
                Sex = parsed.GetValue(sex),
                Class = parsed.GetValue(member),
                Changes = typed.Changes(changes),
                Account = typed.Number(account) ?? 0,
                GovernmentAccount = typed.Number(government) ?? 0,
                ContributionYears = typed.Number(years) ?? 0,
                Missed = typed.Years(missed),
                Additions = Names(parsed.GetValue(additions)),
                MakesUp = typed.Switch(makesUp, usual: true),
                MakesUpMore = typed.Switch(makesUpMore, usual: false),
                Buys = parsed.GetValue(buys),
            };
        };
    }

    /// <summary>Whether the question came as JSON, and so must the answer.</summary>
    public static bool IsJson(ParseResult parsed) => parsed.GetResult("--json") is not null;

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static string[] Names(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private sealed class Typed(ParseResult parsed, List<string> problems)
    {
        public double? Number(Option<string?> option, bool whole = false)
        {
            if (parsed.GetValue(option) is not { } text)
                return null;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && (!whole || number == Math.Floor(number)))
                return number;
            problems.Add($"{option.Name} is '{text}'. Allowed: a {(whole ? "whole " : "")}number, not negative.");
            return null;
        }

        public List<int> Years(Option<string?> option)
        {
            var years = new List<int>();
            foreach (var text in Names(parsed.GetValue(option)))
            {
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                    years.Add(year);
                else
                    problems.Add($"{option.Name} has '{text}'. Allowed: calendar years, parted by commas.");
            }

            return years;
        }

        public Dictionary<int, string> Changes(Option<string?> option)
        {
            var changes = new Dictionary<int, string>();
            foreach (var text in Names(parsed.GetValue(option)))
            {
                var parts = text.Split(':');
                if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !changes.TryAdd(year, parts[1]))
                    problems.Add($"{option.Name} has '{text}'. Allowed: YEAR:CLASS, parted by commas, each year once.");
            }

            return changes;
        }

        public bool Switch(Option<string?> option, bool usual)
        {
            if (parsed.GetValue(option) is not { } text)
                return usual;
            if (bool.TryParse(text, out var value))
                return value;
            problems.Add($"{option.Name} is '{text}'. Allowed: true or false.");
            return usual;
        }
    }
}
