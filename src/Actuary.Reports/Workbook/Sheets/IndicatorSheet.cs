using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>The answer in numbers: chances and years of depletion and deficit, chosen years, warning colours, present values. What a run does not have is left out.</summary>
internal static class IndicatorSheet
{
    internal static readonly CellStyle Chance = new("0.00%");

    public static Sheet Of(RunView run, WorkbookPhrases words)
    {
        List<IReadOnlyList<Cell>> rows =
        [
            [Cell.Words(words.KeyIndicators, CellStyle.Title)],
            [Cell.Words(run.Heading, CellStyle.Note)],
            .. run.Funds.SelectMany(fund => Of(fund, words)),
        ];
        return new Sheet(words.KeyIndicators) { Widths = [44, 16, 14, 16, 16, 16, 16, 16], Rows = rows, IsLandscape = false, PagesHigh = 1 };
    }

    private static IEnumerable<IReadOnlyList<Cell>> Of(FundView fund, WorkbookPhrases words) =>
    [
        .. fund.Title.Length == 0 ? (IReadOnlyList<Cell>[])[] : [[], [Cell.Words(fund.Title, CellStyle.Title)]],
        .. Depletion(fund, words), .. Years(fund, words), .. ChosenYears(fund, words), .. Warnings(fund, words), .. TargetSection.Of(fund, words),
        .. PresentValues(fund, words), .. BalanceSection.Of(fund, words),
    ];

    private static IEnumerable<IReadOnlyList<Cell>> Depletion(FundView fund, WorkbookPhrases words) =>
        fund.Indicators.Depletion is not { By.Count: > 0 } depletion ? [] : Section(words.DepletionHeading, words.DepletionMeaning,
            [words.DepletedBy, words.Probability, words.StandardError],
            depletion.By.Select(chance => (IReadOnlyList<Cell>)
                [Cell.Of(chance.Year, CellStyle.Year with { Side = Side.Start }), Cell.Of(chance.Probability, Chance), Cell.Of(chance.StandardError, Chance)]));

    private static IEnumerable<IReadOnlyList<Cell>> Years(FundView fund, WorkbookPhrases words)
    {
        List<IReadOnlyList<Cell>> rows = [];
        if (fund.Indicators.Depletion is { } depletion)
            rows.Add(YearRow(words.DepletionYear, depletion.Year, fund.Run, words));
        if (fund.Indicators.FirstDeficit is { } deficit)
            rows.Add(YearRow(words.DeficitYear, deficit, fund.Run, words));
        return rows.Count == 0 ? [] : Section(words.YearsHeading, "", [words.Item, "P5", words.Median, "P95", words.ShareOfPaths], rows);
    }

    private static IReadOnlyList<Cell> YearRow(string label, YearReached years, RunView run, WorkbookPhrases words)
    {
        var later = Cell.Words(Reading.Fill(words.AfterHorizon, run.Data.LastYear), CellStyle.Plain with { Side = Side.Centre });
        return [Cell.Words(label), Year(years.P05), Year(years.P50), Year(years.P95), Cell.Of(years.Share, Chance)];

        Cell Year(int? year) => year is { } reached ? Cell.Year(reached) : later;
    }

    private static IEnumerable<IReadOnlyList<Cell>> ChosenYears(FundView fund, WorkbookPhrases words)
    {
        var values = fund.Run.Data.Indicators.Table.Where(value => fund.Owns(value.Measure));
        var rows = FundValues(fund).Concat(values).ToLookup(value => value.Measure, StringComparer.Ordinal)
            .SelectMany(values => ValueRows([.. values], fund.Run)).ToList();
        return rows.Count == 0 ? [] : Section(words.TableHeading, "", [words.Item, words.Unit, words.Year, words.Mean, "P5", words.Median, "P95"], rows);
    }

    private static IEnumerable<TableValue> FundValues(FundView view) => view.Summary("fund_end") is not { } fund ? []
        : view.Run.TableYears.Select(year => (Year: year, Index: year - view.Run.Data.Manifest.FirstYear))
            .Select(at => new TableValue(fund.Measure, at.Year, fund.Mean[at.Index], fund.P05[at.Index], fund.P50[at.Index], fund.P95[at.Index]));

    private static IEnumerable<IReadOnlyList<Cell>> ValueRows(List<TableValue> values, RunView run)
    {
        var unit = CellUnit.For(run.Unit(values[0].Measure), values.SelectMany(value => new[] { value.P05, value.P95 }), run.Language);
        var style = new CellStyle(unit.Format);
        return values.Select(value => (IReadOnlyList<Cell>)
        [
            Cell.Words(run.OwnLabel(value.Measure)), Cell.Words(unit.Label), Cell.Year(value.Year),
            Cell.Of(value.Mean, style), Cell.Of(value.P05, style), Cell.Of(value.P50, style), Cell.Of(value.P95, style),
        ]);
    }

    private static IEnumerable<IReadOnlyList<Cell>> Warnings(FundView fund, WorkbookPhrases words)
    {
        var run = fund.Run;
        var chosen = fund.Indicators.Warnings.Where(warning => run.TableYears.Contains(warning.Year)).ToList();
        var plan = run.Data.Manifest.Indicators;
        return chosen.Count == 0 ? [] : Section(words.WarningHeading, Reading.Fill(words.WarningMeaning, plan.GreenMonths, plan.YellowMonths, plan.OrangeMonths),
            [words.Year, words.WarningOfMedian, words.Green, words.Yellow, words.Orange, words.Red],
            chosen.Select(warning => (IReadOnlyList<Cell>)
            [
                Cell.Of(warning.Year, CellStyle.Year with { Side = Side.Start }), Cell.Words(Name(warning.OfMedian, words), CellStyle.Plain with { Side = Side.Centre }),
                Cell.Of(warning.Green, Chance), Cell.Of(warning.Yellow, Chance), Cell.Of(warning.Orange, Chance), Cell.Of(warning.Red, Chance),
            ]));
    }

    private static IEnumerable<IReadOnlyList<Cell>> PresentValues(FundView fund, WorkbookPhrases words)
    {
        var (run, values) = (fund.Run, fund.Run.Data.Indicators.PresentValues);
        var flows = values.Flows.Where(flow => fund.Owns(flow.Measure)).ToList();
        if (flows.Count == 0)
            return [];
        var unit = CellUnit.For("yuan", flows.Select(flow => flow.Mean), run.Language);
        var style = new CellStyle(unit.Format);
        return Section(Reading.Fill(words.PresentValueHeading, values.At.Year, Numbers.Fixed(100 * values.DiscountRate, 1), unit.Label), "",
            [words.Item, words.Mean, words.StandardError, words.StandardDeviation, "P5", words.Median, "P95"],
            flows.Select(flow => (IReadOnlyList<Cell>)
            [
                Cell.Words(run.OwnLabel(flow.Measure)), Cell.Of(flow.Mean, style with { IsBold = true }), Cell.Of(flow.StandardError, style), Cell.Of(flow.StandardDeviation, style),
                Cell.Of(flow.P05, style), Cell.Of(flow.P50, style), Cell.Of(flow.P95, style),
            ]));
    }

    /// <summary>An empty row, the heading, what it means (where it needs saying), the heads of the columns, the rows.</summary>
    internal static IEnumerable<IReadOnlyList<Cell>> Section(string heading, string meaning, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<Cell>> rows) =>
    [
        [],
        [Cell.Words(heading, CellStyle.Heading)],
        .. meaning.Length == 0 ? (IReadOnlyList<Cell>[])[] : [[Cell.Words(meaning, CellStyle.Note)]],
        [.. columns.Select((column, index) => Cell.Words(column, index == 0 ? CellStyle.ColumnHead : CellStyle.CentredHead))],
        .. rows,
    ];

    private static string Name(WarningColour colour, WorkbookPhrases words) => colour switch
    {
        WarningColour.Green => words.Green,
        WarningColour.Yellow => words.Yellow,
        WarningColour.Orange => words.Orange,
        _ => words.Red,
    };
}
