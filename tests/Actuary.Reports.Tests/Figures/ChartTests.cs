using System.Text.Json;
using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Reports.Tests.Figures;

public sealed class ChartTests
{
    private static readonly DisplayUnit Plain = new(1, "yuan", 0);
    private static readonly int[] Years = [2025, 2026, 2027];

    [Fact]
    public void AStackEndsWithTheSumOfItsParts()
    {
        var traces = StackChart.Of("cost", [new("a", Years, [1, 2, 3]), new("b", Years, [10, 20, 30])], Plain, Phrases.English).Traces.Cast<ScatterTrace>().ToArray();

        traces.Select(trace => trace.StackGroup).ShouldBe(["stack", "stack", null]);
        traces[2].Y.ShouldBe([11.0, 22.0, 33.0]);
    }

    [Fact]
    public void LinesDifferInPatternAsWellAsInColour()
    {
        var lines = LineChart.Of("lines", [new("a", Years, [1, 2, 3]), new("b", Years, [2, 3, 4])], Plain).Traces.Cast<ScatterTrace>().Select(trace => trace.Line!).ToArray();

        lines[0].Colour.ShouldNotBe(lines[1].Colour);
        lines[0].Dash.ShouldNotBe(lines[1].Dash);
    }

    [Fact]
    public void BarsAreOneTraceInTheGivenUnit()
    {
        var bar = BarChart.Of(new("payments", Years, [1e9, 2e9, 3e9]), new DisplayUnit(1e9, "bn yuan", 1)).Traces.Single().ShouldBeOfType<BarTrace>();

        bar.Y.ShouldBe([1.0, 2.0, 3.0]);
        bar.Orientation.ShouldBe(Orientation.Vertical);
    }

    [Fact]
    public void ACurveStaysBetweenNoughtAndAHundredPercent() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, 1000).Select(i => i / 1000.0).Two().ToArbitrary(),
            pair =>
            {
                var panel = ProbabilityCurve.Of("chance", Years, [pair.Item1, pair.Item1, pair.Item2], [0.2, 0.01, 0], Phrases.English);
                return panel.Traces.SelectMany(trace => trace.Y).All(y => y is >= 0 and <= 100 && y <= panel.Y.Range![1]);
            }));

    [Fact]
    public void APyramidPutsMenLeftAndWomenRightOnOneScale()
    {
        var panels = Pyramid.Of([new(2024, 0, [1e6, 5e6], [1e6, 4e6]), new(2054, 0, [2e6, 1e6], [2e6, 1e6])], Phrases.English, Language.English);

        foreach (var panel in panels)
        {
            panel.Traces[0].X.ShouldAllBe(x => x < 0);
            panel.Traces[1].X.ShouldAllBe(x => x > 0);
            panel.Traces.SelectMany(trace => trace.CustomData!).SelectMany(shown => shown).ShouldAllBe(shown => shown > 0);
            panel.X.Range.ShouldBe(panels[0].X.Range);
            panel.X.TickText.ShouldBe(["4", "2", "0", "2", "4"]);
        }

        panels[0].Traces[0].X.ShouldBe([-1.0, -5.0]);
        panels[0].X.Range![1].ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void PanelsNeverOverlapWhateverTheirNumberAndColumns() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(1, 9).Zip(Gen.Choose(1, 4)).ToArbitrary(),
            size =>
            {
                var layout = SmallMultiples.Layout([.. Enumerable.Range(0, size.Item1).Select(_ => Bars())], size.Item2);
                var places = layout.XAxes.Zip(layout.YAxes, (x, y) => (Left: x.Domain![0], Right: x.Domain[1], Bottom: y.Domain![0], Top: y.Domain[1])).ToArray();
                return places.All(place => place.Left >= 0 && place.Left < place.Right && place.Right <= 1 && place.Bottom >= 0 && place.Bottom < place.Top && place.Top <= 1)
                    && places.All(one => places.Count(other => one.Left < other.Right && other.Left < one.Right && one.Bottom < other.Top && other.Bottom < one.Top) == 1);
            }));

    [Fact]
    public void ASeriesThatSeveralPanelsHaveIsListedOnce()
    {
        var panel = LineChart.Of("lines", [new("same", Years, [1, 2, 3])], Plain);
        var figure = SmallMultiples.Figure([panel, panel], columns: 2);

        figure.Data.Count(trace => trace.ShowLegend != false).ShouldBe(1);
        figure.Data.Select(trace => $"{trace.XAxis}").ShouldBe(["x", "x2"]);
    }

    [Fact]
    public void AxesStandUnderTheirNamesInTheJson()
    {
        using var json = JsonDocument.Parse(SmallMultiples.Figure([Bars(), Bars()], columns: 2).ToJson());
        var layout = json.RootElement.GetProperty("layout");

        layout.GetProperty("xaxis").GetProperty("anchor").GetString().ShouldBe("y");
        layout.GetProperty("xaxis2").GetProperty("anchor").GetString().ShouldBe("y2");
        layout.GetProperty("yaxis2").GetProperty("anchor").GetString().ShouldBe("x2");
    }

    [Fact]
    public void AloneAFigureCarriesItsTitleAndSources()
    {
        var figure = Bars().ToFigure().Titled("Fund & members", "Source: a <bulletin>");

        figure.Layout.Title!.Text.ShouldBe("Fund &amp; members");
        figure.Layout.Annotations!.ShouldContain(words => words.Text == "Source: a &lt;bulletin&gt;");
        figure.Layout.Height!.Value.ShouldBeGreaterThan(Bars().ToFigure().Layout.Height!.Value);
    }

    [Fact]
    public void LabelsOfOthersAreNeitherHtmlNorTemplates()
    {
        var json = BarChart.Of(new("<b>%{x}</b>", Years, [1, 2, 3]), Plain).ToFigure().ToJson();

        json.ShouldNotContain("<");
        using var figure = JsonDocument.Parse(json);
        var template = figure.RootElement.GetProperty("data")[0].GetProperty("hovertemplate").GetString()!;
        template.ShouldStartWith("&lt;b&gt;%&#123;x}");
    }

    [Fact]
    public void NothingToDrawIsTheCallersMistake()
    {
        Should.Throw<ArgumentException>(() => StackChart.Of("none", [], Plain, Phrases.English)).ParamName.ShouldBe("parts");
        Should.Throw<ArgumentException>(() => SmallMultiples.Figure([], 1)).ParamName.ShouldBe("panels");
    }

    [Fact]
    public void WordsStandOutFromThePaper() =>
        Contrast(House.Ink, House.Paper).ShouldBeGreaterThan(7, "WCAG 2.2 level AAA asks for 7 to 1");

    private static Panel Bars() => BarChart.Of(new("bars", Years, [1, 2, 3]), Plain);

    /// <summary>Contrast ratio of two colours, WCAG 2.2.</summary>
    private static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(Colour colour) =>
        (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(byte channel) =>
        channel / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
