using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Reports.Workbook.Budgets;
using Actuary.Reports.Workbook.Charts;
using Actuary.Reports.Workbook.Files;
using Actuary.Reports.Workbook.Sheets;
using Actuary.Results;
using Actuary.Results.Storage;

namespace Actuary.Reports.Workbook;

/// <summary>The report of a run as a workbook (.xlsx) in the shape a finance bureau uses, with charts a spreadsheet draws itself.</summary>
public static class WorkbookReport
{
    /// <summary>Writes <c>report.xlsx</c> (Chinese: <c>report.zh.xlsx</c>) into the folder of a complete run, whole or not at all, and returns its path.</summary>
    /// <exception cref="RunFolderException">The run is not complete, a file of it is damaged, or the workbook cannot be written.</exception>
    public static string Save(Run run, Language language = Language.English)
    {
        var data = RunData.Of(run);
        var path = Path.Combine(run.Folder, language == Language.Chinese ? "report.zh.xlsx" : "report.xlsx");
        WholeFile.Write(path, file => Write(data, file, language));
        return path;
    }

    /// <summary>Writes the workbook of a run; the same run gives the same bytes. What the run lacks is left out.</summary>
    public static void Write(RunData run, Stream output, Language language = Language.English)
    {
        var view = new RunView(run, language);
        var words = WorkbookPhrases.In(language);
        WorkbookFile.Write(output, Sheets(view, words), new FileFacts(view.In(view.Documentation.ModelTitle), run.Manifest.Started, words.Face));
    }

    private static IReadOnlyList<Sheet> Sheets(RunView run, WorkbookPhrases words)
    {
        var quantiles = new QuantileSheet(run, words);
        var drawing = new RunCharts(run, words, quantiles);
        BudgetSheet[] budgets = [.. Budget.AllOf(run, words).Select((budget, index) =>
            new BudgetSheet(index == 0 ? words.BudgetSheet : $"{words.BudgetSheet} {index + 1}", budget, run, words))];
        NativeChart[] charts = [.. budgets.SelectMany(drawing.Of)];
        return
        [
            CoverSheet.Of(run, words),
            IndicatorSheet.Of(run, words),
            .. budgets.Select(budget => budget.Sheet),
            .. charts.Length == 0 ? (Sheet[])[] : [ChartSheet.Of(charts, words)],
            quantiles.Sheet,
            NoteSheets.Assumptions(run, words),
            .. run.Documentation.Uncertainties.Count == 0 ? (Sheet[])[] : [NoteSheets.Uncertainties(run, words)],
            NoteSheets.Sources(run, words),
            NoteSheets.Measures(run, words),
        ];
    }
}
