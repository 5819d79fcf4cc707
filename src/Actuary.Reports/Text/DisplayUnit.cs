namespace Actuary.Reports.Text;

/// <summary>
/// How values of a unit are shown: divided by <see cref="Divisor"/>, with so many decimals, followed by
/// <see cref="Label"/>. Yuan become bn yuan (or 亿元), fractions become percent.
/// </summary>
public sealed record DisplayUnit(double Divisor, string Label, int Decimals)
{
    /// <summary>The language of the label.</summary>
    public Language Language { get; init; }

    /// <summary>The value in this unit.</summary>
    public double Shown(double value) => value / Divisor;

    /// <summary>The values in this unit.</summary>
    public double[] Shown(IReadOnlyList<double> values)
    {
        var shown = new double[values.Count];
        for (var i = 0; i < shown.Length; i++)
            shown[i] = Shown(values[i]);
        return shown;
    }

    /// <summary>The number alone, with grouped thousands and a true minus sign, for a table whose header has the unit.</summary>
    public string Number(double value) => Numbers.Fixed(Shown(value), Decimals);

    /// <summary>The number with its unit, for a sentence.</summary>
    public string Quantity(double value) => Label.Length == 0 ? Number(value) : $"{Number(value)}{Numbers.SpaceIn(Language)}{Label}";

    /// <summary>
    /// The unit for values of a measure whose largest absolute value is <paramref name="largest"/>: the scale is such
    /// that the largest is at least 1 where a larger scale exists, and the decimals show three or four digits of it.
    /// </summary>
    public static DisplayUnit For(string unit, double largest, Language language)
    {
        if (!double.IsFinite(largest))
            throw new ArgumentOutOfRangeException(nameof(largest), largest, "The largest value must be a number.");
        var (divisor, label) = Scale(unit, Math.Abs(largest), language == Language.Chinese);
        return new(divisor, label, DecimalsFor(Math.Abs(largest) / divisor)) { Language = language };
    }

    /// <summary>The unit that suits every one of the series, so that they can be compared.</summary>
    public static DisplayUnit For(string unit, IEnumerable<IReadOnlyList<double>> series, Language language) =>
        For(unit, series.SelectMany(values => values).Select(Math.Abs).DefaultIfEmpty(0).Max(), language);

    private static (double Divisor, string Label) Scale(string unit, double largest, bool chinese) => unit switch
    {
        "yuan" => Money(largest, chinese, ""),
        "yuan/year" => Money(largest, chinese, chinese ? "/年" : " a year"),
        "yuan/month" => (1, chinese ? "元/月" : "yuan a month"),
        "yuan/person" => (1, chinese ? "元/人" : "yuan a person"),
        "persons" or "persons/year" => People(largest, chinese),
        "fraction" or "fraction/year" => (0.01, "%"),
        "months" => (1, chinese ? "个月" : "months"),
        "years" => (1, chinese ? "年" : "years"),
        _ => (1, unit),
    };

    private static (double Divisor, string Label) Money(double largest, bool chinese, string period) => largest switch
    {
        >= 1e8 when chinese => (1e8, "亿元" + period),
        >= 1e4 when chinese => (1e4, "万元" + period),
        >= 1e9 => (1e9, "bn yuan" + period),
        >= 1e6 => (1e6, "m yuan" + period),
        _ => (1, (chinese ? "元" : "yuan") + period),
    };

    private static (double Divisor, string Label) People(double largest, bool chinese) => largest switch
    {
        >= 1e4 when chinese => (1e4, "万人"),
        >= 1e6 => (1e6, "m people"),
        >= 1e4 => (1e3, "thousand people"),
        _ => (1, chinese ? "人" : "people"),
    };

    private static int DecimalsFor(double largest) => largest switch
    {
        >= 1000 => 0,
        >= 10 => 1,
        _ => 2,
    };
}
