using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Results;
using Actuary.Results.Storage;

namespace Actuary.Cli.Commands;

/// <summary>The report in its run folder.</summary>
internal static class ReportFile
{
    private const string Name = "report.html";

    /// <summary>Writes it whole and gives its path.</summary>
    public static string Write(Run run)
    {
        var path = Path.Combine(run.Folder, Name);
        WholeFile.Write(path, stream => HtmlReport.Write(RunData.Of(run), stream));
        return path;
    }
}
