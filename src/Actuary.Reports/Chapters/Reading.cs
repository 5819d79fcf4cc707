using Actuary.Reports.Figures;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>Puts into words what the data of a figure say.</summary>
internal static class Reading
{
    /// <summary>Where the median starts, peaks (if it does so within the horizon) and ends, and how wide the fan is at the end.</summary>
    public static string Of(FanSeries fan, DisplayUnit unit, Phrases words)
    {
        var last = fan.Years.Count - 1;
        var peak = Highest(fan.P50);
        var course = peak > 0 && peak < last
            ? Fill(words.FanPeaks, fan.Label, Quantity(fan.P50, 0), fan.Years[0], Quantity(fan.P50, peak), fan.Years[peak], Quantity(fan.P50, last), fan.Years[last])
            : Fill(words.FanRuns, fan.Label, Quantity(fan.P50, 0), fan.Years[0], Quantity(fan.P50, last), fan.Years[last]);
        if (fan.P95[last] - fan.P05[last] <= 1e-9 * Math.Abs(fan.P50[last]))
            return course + words.Space + words.NoSpread;
        return course + words.Space + Fill(words.FanWidth, fan.Years[last], Quantity(fan.P05, last), Quantity(fan.P95, last));

        string Quantity(IReadOnlyList<double> values, int index) => unit.Quantity(values[index]);
    }

    /// <summary>Words of a model as a sentence: ended by a full stop where they have no end.</summary>
    public static string Sentence(string text, Phrases words) =>
        text.Length == 0 || text[^1] is '.' or '!' or '?' or '。' or '！' or '？' ? text : text + words.FullStop;

    /// <summary>A phrase with its places filled.</summary>
    public static string Fill(string phrase, params ReadOnlySpan<object?> values) => string.Format(null, phrase, values);

    /// <summary>The index of the largest value, the first of equals.</summary>
    public static int Highest(IReadOnlyList<double> values)
    {
        var highest = 0;
        for (var i = 1; i < values.Count; i++)
            if (values[i] > values[highest])
                highest = i;
        return highest;
    }
}
