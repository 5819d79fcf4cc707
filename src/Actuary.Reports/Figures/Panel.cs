using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>
/// One pair of axes with what is drawn on it: the part figures are made of.
/// </summary>
public sealed record Panel
{
    /// <summary>What the panel shows, for a figure with several of them.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<Trace> Traces { get; init; }

    public required Axis X { get; init; }

    public required Axis Y { get; init; }

    public HoverMode HoverMode { get; init; } = HoverMode.AllAtX;

    public BarMode? BarMode { get; init; }

    /// <summary>The gap between bars as a share of their place.</summary>
    public double? BarGap { get; init; }

    /// <summary>Pixels that its rows need, where they are many; a panel is never lower than others are.</summary>
    public int LeastHeight { get; init; }

    /// <summary>A choice that the reader has among the panel's series; of a figure's only panel.</summary>
    public SeriesChoice? Choice { get; init; }

    /// <summary>The panel with level lines in front of the data, listed in the legend by their meaning.</summary>
    public Panel With(params IReadOnlyList<Guide> guides) => this with
    {
        Traces = [.. Traces, .. guides.Select(guide => guide.Across(Traces[0].X))],
    };

    /// <summary>The panel with zero on its y axis.</summary>
    public Panel FromZero() => this with { Y = Y with { RangeMode = RangeMode.FromZero } };

    /// <summary>The panel as a figure of its own.</summary>
    public Figure ToFigure() => SmallMultiples.Figure([this], columns: 1);
}

/// <summary>A slider over series: at each step one group of them is seen, and always those of no group.</summary>
/// <param name="Name">What is chosen.</param>
/// <param name="Steps">The steps by their labels.</param>
/// <param name="Active">The step that is seen first.</param>
/// <param name="StepOf">For each trace of the panel its step; null: always seen.</param>
public sealed record SeriesChoice(string Name, IReadOnlyList<string> Steps, int Active, IReadOnlyList<int?> StepOf)
{
    internal bool Shows(int trace, int step) => StepOf[trace] is not { } own || own == step;
}

/// <summary>A horizontal line at a value of the y axis, with its meaning.</summary>
public sealed record Guide(double At, string Text, Colour Colour, Dash Dash)
{
    internal ScatterTrace Across(IReadOnlyList<double> x) => new()
    {
        X = [x[0], x[^1]],
        Y = [At, At],
        Name = FigureText.Escaped(Text),
        LegendGroup = Text,
        Line = new Line(Colour, 2, Dash),
        HoverInfo = HoverInfo.Skip,
    };
}
