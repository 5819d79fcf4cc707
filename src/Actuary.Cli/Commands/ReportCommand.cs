using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Reports.Html;
using Actuary.Reports.Pictures;
using Actuary.Reports.Workbook;
using Actuary.Results;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary report</c>: draws the report of a run folder again, in Chinese or in English.</summary>
internal static class ReportCommand
{
    public static Command Create(Output output)
    {
        var runFolder = FolderArgument.One("RUN", "A run folder.");
        var language = LanguageOption.Of("the report");
        var workbook = new Option<bool>("--xlsx") { Description = "Write report.xlsx too: budget table, quantiles, assumptions, charts." };
        var pictures = FolderArgument.Option("--png", "Write every figure of the report into this folder too, as PNG and SVG, where a Chromium, Chrome or Edge is on the machine.");
        var command = new Command("report",
            """
            Draw the report of a run folder again, from the folder alone: report.html in English, report.zh.html in Chinese.

            Examples:
              actuary report runs/national-resident-pension/current-law-1a2b3c4d
              actuary report runs/national-resident-pension/current-law-1a2b3c4d --lang zh --xlsx
              actuary report runs/national-resident-pension/current-law-1a2b3c4d --png pictures
            """);
        command.Add(runFolder);
        command.Add(language);
        command.Add(workbook);
        command.Add(pictures);
        command.SetAction(parsed =>
        {
            var run = Run.Open(parsed.GetValue(runFolder)!);
            var words = LanguageOption.Read(parsed, language);
            var folder = parsed.GetValue(pictures);
            var browser = folder is null ? null : Browser.Find();
            if (folder is not null && browser is null)
                return output.Refuse([$"--png needs a browser to draw with, and none is on the search path. Allowed: one of {string.Join(", ", Browser.Names)} (Debian package chromium)."]);
            var report = HtmlReport.Save(run, words);
            output.Results.WriteLine(report);
            if (parsed.GetValue(workbook))
                output.Results.WriteLine(WorkbookReport.Save(run, words));
            foreach (var picture in browser is null ? [] : PictureExport.Save(report, folder!, browser))
                output.Results.WriteLine(picture);
            return ExitCode.Done;
        });
        return command;
    }
}
