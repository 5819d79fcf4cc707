using System.CommandLine;
using System.CommandLine.Parsing;
using Actuary.Reports.Text;

namespace Actuary.Cli.Commands;

/// <summary><c>--lang</c>: the language of a page, by its tag.</summary>
internal static class LanguageOption
{
    private const string Usual = "en";

    private static readonly Dictionary<string, Language> _languages = new(StringComparer.Ordinal) { ["zh"] = Language.Chinese, [Usual] = Language.English };

    public static Option<string> Of(string what)
    {
        var language = new Option<string>("--lang") { Description = $"Language of {what}: zh or en.", HelpName = "zh|en", DefaultValueFactory = _ => Usual };
        language.Validators.Add(RefuseUnknown);
        return language;
    }

    /// <summary>The language typed, which the option has made sure of.</summary>
    public static Language Read(ParseResult parsed, Option<string> language) => _languages[parsed.GetValue(language)!];

    private static void RefuseUnknown(OptionResult typed)
    {
        foreach (var word in typed.Tokens.Select(token => token.Value).Where(word => !_languages.ContainsKey(word)))
            typed.AddError($"--lang is '{word}'. Allowed: {string.Join(", ", _languages.Keys)}.");
    }
}
