using System.CommandLine;
using Actuary.Models;

namespace Actuary.Cli.Commands;

/// <summary>What is wrong with a command line before any command looks at it: unknown words, missing arguments.</summary>
internal static class Mistyped
{
    /// <summary>All problems, each a sentence, and where to read on; empty if there is none.</summary>
    public static IReadOnlyList<string> Problems(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0)
            return [];
        var command = parsed.CommandResult.Command;
        var name = NameOf(command);
        // What follows an unknown command belongs to it.
        var words = command.Subcommands.Count > 0 ? [.. parsed.UnmatchedTokens.Take(1)] : parsed.UnmatchedTokens;
        // What the parser says of an unknown word, or of the command that it hides, would only repeat it.
        var others = command.Subcommands.Count > 0 && words.Count > 0
            ? []
            : parsed.Errors.Select(error => error.Message).Where(message => !words.Any(word => message.Contains($"'{word}'", StringComparison.Ordinal)));
        return [.. words.Select(word => Unknown(word, name, command)), .. others, $"See: {name} --help"];
    }

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : "actuary";

    private static string Unknown(string word, string name, Command command)
    {
        var (what, allowed) = word.StartsWith('-')
            ? ($"an option of {name}", command.Options.Where(option => !option.Hidden).Select(option => option.Name).ToList())
            : command.Subcommands.Count > 0
                ? ("a command", command.Subcommands.Select(sub => sub.Name).ToList())
                : ("", []);
        if (allowed.Count == 0)
            return $"'{word}' is one argument too many for {name}.";
        var near = Spelling.Nearest(word, allowed) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"'{word}' is not {what}. Allowed: {Spelling.List(allowed)}.{near}";
    }
}
