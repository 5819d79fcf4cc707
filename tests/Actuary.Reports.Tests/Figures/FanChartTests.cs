using System.Text.Json;
using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Figures;

public sealed class FanChartTests
{
    private static readonly DisplayUnit Billions = DisplayUnit.For("yuan", 2e12, Language.English);

    [Fact]
    public void HasTwoBandsFromTheirUpperEdgeDownAndTheMedianOnTop()
    {
        var traces = FanChart.Of(Fan(), Billions, Phrases.English).Traces.Cast<ScatterTrace>().ToArray();

        traces.Select(trace => trace.Fill).ShouldBe([null, Fill.ToTraceBefore, null, Fill.ToTraceBefore, null]);
        traces.Select(trace => trace.Y[1]).ShouldBe([5.0, 1.0, 4.0, 2.0, 3.0]);
        traces.Select(trace => trace.ShowLegend).ShouldBe([false, null, false, null, null]);
    }

    [Fact]
    public void DrawsTheMeanOnlyWhenAsked() =>
        FanChart.Of(Fan(), Billions, Phrases.English, mean: true).Traces.Count
            .ShouldBe(FanChart.Of(Fan(), Billions, Phrases.English).Traces.Count + 1);

    [Fact]
    public void JsonHasWholeYearsScaledValuesAndTheUnit()
    {
        using var json = JsonDocument.Parse(FanChart.Of(Fan(), Billions, Phrases.English).ToFigure().ToJson());
        var median = json.RootElement.GetProperty("data")[4];

        median.GetProperty("type").GetString().ShouldBe("scatter");
        median.GetProperty("x").GetRawText().ShouldBe("[2025,2026]");
        median.GetProperty("y").GetRawText().ShouldBe("[3,3]");
        median.GetProperty("hovertemplate").GetString()!.ShouldContain("bn yuan");
        json.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("title").GetProperty("text").GetString().ShouldBe("bn yuan");
        json.RootElement.GetProperty("layout").GetProperty("xaxis").GetProperty("tickformat").GetString().ShouldBe("d");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void RefusesAValueThatCannotBeDrawn(double value) =>
        Should.Throw<ArgumentException>(() => FanChart.Of(Fan() with { P50 = [3e9, value] }, Billions, Phrases.English).ToFigure().ToJson())
            .Message.ShouldContain(value.ToString());

    private static FanSeries Fan() => new()
    {
        Label = "Fund",
        Unit = "yuan",
        Years = [2025, 2026],
        P05 = [1e9, 1e9],
        P25 = [2e9, 2e9],
        P50 = [3e9, 3e9],
        P75 = [4e9, 4e9],
        P95 = [5e9, 5e9],
        Mean = [3e9, 3e9],
        StandardError = [1e7, 1e7],
    };
}
