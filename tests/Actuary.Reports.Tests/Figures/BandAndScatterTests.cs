using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Figures;

public sealed class BandAndScatterTests
{
    private static readonly Scale Age = Scale.Of("Age", new DisplayUnit(1, "years", 0));
    private static readonly Scale Rate = Scale.Of("Rate", new DisplayUnit(0.01, "%", 1));

    [Fact]
    public void ABandReachesFromItsUpperToItsLowerEdgeBehindTheLine()
    {
        var traces = BandChart.Of("rates", [new("fitted", [20, 30], [0.2, 0.3], [0.1, 0.2], [0.3, 0.4])], Age, Rate, "95 %").Traces.Cast<ScatterTrace>().ToArray();

        traces.Select(trace => trace.Fill).ShouldBe([null, Fill.ToTraceBefore, null]);
        traces.Select(trace => trace.Y[0]).ShouldBe([30.0, 10.0, 20.0], tolerance: 1e-12);
        traces.Select(trace => trace.ShowLegend).ShouldBe([false, null, null]);
        traces[2].CustomData![1].ShouldBe([20.0, 40.0], tolerance: 1e-12);
    }

    [Fact]
    public void ObservedPointsStandInFrontOfEveryLine()
    {
        BandSeries[] lines = [new("men", [20, 30], [1, 2], [0, 1], [2, 3]), new("women", [20, 30], [2, 3], [1, 2], [3, 4])];

        var traces = BandChart.Of("rates", lines, Age, Rate, "95 %", [new("observed", [25], [1.5])]).Traces.Cast<ScatterTrace>().ToArray();

        traces.Select(trace => trace.Mode).ShouldBe([DrawMode.Lines, DrawMode.Lines, DrawMode.Lines, DrawMode.Lines, DrawMode.Lines, DrawMode.Lines, DrawMode.Markers]);
        traces[5].Line!.Dash.ShouldNotBe(traces[4].Line!.Dash, "lines differ in pattern as well as in colour");
        traces.Where(trace => trace.LegendGroup == "men").Count().ShouldBe(2, "a line is hidden together with its band");
    }

    [Fact]
    public void KindsOfPointsDifferInTheirSign()
    {
        var panel = ScatterChart.Of("fit", [new("one", [1, 2], [0.01, 0.02]), new("other", [3], [0.04])], Age, Rate);

        panel.HoverMode.ShouldBe(HoverMode.Closest);
        panel.Traces.Cast<ScatterTrace>().Select(trace => trace.Marker!.Symbol).Distinct().Count().ShouldBe(2);
        panel.Traces[0].Y.ShouldBe([1.0, 2.0], tolerance: 1e-12);
        (panel.X.Title!.Text, panel.Y.Title!.Text).ShouldBe(("Age (years)", "Rate (%)"));
    }

    [Fact]
    public void TheLineOfAgreementJoinsEqualValues()
    {
        var panel = ScatterChart.Of("fit", [new("cases", [0.1, 0.4], [0.2, 0.3])], Rate, Rate, "as observed");

        panel.Traces[^1].X.ShouldBe(panel.Traces[^1].Y);
        panel.Traces[^1].X.ShouldBe([10.0, 40.0], tolerance: 1e-12);
    }

    [Fact]
    public void AYearIsNoQuantity()
    {
        var panel = ScatterChart.Of("years", [new("cases", [2025, 2030], [0.1, 0.2])], Scale.Years, Rate);

        panel.X.TickFormat.ShouldBe(NumberFormat.Year);
        panel.Traces[0].HoverTemplate!.ShouldContain("%{x:d}");
    }

    [Fact]
    public void ListsThatDoNotBelongTogetherAreTheCallersMistake()
    {
        Should.Throw<ArgumentException>(() => ScatterChart.Of("fit", [new("cases", [1, 2], [1])], Age, Rate)).Message.ShouldContain("2 and 1");
        Should.Throw<ArgumentException>(() => BandChart.Of("rates", [new("fitted", [1, 2], [1, 2], [1], [1, 2])], Age, Rate, "95 %")).ParamName.ShouldBe("lines");
        Should.Throw<ArgumentException>(() => BandChart.Of("rates", [], Age, Rate, "95 %")).ParamName.ShouldBe("lines");
    }
}
