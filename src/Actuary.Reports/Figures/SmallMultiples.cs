using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>Panels side by side or one below the other, under one legend.</summary>
public static class SmallMultiples
{
    private const double GapAcross = 0.12;
    private const int GapDown = 76;
    private const int PanelTitleSpace = 28;
    private const int LegendSpace = 34;
    private const int SliderSpace = 96;
    private const int SliderBelow = 44;
    private const int LeastTopMargin = 10;
    private const int BottomMargin = 36;
    private const int PanelHeight = House.RowHeight - LegendSpace - BottomMargin;

    /// <summary>The panels in rows of <paramref name="columns"/>. A series that several panels have is listed once.</summary>
    public static Figure Figure(IReadOnlyList<Panel> panels, int columns) => new(Traces(panels), Layout(panels, columns));

    /// <summary>
    /// The layout alone: the same traces can be laid out again for a narrow screen with one column.
    /// </summary>
    public static Layout Layout(IReadOnlyList<Panel> panels, int columns)
    {
        Given.Some(panels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        var rows = (panels.Count + columns - 1) / columns;
        var panelHeight = panels.Max(panel => Math.Max(PanelHeight, panel.LeastHeight));
        var places = panels.Select((_, index) => Place.Of(index, Math.Min(columns, panels.Count), rows, panelHeight)).ToArray();
        var legend = Listed(panels).Any();
        var titles = panels.Count > 1 ? PanelTitleSpace : 0;
        var bottom = BottomMargin + (panels[0].Choice is null ? 0 : SliderSpace);
        // A key to colours stands beside the panel and needs the room that buttons take above it.
        var top = LeastTopMargin + titles + (legend || panels.Any(panel => panel.Traces.Any(trace => trace is HeatMapTrace)) ? LegendSpace : 0);
        var height = (rows * panelHeight) + ((rows - 1) * GapDown);
        return new Layout
        {
            Font = House.Words,
            Paper = House.Paper,
            Plot = House.Paper,
            Height = height + top + bottom,
            Margin = new Margin(64, 16, top, bottom),
            HoverMode = panels[0].HoverMode,
            BarMode = panels[0].BarMode,
            BarGap = panels[0].BarGap,
            ShowLegend = legend,
            Legend = legend ? new Legend(Orientation.Horizontal, 0, 1 + ((titles + 4.0) / height), Across.Left, Upright.Bottom) : null,
            XAxes = [.. panels.Select((panel, index) => panel.X with { Domain = places[index].Across, Anchor = AxisId.Y(index + 1) })],
            YAxes = [.. panels.Select((panel, index) => panel.Y with { Domain = places[index].Up, Anchor = AxisId.X(index + 1) })],
            Sliders = panels.Count == 1 && panels[0].Choice is { } choice ? [Slider(choice)] : null,
            Annotations = panels.Count == 1 ? null : [.. panels.Select((panel, index) => Heading(panel, places[index]))],
        };
    }

    /// <summary>The same layout without zooming by drag, so that a finger scrolls the page.</summary>
    public static Layout Still(this Layout layout) => layout with
    {
        XAxes = [.. layout.XAxes.Select(axis => axis with { FixedRange = true })],
        YAxes = [.. layout.YAxes.Select(axis => axis with { FixedRange = true })],
    };

    /// <summary>The same layout without its slider, for paper; null where it has none.</summary>
    public static Layout? WithoutSlider(this Layout layout)
    {
        var margin = layout.Margin;
        return layout.Sliders is null || margin is null ? null : layout with
        {
            Sliders = null,
            Height = layout.Height - SliderSpace,
            Margin = margin with { Bottom = margin.Bottom - SliderSpace },
        };
    }

    private static Slider Slider(SeriesChoice choice) => new(
        [.. choice.Steps.Select((label, step) => new SliderStep(
            FigureText.Escaped(label), [new Restyle([.. Enumerable.Range(0, choice.StepOf.Count).Select(trace => choice.Shows(trace, step))])]))],
        choice.Active,
        new SliderValue(FigureText.Escaped(choice.Name), new Font(Size: 14)))
    {
        Padding = new Padding(SliderBelow),
    };

    private static List<Trace> Traces(IReadOnlyList<Panel> panels)
    {
        var traces = new List<Trace>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < panels.Count; index++)
            foreach (var trace in panels[index].Traces)
                traces.Add(ListOnce(trace, listed).On(AxisId.X(index + 1), AxisId.Y(index + 1)));
        return traces;
    }

    private static IEnumerable<Trace> Listed(IReadOnlyList<Panel> panels) =>
        panels.SelectMany(panel => panel.Traces).Where(trace => trace.ShowLegend != false);

    private static Trace ListOnce(Trace trace, HashSet<string> listed) =>
        trace.ShowLegend == false || trace.LegendGroup is null || listed.Add(trace.LegendGroup)
            ? trace
            : trace with { ShowLegend = false };

    private static Annotation Heading(Panel panel, Place place) =>
        new($"<b>{FigureText.Escaped(panel.Title)}</b>", place.Across[0], place.Up[1])
        {
            XAnchor = Across.Left,
            YAnchor = Upright.Bottom,
            ShiftUp = 4,
        };

    private readonly record struct Place(double[] Across, double[] Up)
    {
        public static Place Of(int index, int columns, int rows, int panelHeight)
        {
            var (row, column) = (index / columns, index % columns);
            var width = (1 - ((columns - 1) * GapAcross)) / columns;
            var left = column * (width + GapAcross);
            var gap = (double)GapDown / ((rows * panelHeight) + ((rows - 1) * GapDown));
            var tall = (1 - ((rows - 1) * gap)) / rows;
            var top = 1 - (row * (tall + gap));
            return new([left, Math.Min(1, left + width)], [Math.Max(0, top - tall), top]);
        }
    }
}
