using System.CommandLine;
using Actuary.Models;

namespace Actuary.Cli.Fits;

/// <summary>An option whose value is one of a few words.</summary>
internal static class TypedChoice
{
    public static Option<string?> Option(string name, string description, IReadOnlyCollection<string> words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.Validators.Add(typed =>
        {
            foreach (var word in typed.Tokens.Select(token => token.Value).Where(word => !words.Contains(word)))
                typed.AddError($"{name} is '{word}'. Allowed: {Spelling.List(words)}.{(Spelling.Nearest(word, words) is { } near ? $" Did you mean '{near}'?" : "")}");
        });
        return option;
    }
}
