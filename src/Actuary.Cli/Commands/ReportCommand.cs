using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Reports.Html;
using Actuary.Reports.Workbook;
using Actuary.Results;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary report</c>: draws the report of a run folder again, in Chinese or in English.</summary>
internal static class ReportCommand
{
    public static Command Create(Output output)
    {
        var folder = FolderArgument.One("RUN", "A run folder.");
        var language = LanguageOption.Of("the report");
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
            var words = LanguageOption.Read(parsed, language);
            output.Results.WriteLine(HtmlReport.Save(run, words));
            if (parsed.GetValue(workbook))
                output.Results.WriteLine(WorkbookReport.Save(run, words));
            return ExitCode.Done;
        });
        return command;
    }
}
