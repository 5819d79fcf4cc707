namespace Actuary.Reports.Text;

/// <summary>Numbers as a reader expects them: grouped thousands, a true minus sign, never a negative zero.</summary>
public static class Numbers
{
    /// <summary>Keeps a number and its unit on one line.</summary>
    internal const string HardSpace = "\u00a0";

    /// <summary>A number with a fixed count of decimals.</summary>
    public static string Fixed(double value, int decimals)
    {
        var text = value.ToString("N" + decimals);
        if (!text.StartsWith('-'))
            return text;
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text[1..] : "−" + text[1..];
    }

    /// <summary>A whole number of things.</summary>
    public static string Count(long value) => value.ToString("N0");

    /// <summary>
    /// A probability as a percentage. What is rare in the paths seen is not called impossible: below 0.1 % (and not
    /// zero) is "&lt; 0.1 %", above 99.9 % (and not one) is "&gt; 99.9 %".
    /// </summary>
    public static string Chance(double probability) => probability switch
    {
        > 0 and < 0.001 => $"<{HardSpace}0.1{HardSpace}%",
        > 0.999 and < 1 => $">{HardSpace}99.9{HardSpace}%",
        0 or 1 => Fixed(100 * probability, 0) + HardSpace + "%",
        _ => Fixed(100 * probability, 1) + HardSpace + "%",
    };
}
