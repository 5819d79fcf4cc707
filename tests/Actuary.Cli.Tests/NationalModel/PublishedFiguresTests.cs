namespace Actuary.Cli.Tests.NationalModel;

/// <summary>
/// The opening and the first projected year beside what is published. Sources: China Statistical Yearbook 2025, table 24-27
/// (end of 2024); Ministry of Human Resources and Social Security, statistical bulletin of 2025.
/// </summary>
public class PublishedFiguresTests(NationalRun national)
{
    [Fact]
    public void TheFundOpensWithThePublishedBalance() => national.Rows.In(2025, "fund_start").ShouldAllBe(fund => fund == 1_649.95e9);

    [Fact]
    public void BeneficiariesOf2025AreWithinThreePercent() => national.Rows.In(2025, "pensioners").Average().ShouldBe(188.2e6, 0.03 * 188.2e6);

    [Fact]
    public void OutgoOf2025IsWithinThreePercent() => national.Rows.In(2025, "outgo").Average().ShouldBe(622.3e9, 0.03 * 622.3e9);

    // Enacted: 143 yuan from January 2025 and 163 yuan from January 2026.
    [Fact]
    public void TheBasicPensionIsTheEnactedOne()
    {
        national.Rows.In(2025, "basic_pension_monthly").ShouldAllBe(pension => pension == 143);
        national.Rows.In(2026, "basic_pension_monthly").ShouldAllBe(pension => pension == 163);
    }
}
