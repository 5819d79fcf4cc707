using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>An area between two lines: its upper edge, unseen, and its lower one, filled up to it.</summary>
internal static class Band
{
    private static readonly Line s_unseen = new(House.Paper.Faded(0), 0);

    /// <summary>The two traces, in the unit shown; the pointer passes over them.</summary>
    /// <param name="group">Bands of one group are listed once and hidden together; null keeps the band out of the legend.</param>
    public static IEnumerable<Trace> Between(IReadOnlyList<double> x, IReadOnlyList<double> low, IReadOnlyList<double> high, string name, Colour colour, string? group)
    {
        var edge = new ScatterTrace { X = x, Y = high, Line = s_unseen, ShowLegend = false, HoverInfo = HoverInfo.Skip };
        yield return edge;
        yield return edge with
        {
            Y = low,
            Name = FigureText.Escaped(name),
            LegendGroup = group,
            ShowLegend = group is null ? false : null,
            Fill = Fill.ToTraceBefore,
            FillColour = colour,
        };
    }
}
