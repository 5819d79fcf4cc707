using Actuary.Reports.Text;

namespace Actuary.Reports.Workbook;

/// <summary>
/// How cells show a measure: the label of the unit and a number format that does the scaling. The cell itself holds
/// yuan, persons or a fraction at full precision.
/// </summary>
/// <param name="Divisor">What the format divides by.</param>
internal sealed record CellUnit(string Label, string Format, double Divisor)
{
    /// <summary>Wide enough for a year and most numbers, in characters.</summary>
    private const double Narrowest = 10;

    /// <summary>Shown as 亿 a number of people has two decimals, too few to compare quantiles: people go up to 万 only.</summary>
    private const double MostPeople = 99_999_999;

    /// <summary>The unit for values of a measure whose largest absolute value is given.</summary>
    public static CellUnit For(string unit, double largest, Language language)
    {
        var shown = DisplayUnit.For(unit, IsPeople(unit) ? Math.Min(Math.Abs(largest), MostPeople) : largest, language);
        return new CellUnit(shown.Label, unit is "months" or "years" ? "#,##0.0" : Scaled(shown), shown.Divisor);
    }

    /// <summary>The unit that suits all of the values.</summary>
    public static CellUnit For(string unit, IEnumerable<double> values, Language language) =>
        For(unit, values.Select(Math.Abs).DefaultIfEmpty(0).Max(), language);

    /// <summary>For the axis of a chart: whole numbers of the unit; a trillion yuan and more in Chinese as 万亿元.</summary>
    public static CellUnit ForAxis(string unit, double largest, Language language)
    {
        var shown = DisplayUnit.For(unit, largest, language);
        return (shown.Divisor, Math.Abs(largest)) switch
        {
            (1e8, >= 1e12) => new("万" + shown.Label, "#,##0.0,,,,", 1e12),
            (1e9, _) => new(shown.Label, "#,##0,,,", 1e9),
            _ => new(shown.Label, Scaled(shown), shown.Divisor),
        };
    }

    /// <summary>The width of a column that shows all of the values, in characters.</summary>
    public double Width(IEnumerable<double> values) => Math.Max(Narrowest, 1.5 + values.Max(value => Numbers.Fixed(value / Divisor, 2).Length));

    /// <summary>
    /// Spreadsheets scale by thousands, a comma each. 亿 and 万 are not powers of a thousand: two (or one) of the digits
    /// left after the commas are put behind a point that is literal.
    /// </summary>
    private static string Scaled(DisplayUnit unit) => unit.Divisor switch
    {
        1e9 => "#,##0.0,,,",
        1e8 => @"0\.00,,",
        1e6 => "#,##0.00,,",
        1e4 => @"0\.0,",
        1e3 => "#,##0.0,",
        0.01 => "0.0%",
        _ => "#,##0.00",
    };

    private static bool IsPeople(string unit) => unit is "persons" or "persons/year";
}
