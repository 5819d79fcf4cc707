using System.CommandLine;
using System.CommandLine.Parsing;
using Actuary.Cli.Terminal;
using Actuary.Reports.Html;
using Actuary.Reports.Text;
using Actuary.Reports.Workbook;
using Actuary.Results;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary report</c>: draws the report of a run folder again, in Chinese or in English.</summary>
internal static class ReportCommand
{
    private const string Usual = "en";

    private static readonly Dictionary<string, Language> _languages = new(StringComparer.Ordinal) { ["zh"] = Language.Chinese, [Usual] = Language.English };

    public static Command Create(Output output)
    {
        var folder = FolderArgument.One("RUN", "A run folder.");
        var language = new Option<string>("--lang") { Description = "Language of the report: zh or en.", HelpName = "zh|en", DefaultValueFactory = _ => Usual };
        language.Validators.Add(RefuseUnknown);
        var workbook = new Option<bool>("--xlsx") { Description = "Write report.xlsx too: budget table, quantiles, assumptions, charts." };
        var command = new Command("report",
            """
            Draw the report of a run folder again, from the folder alone: report.html in English, report.zh.html in Chinese.

            Examples:
              actuary report runs/national-resident-pension/current-law-1a2b3c4d
              actuary report runs/national-resident-pension/current-law-1a2b3c4d --lang zh --xlsx
            """);
        command.Add(folder);
        command.Add(language);
        command.Add(workbook);
        command.SetAction(parsed =>
        {
            var run = Run.Open(parsed.GetValue(folder)!);
            var words = _languages[parsed.GetValue(language)!];
            output.Results.WriteLine(HtmlReport.Save(run, words));
            if (parsed.GetValue(workbook))
                output.Results.WriteLine(WorkbookReport.Save(run, words));
            return ExitCode.Done;
        });
        return command;
    }

    private static void RefuseUnknown(OptionResult typed)
    {
        foreach (var word in typed.Tokens.Select(token => token.Value).Where(word => !_languages.ContainsKey(word)))
            typed.AddError($"--lang is '{word}'. Allowed: {string.Join(", ", _languages.Keys)}.");
    }
}
