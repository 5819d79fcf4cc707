using System.Net;
using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>A figure that goes out alone, in a notebook or as a picture, carries its title and its sources with it.</summary>
public static class Standalone
{
    private const int TitleSpace = 36;
    private const int TitleSize = 17;
    private const int TitleAbove = 12;
    private const int FooterSpace = 18;
    private const int FooterSize = 11;
    private const int FooterLine = 16;

    private const int LegendWidth = 760;
    private const int LegendRow = 20;
    private const int LegendSymbol = 46;
    private const double LegendHalfLetter = 6.6;

    private const double LeastLeft = 52;
    private const double HalfLetter = 5.8;

    // Halves of a Chinese letter in a line; a Latin letter is about one half.
    private const int LineLength = 168;

    /// <summary>
    /// The figure with a title above and its sources below, in lines that fit a page. A slider, which no picture can move, is taken away; a legend of
    /// several rows, which grows upward, has room below the title.
    /// </summary>
    public static Figure Titled(this Figure figure, string title, string footer) => figure with
    {
        Layout = (figure.Layout.WithoutSlider() ?? figure.Layout).Titled(title, footer, FurtherLegendRows(figure.Data)),
    };

    private static Layout Titled(this Layout layout, string title, string footer, int furtherLegendRows)
    {
        var above = TitleSpace + (furtherLegendRows * LegendRow);
        var margin = layout.Margin ?? new Margin(64, 16, 34, 36);
        var lines = Wrapped(footer).ToArray();
        var (bottom, footerSpace) = (margin.Bottom, FooterSpace + (FooterLine * lines.Length));
        var inside = (layout.Height ?? House.RowHeight) - margin.Top - margin.Bottom;
        return layout with
        {
            Title = new FigureTitle(FigureText.Escaped(title), new Font(Size: TitleSize), 0.01, Across.Left, 1, Upright.Top, new Padding(TitleAbove)),
            Height = inside + margin.Top + above + bottom + footerSpace,
            Margin = margin with { Top = margin.Top + above, Bottom = bottom + footerSpace },
            Annotations =
            [
                .. layout.Annotations ?? [],
                new Annotation(string.Join("<br>", lines.Select(FigureText.Escaped)), 0, -(bottom + 6.0) / inside)
                {
                    XAnchor = Across.Left,
                    YAnchor = Upright.Top,
                    Align = Across.Left,
                    ShiftRight = -LeftOf(layout),
                    Font = new Font(Size: FooterSize, Colour: House.Ink),
                },
            ],
        };
    }

    /// <summary>Rows of the legend beyond the first, in a figure as narrow as a notebook shows it.</summary>
    private static int FurtherLegendRows(IReadOnlyList<Trace> traces)
    {
        var (rows, used) = (0, 0.0);
        foreach (var trace in traces.Where(trace => trace.ShowLegend != false && trace.Name is not null))
        {
            var wide = LegendSymbol + (LegendHalfLetter * Width(WebUtility.HtmlDecode(trace.Name!)));
            if (used > 0 && used + wide > LegendWidth)
                (rows, used) = (rows + 1, 0);
            used += wide;
        }

        return rows;
    }

    /// <summary>How far the panels stand from the left edge, less a little: plotly widens the margin to the names of rows, and a footer starts below them.</summary>
    private static double LeftOf(Layout layout)
    {
        var names = layout.YAxes.SelectMany(axis => axis.TickText ?? []).SelectMany(name => name.Split("<br>"));
        return Math.Max(LeastLeft, HalfLetter * names.Select(Width).DefaultIfEmpty(0).Max());
    }

    private static int Width(string text) => text.Sum(letter => IsWide(letter) ? 2 : 1);

    /// <summary>Lines of about the width of a figure, broken at spaces, and between the letters of Chinese.</summary>
    private static IEnumerable<string> Wrapped(string text)
    {
        var (start, width, space) = (0, 0, -1);
        for (var at = 0; at < text.Length; at++)
        {
            width += IsWide(text[at]) ? 2 : 1;
            if (text[at] == ' ' || IsWide(text[at]))
                space = at;
            if (width <= LineLength || space <= start)
                continue;
            yield return text[start..(space + 1)].Trim();
            (start, width, space) = (space + 1, 0, -1);
            at = start - 1;
        }

        yield return text[start..].Trim();
    }

    private static bool IsWide(char letter) => letter >= 0x2e80;
}
