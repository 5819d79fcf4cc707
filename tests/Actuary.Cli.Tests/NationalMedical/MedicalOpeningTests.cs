using Actuary.Models.Plans;
using Actuary.Schemes.MedicalCover;

namespace Actuary.Cli.Tests.NationalMedical;

/// <summary>
/// The opening year of the national medical cover, from the model's numbers, against what the National Healthcare Security Administration
/// published: the statistical bulletin of 2024 for persons and money, that of 2023 for care in hospital.
/// </summary>
public class MedicalOpeningTests
{
    /// <summary>Income of 2024 without interest, yuan a head (notes.md).</summary>
    private const double Financing = 1_164;

    private static readonly Simulation.Plans.Plan _plan = PlanReader.Read(ShippedModel.Folder("national-resident-medical"));
    private static readonly double[] _residents = _plan.Drivers.Population.Opening.ToArray();
    private static readonly Dictionary<string, OpeningCare> _care =
        Scheme.Morbidity.Services.ToDictionary(service => service.Name, service => new OpeningCare(Scheme, _residents, service.Name), StringComparer.Ordinal);

    private static MedicalCoverPlan Scheme => ((MedicalCoverScheme)_plan.Schemes.Single().Scheme).Plan;

    private static double Insured => _residents.Select((persons, cell) => persons * Scheme.Insured.Coverage[cell] * Scheme.Insured.Shares.Sum(shares => shares[cell])).Sum();

    private static IEnumerable<OpeningCare> InHospital => _care.Where(care => care.Key.StartsWith("inpatient", StringComparison.Ordinal)).Select(care => care.Value);

    [Fact]
    public void TheInsuredAreThePublishedOnes() => Insured.ShouldBe(947.1374e6, 1e-9 * 947.1374e6);

    [Fact]
    public void TheFundOpensWithThePublishedBalance() => _plan.Schemes.Single().Fund.OpeningBalance.ShouldBe(818.302e9);

    [Fact]
    public void AdmissionsAreAsOftenAsPublished() => (InHospital.Sum(care => care.Encounters) / Insured).ShouldBe(0.207, 0.0005);

    [Fact]
    public void AnAdmissionCostsWhatIsPublished() => (InHospital.Sum(care => care.Bills) / InHospital.Sum(care => care.Encounters)).ShouldBe(7_674, 5);

    [Theory]
    [InlineData("inpatient_three", 0.632)]
    [InlineData("inpatient_two", 0.724)]
    [InlineData("inpatient_one", 0.808)]
    public void OfCostsInTheCatalogueThePublishedShareIsPaid(string service, double share) =>
        (_care[service].BasicPayments / _care[service].Eligible).ShouldBe(share, 0.0005);

    [Fact]
    public void OfAllCostsInTheCatalogueThePublishedShareIsPaid() =>
        (InHospital.Sum(care => care.BasicPayments) / InHospital.Sum(care => care.Eligible)).ShouldBe(0.681, 0.0005);

    // Published: 1,066.15 bn yuan. Visits close what care in hospital and critical-illness cover leave of it.
    [Fact]
    public void TheOpeningYearCostsWhatIsPublished()
    {
        var premium = Scheme.CriticalIllness!.FinancingShare[0] * Financing * Insured;

        (_care.Values.Sum(care => care.BasicPayments) + premium).ShouldBe(1_066.15e9, 0.01 * 1_066.15e9);
    }
}
