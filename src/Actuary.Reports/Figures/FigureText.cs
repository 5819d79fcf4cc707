using System.Net;
using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>Words inside figures. Plotly reads a little HTML and its own templates there, so foreign text is escaped.</summary>
internal static class FigureText
{
    /// <summary>Foreign text, safe as an annotation, a name or an axis title.</summary>
    public static string Escaped(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Foreign text, safe inside a hover template as well.</summary>
    public static string InTemplate(string text) => Escaped(text).Replace("%{", "%&#123;", StringComparison.Ordinal);

    /// <summary>A hover line: <c>label: value unit</c>, the value being the template variable named.</summary>
    public static string Line(string label, string variable, DisplayUnit unit) =>
        $"{Heading(label, unit.Language)}{Value(variable, unit.Decimals)}{Suffix(unit)}";

    /// <summary>A label before its value; nothing where there is none.</summary>
    public static string Heading(string label, Language language) => label.Length == 0 ? "" : InTemplate(label) + Phrases.In(language).Colon;

    /// <summary>A template variable written as a quantity.</summary>
    public static string Value(string variable, int decimals) => $"%{{{variable}:{NumberFormat.Quantity(decimals)}}}";

    /// <summary>A unit after a number.</summary>
    private static string Suffix(DisplayUnit unit) => Numbers.SpaceIn(unit.Language) + InTemplate(unit.Label);
}
