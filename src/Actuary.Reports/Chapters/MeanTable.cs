using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>The numbers behind a stack: a row a year, a column for each part and one for their sum.</summary>
internal static class MeanTable
{
    public static HtmlTable Of(string caption, IReadOnlyList<NamedSeries> parts, DisplayUnit unit, Phrases words, IEnumerable<int>? years = null)
    {
        var shown = years?.ToHashSet();
        var rows = parts[0].Years
            .Select((year, index) => (Year: year, Index: index))
            .Where(row => shown is null || shown.Contains(row.Year))
            .Select(row => (IReadOnlyList<Cell>)
            [
                row.Year.ToString(),
                .. parts.Select(part => (Cell)unit.Number(part.Values[row.Index])),
                new Cell(unit.Number(parts.Sum(part => part.Values[row.Index])), "total"),
            ]);
        return new HtmlTable(Reading.Fill(words.InBrackets, caption, unit.Label), [words.Year, .. parts.Select(part => part.Label), words.Total], [.. rows]);
    }
}
