using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>The numbers behind a fan: a row a year.</summary>
internal static class FanTable
{
    public static HtmlTable Of(FanSeries fan, DisplayUnit unit, Phrases words) => new(Reading.Fill(words.InBrackets, fan.Label, unit.Label),
        [words.Year, "P5", "P25", words.Median, "P75", "P95", words.Mean, words.StandardError],
        [.. fan.Years.Select((year, index) => (IReadOnlyList<Cell>)[year.ToString(), .. Row(fan, index, unit)])]);

    private static IEnumerable<Cell> Row(FanSeries fan, int index, DisplayUnit unit)
    {
        foreach (var column in (IReadOnlyList<double>[])[fan.P05, fan.P25, fan.P50, fan.P75, fan.P95, fan.Mean])
            yield return unit.Number(column[index]);
        yield return (unit with { Decimals = unit.Decimals + 1 }).Number(fan.StandardError[index]);
    }
}
