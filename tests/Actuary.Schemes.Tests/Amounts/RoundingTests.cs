using Actuary.Schemes.Amounts;

namespace Actuary.Schemes.Tests.Amounts;

public class RoundingTests
{
    /// <summary>Accounts of 7,710.73 and 1,950 yuan over 139 months are 55.47 and 14.03 yuan (Beibei district), or 55.50 and 14.10 up to the jiao.</summary>
    [Theory]
    [InlineData(7710.73 / 139, PaymentRounding.Fen, 55.47)]
    [InlineData(7710.73 / 139, PaymentRounding.JiaoUp, 55.5)]
    [InlineData(1950.0 / 139, PaymentRounding.Fen, 14.03)]
    [InlineData(1950.0 / 139, PaymentRounding.JiaoUp, 14.1)]
    [InlineData(1950.0 / 139, PaymentRounding.None, 1950.0 / 139)]
    [InlineData(0.125, PaymentRounding.Fen, 0.13)]
    [InlineData(0.115, PaymentRounding.Fen, 0.12)]
    public void A_pension_a_month_is_rounded_as_it_is_paid(double yuan, PaymentRounding rounding, double paid) =>
        Rounding.Payment(yuan, rounding).ShouldBe(paid);

    /// <summary>Binary fractions are a little off every jiao; an amount that is one already stays what it is.</summary>
    [Fact]
    public void Whole_jiao_are_not_rounded_up()
    {
        for (var jiao = 0; jiao <= 5_000; jiao++)
            Rounding.Payment(jiao * 0.1, PaymentRounding.JiaoUp).ShouldBe(jiao / 10.0);
    }
}
