using Actuary.Models.Plans;
using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>The examples in the notes of the medical models of places, worked by hand there, with the values that the models state.</summary>
public class MedicalPlaceExampleTests
{
    private const double Fen = 0.005;

    private static readonly MedicalCoverPlan _changsha = Read("changsha-critical-illness");
    private static readonly MedicalCoverPlan _tongling = Read("tongling-medical-aid");
    private static readonly MedicalCoverPlan _hubei = Read("hubei-merger");
    private static readonly MedicalCoverPlan _separate = Read("hubei-merger", "separate");

    // Of 100,000 yuan borne 80,000 are above the deductible: 30,000 · 50 % + 50,000 · 60 %.
    [Theory]
    [InlineData("ordinary", "inpatient_three", 100_000, 45_000)]
    [InlineData("ordinary", "inpatient_unreferred", 100_000, 37_000)] // ten points less in both bands
    [InlineData("dibao", "inpatient_three", 100_000, 52_000)] // and 10,000 · 70 % more
    [InlineData("ordinary", "inpatient_lower", 302_500, 200_000)] // the least expense of which the cap is paid
    [InlineData("ordinary", "inpatient_three", 20_000, 0)]
    public void CriticalIllnessCoverInChangsha(string ofClass, string service, double borne, double paid) =>
        Cover(_changsha, 2015 - 2015, ofClass, service).Layers.CriticalIllness!.Paid(borne).ShouldBe(paid, Fen);

    // A premium of 25 m yuan, claims of 27 m: with the fee of 1 m a loss of 3 m, 30 % of it the insurer's.
    [Fact]
    public void ALossOfTheContractInChangsha()
    {
        var settled = _changsha.CriticalIllness!.Contract[0].Settle(Lanes.One * 25e6, Lanes.One * 27e6);

        (settled.Fee[0], settled.BorneByInsurer[0], settled.BorneByFund[0]).ShouldBe((1e6, 0.9e6, 2.1e6));
    }

    // 40 % of a premium of 119.25 m yuan in January, a fifth of it in April, July and October.
    [Fact]
    public void InstalmentsOfThePremiumInChangsha()
    {
        var first = _changsha.CriticalIllness!.FirstInstalment![0];

        PremiumInstalments.First(Lanes.One * 119.25e6, first)[0].ShouldBe(47.7e6, Fen);
        PremiumInstalments.EachQuarter(Lanes.One * 119.25e6, first)[0].ShouldBe(23.85e6, Fen);
    }

    [Theory]
    [InlineData("dibao", 10_000, 7_000)]
    [InlineData("dibao", 30_000, 20_000)] // 21,000, and the limit
    [InlineData("tekun", 10_000, 8_000)]
    [InlineData("low_income", 10_000, 2_500)] // half of what is above 5,000
    [InlineData("ordinary", 10_000, 0)]
    public void AssistanceInTongling(string ofClass, double left, double paid) =>
        Cover(_tongling, 0, ofClass, "inpatient_high").Layers.Aid!.Paid(left).ShouldBe(paid, Fen);

    [Fact]
    public void KeyPersonsOfTonglingPayNoContribution()
    {
        var share = _tongling.Contributions.PremiumAid!.Share[0];

        share[Class(_tongling, "dibao")].ShouldBe(1);
        share[Class(_tongling, "tekun")].ShouldBe(1);
        share[Class(_tongling, "ordinary")].ShouldBe(0);
    }

    // A patient's bill of 20,000 yuan, one admission: rural (20,000 · 80 % − 400) · 75 %; urban (20,000 · 87 % − 500) · 70 %; merged
    // (20,000 · 87 % − 400) · 75 %.
    [Theory]
    [InlineData("rural", 11_700, 12_750)]
    [InlineData("urban", 11_830, 12_750)]
    public void ABillBeforeAndAfterTheMerger(string ofClass, double before, double after)
    {
        OfOneAdmission(Cover(_hubei, 2016 - 2015, ofClass, "inpatient"), 20_000).ShouldBe(before, Fen);
        OfOneAdmission(Cover(_hubei, 2017 - 2015, ofClass, "inpatient"), 20_000).ShouldBe(after, Fen);
        OfOneAdmission(Cover(_separate, 2017 - 2015, ofClass, "inpatient"), 20_000).ShouldBe(before, Fen);
    }

    [Fact]
    public void ContributionsAndSecondEnrolmentsOfTheMerger()
    {
        _hubei.Contributions.Individual[2016 - 2015].ShouldBe([90, 120]);
        _hubei.Contributions.Individual[2017 - 2015].ShouldBe([90, 90]);
        _hubei.Insured.Duplicates![2017 - 2015].ShouldBe(0.003, 1e-12);
        _separate.Contributions.Individual[2017 - 2015].ShouldBe([90, 120]);
        _separate.Insured.Duplicates![2017 - 2015].ShouldBe(0.03);
    }

    private static double OfOneAdmission(CareCover cover, double bill) =>
        cover.Layers.Basic!.WithDeductible(cover.Admission!.Deductible).Paid(bill * cover.EligibleShare);

    private static CareCover Cover(MedicalCoverPlan plan, int year, string ofClass, string service) =>
        plan.Benefits.Care[year][Class(plan, ofClass)][plan.Morbidity.Services.Select(care => care.Name).ToList().IndexOf(service)];

    private static int Class(MedicalCoverPlan plan, string name) => plan.Classes.Select(insured => insured.Name).ToList().IndexOf(name);

    private static MedicalCoverPlan Read(string model, string? scenario = null) =>
        ((MedicalCoverScheme)PlanReader.Read(Path.Combine(Repository.Models, model), scenario).Schemes.Single().Scheme).Plan;
}
