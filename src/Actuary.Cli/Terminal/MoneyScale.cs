using System.Globalization;
using Actuary.Reports.Text;

namespace Actuary.Cli.Terminal;

/// <summary>The unit in which amounts of a table are short: yuan, thousand, million or bn yuan, in Chinese 元, 万元 or 亿元, with so many decimals.</summary>
internal sealed record MoneyScale(string Unit, double Yuan, int Decimals)
{
    private const int MostDecimals = 2;

    /// <summary>
    /// The largest unit that leaves at least three digits before the point of the greatest amount, and decimals that show three
    /// digits of the greatest amount of every column, at most two.
    /// </summary>
    public static MoneyScale Of(Language language, params ReadOnlySpan<IReadOnlyList<double>> columns)
    {
        var (greatest, least) = (0.0, double.PositiveInfinity);
        foreach (var column in columns)
        {
            var top = column.Select(Math.Abs).DefaultIfEmpty(0).Max();
            greatest = Math.Max(greatest, top);
            least = top > 0 ? Math.Min(least, top) : least;
        }

        var (unit, yuan) = language == Language.Chinese ? ChineseUnit(greatest) : UnitOf(greatest);
        return new(unit, yuan, Decimals: (least / yuan) switch
        {
            >= 100 => 0,
            >= 10 => 1,
            _ => MostDecimals,
        });
    }

    public string Text(double amount) => Numbers.Rounded(amount / Yuan, Decimals).ToString($"N{Decimals}", CultureInfo.InvariantCulture);

    private static (string Unit, double Yuan) ChineseUnit(double greatest) => greatest switch
    {
        >= 1e10 => ("亿元", 1e8),
        >= 1e6 => ("万元", 1e4),
        _ => ("元", 1),
    };

    private static (string Unit, double Yuan) UnitOf(double greatest) => greatest switch
    {
        >= 1e11 => ("bn yuan", 1e9),
        >= 1e8 => ("m yuan", 1e6),
        >= 1e5 => ("thousand yuan", 1e3),
        _ => ("yuan", 1),
    };
}
