namespace Actuary.Reports.Text;

/// <summary>Numbers as a reader expects them: grouped thousands, a true minus sign, never a negative zero.</summary>
public static class Numbers
{
    /// <summary>Keeps a number and its unit on one line.</summary>
    internal const string HardSpace = "\u00a0";

    private const double MostExact = 1e15;

    /// <summary>
    /// A number rounded half away from zero as a reader would round it: on the 15 digits that are certain, so that a half
    /// which binary numbers cannot hold (0.15) is still a half.
    /// </summary>
    public static double Rounded(double value, int decimals) => Math.Abs(value) < MostExact
        ? (double)Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero)
        : value;

    /// <summary>A number with a fixed count of decimals, rounded half away from zero.</summary>
    public static string Fixed(double value, int decimals)
    {
        var text = Rounded(value, decimals).ToString("N" + decimals);
        if (!text.StartsWith('-'))
            return text;
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text[1..] : "−" + text[1..];
    }

    /// <summary>A change with its sign, a plus where it is above zero.</summary>
    public static string Signed(double value, int decimals) =>
        Fixed(value, decimals) is var text && Rounded(value, decimals) > 0 ? "+" + text : text;

    /// <summary>A whole number of things.</summary>
    public static string Count(long value) => value.ToString("N0");

    /// <summary>
    /// A probability as a percentage. What is rare in the paths seen is not called impossible: below 0.1 % (and not
    /// zero) is "&lt; 0.1 %", above 99.9 % (and not one) is "&gt; 99.9 %".
    /// </summary>
    public static string Chance(double probability, Language language)
    {
        var space = SpaceIn(language);
        return probability switch
        {
            > 0 and < 0.001 => $"<{space}0.1{space}%",
            > 0.999 and < 1 => $">{space}99.9{space}%",
            0 or 1 => Fixed(100 * probability, 0) + space + "%",
            _ => Fixed(100 * probability, 1) + space + "%",
        };
    }

    /// <summary>What stands between a number and its unit: nothing in Chinese.</summary>
    internal static string SpaceIn(Language language) => language == Language.Chinese ? "" : HardSpace;
}
