using System.Globalization;
using Actuary.Reports.Text;

namespace Actuary.Cli.Terminal;

/// <summary>The unit in which amounts of a table are short: yuan, thousand, million or bn yuan.</summary>
internal sealed record MoneyScale(string Unit, double Yuan, string Format)
{
    /// <summary>The largest unit that leaves at least three digits before the point of the greatest amount.</summary>
    public static MoneyScale Of(IEnumerable<double> amounts) => amounts.Max(Math.Abs) switch
    {
        >= 1e11 => new("bn yuan", 1e9, "N0"),
        >= 1e9 => new("m yuan", 1e6, "N0"),
        >= 1e6 => new("thousand yuan", 1e3, "N0"),
        _ => new("yuan", 1, "N0"),
    };

    public string Text(double amount) => Numbers.Rounded(amount / Yuan, 0).ToString(Format, CultureInfo.InvariantCulture);
}
