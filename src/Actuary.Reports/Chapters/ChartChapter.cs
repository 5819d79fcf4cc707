using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Plotly;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Chapters;

/// <summary>A chart that the models ask for: means stacked, and fans beside each other. What the run lacks is left out.</summary>
internal static class ChartChapter
{
    private const double AboveHighest = 1.05;

    /// <summary>The chart of a scheme's measures; null where the run has none of them.</summary>
    public static ReportFigure? From(FundView fund, ChartNote chart)
    {
        FanSeries[] fans = [.. chart.Fans.Select(fund.Fan).OfType<FanSeries>()];
        Part[] parts = [.. Stack(fund, chart), .. chart.SharedAxis ? Shared(fund.Run, fans) : Own(fund.Run, fans, chart.Stack is null ? House.Blue : House.Green)];
        return parts.Length == 0 ? null : new ReportFigure
        {
            Id = fund.Id(chart.Id),
            Heading = fund.Heading(fund.Run.In(chart.Heading)),
            Reading = string.Join(fund.Run.Words.Space, parts.Select(part => part.Reading)),
            Panels = [.. parts.Select(part => part.Panel)],
            Columns = Math.Min(chart.Columns, parts.Length),
            Numbers = [.. parts.Select(part => part.Numbers)],
        };
    }

    private static IEnumerable<Part> Stack(FundView fund, ChartNote chart)
    {
        if (chart.Stack is not { } stack || fund.Means(stack.Measures) is not { Count: > 0 } means)
            yield break;
        var (run, title) = (fund.Run, fund.Run.In(stack.Title));
        var unit = DisplayUnit.For(run.Unit(stack.Measures[0]), means.Max(group => group.Values.Max()), run.Language);
        var reading = means.Select(group => Chapters.Reading.Fill(run.Words.FromTo, group.Label,
            unit.Quantity(group.Values[0]), group.Years[0], unit.Quantity(group.Values[^1]), group.Years[^1]));
        yield return new(StackChart.Of(title, means, unit, run.Words), MeanTable.Of(title, means, unit, run.Words), string.Join(run.Words.Space, reading));
    }

    private static IEnumerable<Part> Own(RunView run, FanSeries[] fans, Colour colour) =>
        fans.Select(fan => Fan(run, fan, run.UnitFor(fan), colour));

    private static IEnumerable<Part> Shared(RunView run, FanSeries[] fans)
    {
        if (fans.Length == 0)
            return [];
        var unit = run.UnitFor(fans);
        double[] range = [Math.Min(0, AboveHighest * unit.Shown(fans.Min(fan => fan.P05.Min()))), AboveHighest * unit.Shown(fans.Max(fan => fan.P95.Max()))];
        return fans.Select(fan => Fan(run, fan, unit, House.Blue)).Select(part => part with { Panel = part.Panel with { Y = part.Panel.Y with { Range = range } } });
    }

    private static Part Fan(RunView run, FanSeries fan, DisplayUnit unit, Colour colour) =>
        new(FanChart.Of(fan, unit, run.Words, colour), FanTable.Of(fan, unit, run.Words), Chapters.Reading.Of(fan, unit, run.Words));

    /// <summary>A panel with its numbers and what is to be seen in it.</summary>
    private sealed record Part(Panel Panel, HtmlTable Numbers, string Reading);
}
