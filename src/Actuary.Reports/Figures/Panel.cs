using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>
/// One pair of axes with what is drawn on it: the part figures are made of. Annotations and shapes of a panel are
/// placed by its axes, or by shares of the panel where they refer to paper.
/// </summary>
public sealed record Panel
{
    /// <summary>What the panel shows, for a figure with several of them.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<Trace> Traces { get; init; }

    public required Axis X { get; init; }

    public required Axis Y { get; init; }

    public HoverMode HoverMode { get; init; } = HoverMode.AllAtX;

    public IReadOnlyList<Guide> Guides { get; init; } = [];

    public BarMode? BarMode { get; init; }

    /// <summary>The panel as a figure of its own.</summary>
    public Figure ToFigure() => SmallMultiples.Figure([this], columns: 1);
}

/// <summary>A horizontal line at a value of the y axis, with its meaning written on it.</summary>
public sealed record Guide(double At, string Text, Colour Colour, Dash Dash = Dash.Dashed);
