using System.Collections;
using System.Globalization;
using Actuary.Reports.Plotly;

namespace Actuary.Notebooks.Display;

/// <summary>How any value of a cell is shown.</summary>
internal static class Rich
{
    private const int ItemsAtMost = 20;

    public static MimeBundle Of(object? value) => value switch
    {
        null => MimeBundle.OfText("null"),
        IRich rich => rich.ToMime(),
        Figure figure => FigureHtml.ToMime(figure, "figure"),
        string text => MimeBundle.OfText(text),
        IEnumerable items => OfItems(items),
        IFormattable formattable => MimeBundle.OfText(formattable.ToString(null, CultureInfo.InvariantCulture)),
        _ => MimeBundle.OfText(value.ToString() ?? ""),
    };

    /// <summary>The rows of a query as a table; other items one after another.</summary>
    private static MimeBundle OfItems(IEnumerable items)
    {
        var type = items.GetType().GetInterfaces().Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(type => type.GetGenericArguments()[0]).FirstOrDefault() ?? typeof(object);
        object[] all = [.. items.Cast<object>()];
        if (all.Length > 0 && RowProperties.AreRows(type))
            return ((IRich)RowProperties.ToTable(type, all)).ToMime();
        var text = string.Join(", ", all.Take(ItemsAtMost).Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)));
        return MimeBundle.OfText(all.Length > ItemsAtMost ? $"[{text}, … {all.Length} in all]" : $"[{text}]");
    }
}
