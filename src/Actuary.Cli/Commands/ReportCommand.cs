using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Reports.Html;
using Actuary.Reports.Workbook;
using Actuary.Results;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary report</c>: draws the report of a run folder again.</summary>
internal static class ReportCommand
{
    public static Command Create(Output output)
    {
        var folder = FolderArgument.One("RUN", "A run folder.");
        var workbook = new Option<bool>("--xlsx") { Description = "Write report.xlsx too: budget table, quantiles, assumptions, charts." };
        var command = new Command("report",
            """
            Draw report.html of a run folder again, from the folder alone.

            Examples:
              actuary report runs/national-resident-pension/current-law-1a2b3c4d
              actuary report runs/national-resident-pension/current-law-1a2b3c4d --xlsx
            """);
        command.Add(folder);
        command.Add(workbook);
        command.SetAction(parsed =>
        {
            var run = Run.Open(parsed.GetValue(folder)!);
            output.Results.WriteLine(HtmlReport.Save(run));
            if (parsed.GetValue(workbook))
                output.Results.WriteLine(WorkbookReport.Save(run));
            return ExitCode.Done;
        });
        return command;
    }
}
