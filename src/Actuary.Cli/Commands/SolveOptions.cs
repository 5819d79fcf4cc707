using System.CommandLine;
using System.CommandLine.Parsing;
using Actuary.Models;

namespace Actuary.Cli.Commands;

/// <summary>What <c>solve</c> is to vary, and for what.</summary>
internal sealed record SolveOptions(string Key, ChangeKind Kind, bool KindGiven, double? From, double? To, string Condition)
{
    private static readonly Dictionary<string, ChangeKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["set"] = ChangeKind.Set,
        ["add"] = ChangeKind.Add,
        ["multiply"] = ChangeKind.Multiply,
    };

    /// <summary>Adds the options to the command and gives what reads them.</summary>
    public static Func<ParseResult, List<string>, SolveOptions> On(Command command)
    {
        var key = new Option<string>("--vary") { Description = "Dotted key as in a scenario, or its end where only one key ends so; or year.", Required = true, HelpName = "KEY" };
        var kind = new Option<string?>("--how") { Description = "set: the key takes the value (default). add, multiply: every number at or below the key is moved by it.", HelpName = "set|add|multiply" };
        kind.Validators.Add(RefuseUnknown);
        var from = TypedNumbers.Option("--from", "Least value to try. Default: what the model allows.", "A", usual: null);
        var to = TypedNumbers.Option("--to", "Greatest value to try. Default: what the model allows.", "B", usual: null);
        var condition = new Option<string>("--for") { Description = "What is to hold: an indicator, one of <= >= < >, and a number.", Required = true, HelpName = "CONDITION" };
        foreach (var option in (Option[])[key, kind, from, to, condition])
            command.Add(option);
        return (parsed, problems) =>
        {
            var numbers = new TypedNumbers(parsed, problems);
            var how = parsed.GetValue(kind);
            var (least, most) = (numbers.ReadDecimal(from), numbers.ReadDecimal(to));
            if (least >= most)
                problems.Add($"--from is {least} and --to is {most}. Allowed: --from below --to.");
            return new(parsed.GetValue(key)!, s_kinds[how ?? "set"], how is not null, least, most, parsed.GetValue(condition)!);
        };
    }

    private static void RefuseUnknown(OptionResult typed)
    {
        foreach (var word in typed.Tokens.Select(token => token.Value).Where(word => !s_kinds.ContainsKey(word)))
            typed.AddError($"--how is '{word}'. Allowed: {string.Join(", ", s_kinds.Keys)}.");
    }
}
