using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>What one axis of a figure measures: a quantity under its label, or calendar years.</summary>
public sealed record Scale
{
    private Scale(string label, DisplayUnit unit) => (Label, Unit) = (label, unit);

    /// <summary>Calendar years, which need neither label nor unit.</summary>
    public static Scale Years { get; } = new("", new DisplayUnit(1, "", 0));

    /// <summary>What is measured, in the reader's language; empty where the unit says enough.</summary>
    public string Label { get; }

    /// <summary>In which its values are shown.</summary>
    public DisplayUnit Unit { get; }

    /// <summary>A quantity, such as an age in years or a rate in percent.</summary>
    public static Scale Of(string label, DisplayUnit unit)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(unit);
        return new(label, unit);
    }

    /// <summary>The label with the unit in brackets.</summary>
    internal string Title => (Label.Length, Unit.Label.Length) switch
    {
        (0, _) => Unit.Label,
        (_, 0) => Label,
        _ => string.Format(null, Phrases.In(Unit.Language).InBrackets, Label, Unit.Label),
    };

    /// <summary>The axis for such values.</summary>
    internal Axis Axis(IEnumerable<double> values) => ReferenceEquals(this, Years)
        ? House.YearAxis([(int)values.Min(), (int)values.Max()])
        : House.QuantityAxis(FigureText.Escaped(Title));

    /// <summary>A line of hover text: the label and the template variable named, with the unit.</summary>
    internal string Hover(string variable) => ReferenceEquals(this, Years) ? $"%{{{variable}:{NumberFormat.Year}}}" : FigureText.Line(Label, variable, Unit);
}
