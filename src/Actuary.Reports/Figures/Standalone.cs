using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>A figure that goes out alone, in a notebook or as a picture, carries its title and its sources with it.</summary>
public static class Standalone
{
    private const int TitleSpace = 36;
    private const int FooterSpace = 34;

    /// <summary>The figure with a title above and a line on sources below.</summary>
    public static Figure Titled(this Figure figure, string title, string footer)
    {
        var layout = figure.Layout;
        var margin = layout.Margin ?? new Margin(64, 16, 34, 36);
        var inside = (layout.Height ?? House.RowHeight) - margin.Top - margin.Bottom;
        return figure with
        {
            Layout = layout with
            {
                Title = new FigureTitle(FigureText.Escaped(title), new Font(Size: 17), 0.01, Across.Left),
                Height = (layout.Height ?? House.RowHeight) + TitleSpace + FooterSpace,
                Margin = margin with { Top = margin.Top + TitleSpace, Bottom = margin.Bottom + FooterSpace },
                Annotations =
                [
                    .. layout.Annotations ?? [],
                    new Annotation(FigureText.Escaped(footer), 0, -(margin.Bottom + 6.0) / inside)
                    {
                        XAnchor = Across.Left,
                        YAnchor = Upright.Top,
                        Align = Across.Left,
                        Font = new Font(Size: 11, Colour: House.Ink),
                    },
                ],
            },
        };
    }
}
