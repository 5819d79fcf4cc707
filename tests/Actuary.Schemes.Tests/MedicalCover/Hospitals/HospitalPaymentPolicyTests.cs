using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Schemes.Tests.MedicalCover.Hospitals;

public class HospitalPaymentPolicyTests
{
    private static readonly Institution s_city = new("city", 0.9, 0.05);
    private static readonly HospitalContract s_all = new(0, "all", [1, 1], [new ContractTerms.FeeForService()], 1000);
    private static readonly PrepaymentTerms s_prepayment = new([0.6], 12, AssessmentBase.PreviousYear, false);

    [Fact]
    public void A_good_policy_is_taken() => Of().Contracts.Count.ShouldBe(1);

    [Fact]
    public void Scores_and_institutions_are_checked()
    {
        Refused(institution: s_city with { ScoreMean = 1.1 }).ShouldContain("city: a score of mean 1.1");
        Refused(institution: s_city with { ScoreDeviation = -1 }).ShouldContain("deviation -1");
        Refused(s_all with { Institution = 1 }).ShouldContain("all: there is no institution 1");
    }

    [Fact]
    public void Contracts_share_out_every_service()
    {
        Refused(s_all with { ServiceShares = [1, 0.9] }).ShouldContain("Service 1: the shares of the contracts are 0.9");
        Refused(s_all with { ServiceShares = [1] }).ShouldContain("1 shares of services; 2 are needed");
    }

    public static TheoryData<string, ContractTerms> WrongTerms => new()
    {
        { "share of a saving that is kept is 1.5", new ContractTerms.WithinLumpSum(new(1.5, 1, 0.5, 1)) },
        { "fund's share of an overrun is -0.5", new ContractTerms.WithinLumpSum(new(1, 1, -0.5, 1)) },
        { "band of savings is -1", new ContractTerms.WithinLumpSum(new(1, -1, 0.5, 1)) },
        { "band of overruns is NaN", new ContractTerms.WithinLumpSum(new(1, 1, 0.5, double.NaN)) },
        { "quota is -80", new ContractTerms.Capitation(-80, 1) },
        { "share of the insured is 2", new ContractTerms.Capitation(80, 2) },
        { "2 values are needed of the tariff; got 1", new ContractTerms.PerDisease([1], 0) },
        { "patient's share is 1.2", new ContractTerms.PerDisease([1, 1], 1.2) },
        { "days is NaN", new ContractTerms.PerDiem([1, 1], [1, double.NaN], 0) },
        { "points is -3", new ContractTerms.Points([0, -3], 1) },
        { "paid by points, and nothing says", new ContractTerms.Points([0, 3], 1) },
    };

    [Theory]
    [MemberData(nameof(WrongTerms))]
    public void Terms_out_of_range_are_refused(string message, ContractTerms terms) =>
        Refused(s_all with { Terms = [terms] }).ShouldSatisfyAllConditions(
            text => text.ShouldContain("city, all"), text => text.ShouldContain(message));

    [Fact]
    public void Years_and_openings_are_checked()
    {
        Refused(s_all with { Terms = [] }).ShouldContain("terms of 0 years; 1 are needed");
        Refused(s_all with { OpeningSettled = -1 }).ShouldContain("-1 settled for the opening year");
        Refused(prepayment: s_prepayment with { Share = [1.1] }).ShouldContain("prepaid share is 1.1");
        Refused(prepayment: s_prepayment with { InstalmentsAYear = 3 }).ShouldContain("3 instalments a year");
        Refused(regional: new(1, [0.1, 0.1], [1])).ShouldContain("1 values are needed of the reserve; got 2");
        Refused(regional: new(1, [0.1], [double.NaN])).ShouldContain("growth cap is NaN");
        Refused(regional: new(-1, [0.1], [0.1])).ShouldContain("opening budget is -1");
        Refused(points: new([0.1], [-1], [1])).ShouldContain("floor of a point is -1");
    }

    private static string Refused(
        HospitalContract? contract = null, Institution? institution = null, PrepaymentTerms? prepayment = null,
        RegionalBudget? regional = null, PointsTerms? points = null) =>
        Should.Throw<ArgumentException>(() => Of(contract, institution, prepayment, regional, points)).Message;

    private static HospitalPaymentPolicy Of(
        HospitalContract? contract = null, Institution? institution = null, PrepaymentTerms? prepayment = null,
        RegionalBudget? regional = null, PointsTerms? points = null) =>
        new(2, [institution ?? s_city], [contract ?? s_all], prepayment ?? s_prepayment, new([0.02], 0.5), new([0], 0), regional, points);
}
