using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Text;

public sealed class NumberTests
{
    [Theory]
    [InlineData("yuan", 1.65e12, Language.English, "1,650\u00a0bn yuan")]
    [InlineData("yuan", 1.65e12, Language.Chinese, "16,500亿元")]
    [InlineData("yuan", 5.32e8, Language.English, "532.0\u00a0m yuan")]
    [InlineData("yuan", 5.32e8, Language.Chinese, "5.32亿元")]
    [InlineData("yuan", 950_000, Language.Chinese, "95.0万元")]
    [InlineData("yuan/month", 143, Language.English, "143.0\u00a0yuan a month")]
    [InlineData("persons", 538.3e6, Language.English, "538.3\u00a0m people")]
    [InlineData("persons", 538.3e6, Language.Chinese, "53,830万人")]
    [InlineData("fraction", 0.957, Language.English, "95.7\u00a0%")]
    [InlineData("fraction", -0.0213, Language.English, "−2.13\u00a0%")]
    [InlineData("fraction", 0.957, Language.Chinese, "95.7%")]
    [InlineData("months", 37.2, Language.Chinese, "37.2个月")]
    public void QuantitiesAreScaledToTheirSizeAndLanguage(string unit, double value, Language language, string shown) =>
        DisplayUnit.For(unit, value, language).Quantity(value).ShouldBe(shown);

    [Theory]
    [InlineData(-1234.5, 1, "−1,234.5")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(-0.05001, 1, "−0.1")]
    [InlineData(0, 2, "0.00")]
    public void MinusIsAMinusAndNoughtHasNone(double value, int decimals, string shown) =>
        Numbers.Fixed(value, decimals).ShouldBe(shown);

    [Theory]
    [InlineData(0, "0\u00a0%")]
    [InlineData(0.0004, "<\u00a00.1\u00a0%")]
    [InlineData(0.001, "0.1\u00a0%")]
    [InlineData(0.0015, "0.2\u00a0%")]
    [InlineData(0.0025, "0.3\u00a0%")]
    [InlineData(0.5864, "58.6\u00a0%")]
    [InlineData(0.9996, ">\u00a099.9\u00a0%")]
    [InlineData(1, "100\u00a0%")]
    public void AChanceIsNeverRoundedToCertainty(double probability, string shown) =>
        Numbers.Chance(probability, Language.English).ShouldBe(shown);

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0004, "<0.1%")]
    [InlineData(0.5864, "58.6%")]
    public void ChineseHasNoSpaceBeforeAUnit(double probability, string shown) =>
        Numbers.Chance(probability, Language.Chinese).ShouldBe(shown);

    // Halves that binary numbers hold as a little less (0.15, 1.005) or a little more (0.35), and those they hold.
    [Theory]
    [InlineData(0.15, 1, 0.2)]
    [InlineData(0.35, 1, 0.4)]
    [InlineData(1.005, 2, 1.01)]
    [InlineData(2.5, 0, 3)]
    [InlineData(-2.5, 0, -3)]
    [InlineData(-0.15, 1, -0.2)]
    [InlineData(0.1499, 1, 0.1)]
    [InlineData(1e300, 0, 1e300)]
    public void AHalfIsRoundedAwayFromZero(double value, int decimals, double rounded) =>
        Numbers.Rounded(value, decimals).ShouldBe(rounded);

    [Fact]
    public void ASizeThatIsNoNumberIsTheCallersMistake() =>
        Should.Throw<ArgumentOutOfRangeException>(() => DisplayUnit.For("yuan", double.NaN, Language.English)).ParamName.ShouldBe("largest");
}
