using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>A population by sex and single age in one year: persons, from age <see cref="FirstAge"/> up.</summary>
public sealed record PyramidYear(int Year, int FirstAge, IReadOnlyList<double> Men, IReadOnlyList<double> Women);

/// <summary>Population pyramids: men to the left, women to the right, the youngest at the bottom.</summary>
public static class Pyramid
{
    private const int TallPanel = 400;

    /// <summary>One panel for each year, all on one scale so that they can be compared.</summary>
    public static IReadOnlyList<Panel> Of(IReadOnlyList<PyramidYear> years, Phrases words, Language language)
    {
        Given.Some(years);
        var largest = years.SelectMany(year => year.Men.Concat(year.Women)).DefaultIfEmpty(0).Max();
        var unit = DisplayUnit.For("persons", largest, language);
        return [.. years.Select((year, index) => PanelOf(year, index, unit, unit.Shown(largest), words))];
    }

    /// <summary>
    /// One panel with a slider over the years, the last of them seen first; the outline of the first year stays, to be compared with.
    /// </summary>
    public static Panel ByYear(IReadOnlyList<PyramidYear> years, Phrases words, Language language)
    {
        var panels = Of(years, words, language);
        if (years.Count == 1)
            return panels[0];
        var outline = panels[0].Traces.Select(side => Outline(side, $"{years[0].Year}"));
        var sides = panels.SelectMany((panel, year) => panel.Traces.Select(side => side with { LegendGroup = null, Visible = year == panels.Count - 1 ? null : false }));
        return panels[0] with
        {
            Traces = [.. sides, .. outline],
            Choice = new SeriesChoice(
                words.Year + words.Colon, [.. years.Select(year => $"{year.Year}")], years.Count - 1,
                [.. panels.SelectMany((panel, year) => panel.Traces.Select(_ => (int?)year)), .. panels[0].Traces.Select(_ => (int?)null)]),
            LeastHeight = TallPanel,
        };
    }

    private static ScatterTrace Outline(Trace side, string name) => new()
    {
        X = side.X,
        Y = side.Y,
        Name = name,
        LegendGroup = name,
        Line = new Line(House.Ink, 1.2, Dash.Dotted),
        HoverInfo = HoverInfo.Skip,
    };

    private static Panel PanelOf(PyramidYear year, int index, DisplayUnit unit, double largest, Phrases words)
    {
        var ages = Enumerable.Range(year.FirstAge, year.Men.Count).Select(age => (double)age).ToArray();
        var step = Step(largest);
        double[] ticks = [-2 * step, -step, 0, step, 2 * step];
        return new Panel
        {
            Title = year.Year.ToString(),
            HoverMode = HoverMode.AllAtY,
            BarMode = BarMode.Overlaid,
            BarGap = 0,
            Traces = [Side(ages, year.Men, -1, words.Men, House.Blue, unit), Side(ages, year.Women, 1, words.Women, House.Orange, unit)],
            X = House.QuantityAxis(FigureText.Escaped(unit.Label)) with
            {
                Range = [-1.05 * largest, 1.05 * largest],
                TickValues = ticks,
                TickText = [.. ticks.Select(tick => Numbers.Fixed(Math.Abs(tick), unit.Decimals == 0 || step >= 1 ? 0 : 2))],
            },
            Y = House.QuantityAxis(index == 0 ? words.Age : "") with
            {
                Range = [year.FirstAge - 0.5, year.FirstAge + year.Men.Count - 0.5],
                ZeroLine = false,
                ZeroLineColour = null,
                Matches = index == 0 ? null : AxisId.Y(1),
            },
        };
    }

    private static BarTrace Side(double[] ages, IReadOnlyList<double> persons, int sign, string name, Colour colour, DisplayUnit unit) => new()
    {
        X = [.. persons.Select(count => sign * unit.Shown(count))],
        Y = ages,
        Name = name,
        LegendGroup = name,
        Orientation = Orientation.Horizontal,
        Marker = new Marker(colour),
        CustomData = [.. persons.Select(count => (double[])[unit.Shown(count)])],
        HoverTemplate = FigureText.Line(name, "customdata[0]", unit with { Decimals = Math.Max(unit.Decimals, 1) }) + "<extra></extra>",
    };

    /// <summary>The largest of 1, 2, 5 × a power of ten that fits twice on each side.</summary>
    private static double Step(double largest)
    {
        if (largest <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(largest / 2)));
        return (largest / 2 / power) switch
        {
            >= 5 => 5 * power,
            >= 2 => 2 * power,
            _ => power,
        };
    }
}
