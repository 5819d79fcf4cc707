using System.Globalization;
using Actuary.Learning.Findings;
using Actuary.Reports.Text;

namespace Actuary.Cli.Fits;

/// <summary>Numbers of a fit as a reader expects them.</summary>
internal static class FitNumber
{
    private const int Digits = 4;
    private const double SmallestProbability = 0.0001;

    /// <summary>The number in its style; blank where there is none.</summary>
    public static string Text(double value, NumberStyle style) => !double.IsFinite(value) ? "" : style switch
    {
        NumberStyle.TwoDecimals => Numbers.Fixed(value, 2),
        NumberStyle.Probability => value < SmallestProbability ? "< 0.0001" : Numbers.Fixed(value, 4),
        NumberStyle.Percent => $"{Numbers.Fixed(100 * value, 2)} %",
        NumberStyle.Whole => Numbers.Fixed(value, 0),
        NumberStyle.Year => value.ToString("0", CultureInfo.InvariantCulture),
        _ => Significant(value),
    };

    /// <summary>Four significant digits; all digits before the point; in powers of ten where it is very small.</summary>
    private static string Significant(double value)
    {
        var size = Math.Abs(value);
        if (size == 0) return "0";
        if (size < 1e-4) return value.ToString("0.000E+0", CultureInfo.InvariantCulture).Replace('-', '−');
        var decimals = Digits - 1 - (int)Math.Floor(Math.Log10(size));
        return Numbers.Fixed(value, Math.Clamp(decimals, size < 1e6 ? 1 : 0, 7));
    }
}
