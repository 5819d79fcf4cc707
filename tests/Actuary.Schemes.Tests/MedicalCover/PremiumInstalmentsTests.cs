using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.MedicalCover;

public class PremiumInstalmentsTests
{
    // 120 m yuan, 40 % in January: 48, then three payments of 24. What is spent, 116, is 29 a quarter: 19, 14, 9, 4 are held.
    [Fact]
    public void AYearWhosePremiumSuffices()
    {
        var premium = EveryLane.Of(120e6);

        PremiumInstalments.First(premium, 0.4).Value().ShouldBe(48e6, 1e-6);
        PremiumInstalments.EachQuarter(premium, 0.4).Value().ShouldBe(24e6, 1e-6);
        PremiumInstalments.LeastHeld(premium, EveryLane.Of(116e6), 0.4).Value().ShouldBe(4e6, 1e-6);
    }

    // A tenth in January does not last until April: 12 − 29.
    [Fact]
    public void AFirstPaymentThatIsTooSmall() =>
        PremiumInstalments.LeastHeld(EveryLane.Of(120e6), EveryLane.Of(116e6), 0.1).Value().ShouldBe(-17e6, 1e-6);

    [Theory]
    [InlineData(0, 1.3)]
    [InlineData(0.2, 0.9)]
    [InlineData(0.25, 1)]
    [InlineData(0.4, 1.05)]
    [InlineData(0.7, 0.6)]
    [InlineData(1, 2)]
    public void TheLeastOfFourQuartersPaidOneByOne(double first, double loss)
    {
        const double Premium = 1000;
        var (held, least) = (0.0, double.PositiveInfinity);
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            held += quarter == 1 ? first * Premium : (1 - first) * Premium / 3;
            held -= loss * Premium / 4;
            least = Math.Min(least, held);
        }

        PremiumInstalments.LeastHeld(EveryLane.Of(Premium), EveryLane.Of(loss * Premium), first).Value().ShouldBe(least, 1e-9);
    }
}
