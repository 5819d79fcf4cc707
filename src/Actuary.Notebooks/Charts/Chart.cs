using Actuary.Notebooks.Display;
using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Notebooks;

/// <summary>A figure in the house's look, with a title above and a line on where it comes from below. Immutable.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record Chart : IRich
{
    private readonly Figure? _figure;

    private Chart(string title, IReadOnlyList<Panel> panels, int columns, Figure? figure = null) =>
        (Title, Panels, Columns, _figure) = (title, panels, columns, figure);

    public string Title { get; init; }

    /// <summary>A line on sources and paths below the figure; empty for none.</summary>
    public string Footer { get; init; } = "";

    /// <summary>What is drawn, panel by panel; empty for a figure that was made by hand.</summary>
    public IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>Panels in a row.</summary>
    public int Columns { get; init; }

    /// <summary>The figure in plotly's schema, which any Plotly front end draws.</summary>
    public Figure Figure => (_figure ?? SmallMultiples.Figure(Panels, Columns)).Titled(Title, Footer);

    /// <summary>One panel.</summary>
    public static Chart Of(Panel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        return new(panel.Title, [panel], 1);
    }

    /// <summary>A figure made by hand of traces, axes and a layout.</summary>
    public static Chart Of(string title, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new(title, [], 1, figure);
    }

    /// <summary>Several measures by year as lines on one scale.</summary>
    /// <param name="title">What the lines show.</param>
    /// <param name="unit">Their unit as models write it: yuan, fraction, persons, yuan/month …</param>
    /// <param name="lines">At least one, over the same years.</param>
    public static Chart Lines(string title, string unit, params IReadOnlyList<NamedSeries> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Of(LineChart.Of(title, lines, DisplayUnit.For(unit, lines.Select(line => line.Values), Language.English)));
    }

    /// <summary>One measure by year as bars.</summary>
    /// <inheritdoc cref="Lines"/>
    public static Chart Bars(string title, string unit, IReadOnlyList<int> years, IReadOnlyList<double> values) =>
        Of(BarChart.Of(new NamedSeries(title, years, values), DisplayUnit.For(unit, [values], Language.English)));

    /// <summary>The same chart under another title.</summary>
    public Chart Called(string title) => this with { Title = title };

    /// <summary>The panels of both charts in one figure.</summary>
    /// <exception cref="InvalidOperationException">One of them was made by hand, and has no panels.</exception>
    public Chart Beside(Chart other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Panels.Count > 0 && other.Panels.Count > 0
            ? this with { Panels = [.. Panels, .. other.Panels], Columns = Math.Min(Panels.Count + other.Panels.Count, 2) }
            : throw new InvalidOperationException("A figure made by hand has no panels that could stand beside others.");
    }

    /// <summary>Writes the chart as a page that opens offline.</summary>
    public void ToHtml(string path) => File.WriteAllText(path, FigureHtml.Page(Figure, Title));

    /// <summary>Writes the figure's JSON.</summary>
    public void ToJson(string path) => File.WriteAllText(path, Figure.ToJson());

    /// <inheritdoc/>
    public override string ToString() => $"{Title} ({Math.Max(1, Panels.Count)} panel{(Panels.Count > 1 ? "s" : "")})";

    MimeBundle IRich.ToMime() => FigureHtml.ToMime(Figure, Title);
}
