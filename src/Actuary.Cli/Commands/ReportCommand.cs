using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Reports.Html;
using Actuary.Results;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary report</c>: draws the report of a run folder again.</summary>
internal static class ReportCommand
{
    public static Command Create(Output output)
    {
        var folder = FolderArgument.One("RUN", "A run folder.");
        var command = new Command("report",
            """
            Draw report.html of a run folder again, from the folder alone.

            Example:
              actuary report runs/national-resident-pension/current-law-1a2b3c4d
            """);
        command.Add(folder);
        command.SetAction(parsed =>
        {
            output.Results.WriteLine(HtmlReport.Save(Run.Open(parsed.GetValue(folder)!)));
            return ExitCode.Done;
        });
        return command;
    }
}
