using System.Globalization;
using Actuary.Learning.Findings;
using Actuary.Notebooks;
using Actuary.Reports.Comparison;
using Actuary.Reports.Fits;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Fits;

/// <summary>A fit in one language: words, formatted numbers, panels.</summary>
internal sealed class FitView(FitResult fit, Language language)
{
    public FitPhrases Words { get; } = FitPhrases.In(language);

    public string Title => $"{Words.NameOf(fit.Assumption.Kind)} · {fit.Assumption.Data.File}";

    public string Method => fit.Assumption.Method;

    public IReadOnlyList<string> Findings => [.. fit.Findings.Select(In)];

    public IReadOnlyList<ComparisonTable> Tables => [.. fit.Tables.Select(Table)];

    /// <summary>Rows used, years, hash.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts
    {
        get
        {
            var data = fit.Assumption.Data;
            var years = data.FirstYear == data.LastYear ? $"{data.FirstYear}" : $"{data.FirstYear}–{data.LastYear}";
            return
            [
                new(Words.Data, data.File),
                new(Words.Rows, string.Format(CultureInfo.InvariantCulture, Words.RowsUsed, Numbers.Count(data.Used), Numbers.Count(data.Rows))),
                new(Words.Years, years), new(Words.Hash, data.Sha256[..12]),
            ];
        }
    }

    public FitPage Page() => new(Title, Method, Facts, Findings, Tables, [.. fit.Figures.Select(Figure)], [.. fit.Assumption.Choices]);

    private string In(Label label) => label.In(language);

    private ComparisonTable Table(FitTable table) => new(
        In(table.Caption), [In(table.RowTitle), .. table.Columns.Select(column => In(column.Title))],
        [.. table.Rows.Select(row => (IReadOnlyList<string>)[In(row.Name), .. row.Values.Select((value, i) => FitNumber.Text(value, row.Style ?? table.Columns[i].Style))])]);

    private FitPageFigure Figure(FitFigure figure) => new(figure.Id, In(figure.Title), In(figure.Reading), FitPanels.Of(figure, language));
}
