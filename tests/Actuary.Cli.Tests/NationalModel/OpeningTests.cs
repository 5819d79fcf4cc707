using Actuary.Models.Plans;
using Actuary.Schemes.ResidentPension;

namespace Actuary.Cli.Tests.NationalModel;

/// <summary>The members on 31 December 2024, against the published totals (China Statistical Yearbook 2025, table 24-27).</summary>
public class OpeningTests
{
    private static readonly Simulation.Plans.Plan _plan = PlanReader.Read(Repository.NationalModel);

    private static ResidentPensionPlan Scheme => ((ResidentPensionScheme)_plan.Schemes.Single().Scheme).Plan;

    [Fact]
    public void BeneficiariesAreThePublishedOnes() => Scheme.Opening.Pensioners.Sum().ShouldBe(180_394_000, 180_394_000 * 1e-9);

    [Fact]
    public void TheInsuredAreThePublishedOnes() =>
        (Scheme.Opening.Contributing.Sum() + Scheme.Opening.Dormant.Sum() + Scheme.Opening.Pensioners.Sum()).ShouldBe(538_302_000, 538_302_000 * 1e-9);

    [Fact]
    public void NobodyIsThereTwiceOrLessThanNobody()
    {
        var population = _plan.Drivers.Population.Opening;
        for (var cell = 0; cell < population.Length; cell++)
        {
            var members = LastYear.OfCell(Scheme.Opening.Contributing, cell) + LastYear.OfCell(Scheme.Opening.Dormant, cell) + LastYear.OfCell(Scheme.Opening.Pensioners, cell);
            members.ShouldBeInRange(0, population[cell]);
        }
    }

    // The outgo of 2024 was published as 532.16 bn yuan.
    [Fact]
    public void TheYearBeforeTheOpeningWouldHaveCostWhatIsPublished() => new LastYear(_plan, Scheme).Outgo.ShouldBe(532.16e9, 0.01 * 532.16e9);
}
