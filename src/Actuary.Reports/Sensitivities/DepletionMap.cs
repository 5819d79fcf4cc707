using Actuary.Reports.Chapters;
using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Text;
using Actuary.Results.Sensitivities;

namespace Actuary.Reports.Sensitivities;

/// <summary>The chance that a fund has been used up, by assumption and year, as a heat map: without a change, then each assumption that moves it, down and up.</summary>
internal static class DepletionMap
{
    /// <summary>More rows than these are read in the table of numbers.</summary>
    private const int MostAssumptions = 12;

    /// <summary>A figure for each fund that is used up on some path.</summary>
    public static IEnumerable<ReportFigure> Of(SensitivityView view)
    {
        var funds = view.Table.Depletion;
        for (var i = 0; i < funds.Count; i++)
            if (Rows(view, funds[i]) is { Count: > 0 } rows)
                yield return Figure(view, funds[i], rows, $"depletion-{i + 1}", funds.Count > 1);
    }

    private static List<HeatMapRow> Rows(SensitivityView view, DepletionSensitivity fund)
    {
        List<HeatMapRow> rows =
        [
            new(view.Words.NoChange, fund.Base),
            .. fund.Effects.Where(effect => Strength(fund, effect) > 0).OrderByDescending(effect => Strength(fund, effect)).SelectMany(effect => (HeatMapRow[])
            [
                new(Name(view, effect.Assumption, effect.Assumption.Down), effect.Down), new(Name(view, effect.Assumption, effect.Assumption.Up), effect.Up),
            ]),
        ];
        return rows.Any(row => row.Values.Any(chance => chance > 0)) ? rows : [];
    }

    /// <summary>By how much an assumption moves the chances, all years together.</summary>
    private static double Strength(DepletionSensitivity fund, DepletionEffect effect) =>
        Math.Max(Distance(fund.Base, effect.Down), Distance(fund.Base, effect.Up));

    private static double Distance(IReadOnlyList<double> one, IReadOnlyList<double> other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Sum();

    private static string Name(SensitivityView view, TestedAssumption assumption, double amount) =>
        Reading.Fill(view.Words.AssumptionAt, view.In(assumption.Title), view.Amount(assumption, amount));

    private static ReportFigure Figure(SensitivityView view, DepletionSensitivity fund, List<HeatMapRow> rows, string id, bool named)
    {
        var heading = named ? view.In(fund.Fund) + view.Common.Colon + view.Words.DepletionHeading : view.Words.DepletionHeading;
        var unit = new DisplayUnit(0.01, "%", 1) { Language = view.Language };
        return new ReportFigure
        {
            Id = id,
            Heading = heading,
            Reading = InWords(view, fund, rows),
            Panels = [HeatMap.Of(view.Common.Chance, [.. rows.Take(1 + (2 * MostAssumptions))], FanChart.Years(fund.Years), Scale.Years, unit)],
            Columns = 1,
            Numbers = [Table(view, fund, rows, heading)],
        };
    }

    private static string InWords(SensitivityView view, DepletionSensitivity fund, List<HeatMapRow> rows)
    {
        var (highest, lowest) = (rows.MaxBy(row => row.Values[^1])!, rows.MinBy(row => row.Values[^1])!);
        var sentence = Reading.Fill(view.Words.DepletionReading, fund.Years[^1], Chance(fund.Base[^1]), highest.Label, Chance(highest.Values[^1]));
        return lowest.Values[^1] < fund.Base[^1] ? sentence + view.Common.Space + Reading.Fill(view.Words.DepletionLowest, lowest.Label, Chance(lowest.Values[^1])) : sentence;

        string Chance(double probability) => Numbers.Chance(probability, view.Language);
    }

    /// <summary>Every fifth year and the last.</summary>
    private static HtmlTable Table(SensitivityView view, DepletionSensitivity fund, List<HeatMapRow> rows, string heading)
    {
        int[] shown = [.. Enumerable.Range(0, fund.Years.Count).Where(year => fund.Years[year] % 5 == 0 || year == fund.Years.Count - 1)];
        return new HtmlTable(
            Reading.Fill(view.Common.InBrackets, heading, "%"), [view.Words.Assumption, .. shown.Select(year => $"{fund.Years[year]}")],
            [.. rows.Select(row => (IReadOnlyList<Cell>)[row.Label, .. shown.Select(year => new Cell(Numbers.Fixed(100 * row.Values[year], 1)))])]);
    }
}
