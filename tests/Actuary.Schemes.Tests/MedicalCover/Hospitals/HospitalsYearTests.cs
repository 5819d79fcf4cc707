using Actuary.Schemes.MedicalCover.Hospitals;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.MedicalCover.Hospitals;

public class HospitalsYearTests
{
    private static readonly ContractTerms s_feeForService = new ContractTerms.FeeForService();

    [Fact]
    public void Fee_for_service_with_full_scores_pays_what_care_costs()
    {
        var hospitals = new HospitalsYear(HospitalExamples.One(s_feeForService, opening: 900));
        double[] costs = [1000, 1300, 700];
        for (var year = 0; year < costs.Length; year++)
        {
            hospitals.Step(year, 0.3 * costs[year], 0.7 * costs[year]);
            hospitals.Total.Paid.Value().ShouldBe(costs[year], 1e-10);
            hospitals.Total.Result.Value().ShouldBe(0, 1e-10);
            hospitals.Due.Value().ShouldBe(0);
        }
    }

    /// <summary>
    /// By hand. 12 m settled before: 7.2 m prepaid (0.6 m a month), 4.8 m assessed at 0.9: 4.32 m. The year costs 13 m, 0.48 m is
    /// withheld, so 12.52 m − 11.52 m = 1 m is settled at the end. Next year 60 % of 13 m is prepaid and 40 % assessed.
    /// </summary>
    [Fact]
    public void Two_years_under_prepayment()
    {
        var hospitals = new HospitalsYear(HospitalExamples.One(s_feeForService, opening: 12e6, score: 0.9));
        hospitals.Step(0, 3e6, 10e6);
        Expect(hospitals, prepaid: 7.2e6, assessed: 4.32e6, withheld: 0.48e6, settlement: 1e6, paid: 12.52e6, result: -0.48e6);
        hospitals.Instalment(0).Value().ShouldBe(600_000, 1e-6);
        hospitals.Step(1, 2e6, 10e6);
        Expect(hospitals, prepaid: 7.8e6, assessed: 4.68e6, withheld: 0.52e6, settlement: -1e6, paid: 11.48e6, result: -0.52e6);
    }

    [Fact]
    public void The_other_reading_assesses_the_cost_of_the_year()
    {
        var hospitals = new HospitalsYear(HospitalExamples.One(s_feeForService, opening: 12e6, score: 0.9, reading: AssessmentBase.ActualCost));
        hospitals.Step(0, 3e6, 10e6);
        Expect(hospitals, prepaid: 7.2e6, assessed: 4.68e6, withheld: 0.52e6, settlement: 0.6e6, paid: 12.48e6, result: -0.52e6);
    }

    [Fact]
    public void A_settlement_may_be_paid_in_the_next_year()
    {
        var hospitals = new HospitalsYear(HospitalExamples.One(s_feeForService, opening: 1000, nextYear: true, due: 50));
        hospitals.Due.Value().ShouldBe(50);
        hospitals.Step(0, 0, 1200);
        (hospitals.Total.Paid.Value(), hospitals.Due.Value()).ShouldBe((1050, 200));
        hospitals.Step(1, 0, 1100);
        hospitals.Total.Paid.Value().ShouldBe(1400, 1e-10);
        hospitals.Due.Value().ShouldBe(-100, 1e-10);
    }

    /// <summary>Budgets are last year's settled total: 1000 · 1.05 = 1050 against 1200; half of the overrun is the fund's, up to 10 %: 52.5.</summary>
    [Fact]
    public void A_lump_sum_goes_on_from_what_was_settled()
    {
        var lumpSum = new ContractTerms.WithinLumpSum(new(1, double.PositiveInfinity, 0.5, 0.1));
        var hospitals = new HospitalsYear(HospitalExamples.Policy(
            2, [new("city", 1, 0)], [new(0, "all", [1, 1], HospitalExamples.Always(lumpSum, 2), 1000)], budgetGrowth: 0.05));
        hospitals.Step(0, 200, 1000);
        hospitals.Budgets[0].Value().ShouldBe(1050, 1e-10);
        hospitals.Total.Paid.Value().ShouldBe(1102.5, 1e-10);
        hospitals.Total.Result.Value().ShouldBe(-97.5, 1e-10);
        hospitals.Step(1, 100, 900);
        hospitals.Budgets[0].Value().ShouldBe(1102.5 * 1.05, 1e-10);
        hospitals.Total.Result.Value().ShouldBe(157.625, 1e-10);
    }

    /// <summary>
    /// Receipts of 2000 less 10 % are 1800, capped at 1500 · 1.1 = 1650. Settled before: 600 and 900, so budgets are 660 and 990. The
    /// first is paid its cost; of the second's 990 a tenth is kept back and 891 is shared: 110 points at 8.1.
    /// </summary>
    [Fact]
    public void A_regional_budget_is_shared_and_points_share_their_part()
    {
        var points = new ContractTerms.Points([0, 5.5], 1);
        var hospitals = new HospitalsYear(HospitalExamples.Policy(
            1, [new("town", 1, 0), new("city", 1, 0)],
            [new(0, "outpatient", [1, 0], [s_feeForService], 600), new(1, "inpatient", [0, 1], [points], 900)],
            regional: new(1500, [0.1], [0.1]), points: HospitalExamples.NoBounds(1, 0.1)));
        hospitals.Step(0, 700, 1000, visits: 100, admissions: 20, receipts: 2000);
        hospitals.RegionalBudget.Value().ShouldBe(1650, 1e-10);
        hospitals.Budgets[1].Value().ShouldBe(990, 1e-10);
        hospitals.PointValue.Value().ShouldBe(8.1, 1e-12);
        hospitals.Payments[0].Paid.Value().ShouldBe(700, 1e-10);
        hospitals.Payments[1].Paid.Value().ShouldBe(891, 1e-10);
        hospitals.Payments[1].Result.Value().ShouldBe(-109, 1e-10);
    }

    /// <summary>Prices grow by 2 % and half of an inflation of 6 %: a quota of 80 becomes 84, a tariff of 1000 becomes 1050.</summary>
    [Fact]
    public void Tariffs_and_quotas_follow_prices()
    {
        ContractTerms[] terms =
        [
            new ContractTerms.Capitation(80, 0.5), new ContractTerms.PerDisease([0, 1000], 0.3), new ContractTerms.PerDiem([0, 100], [0, 12], 0),
        ];
        double[] owed = [0.5 * 200 * 84, 0.7 * 10 * 0.25 * 1050, 12 * 10 * 0.75 * 105];
        HospitalContract[] contracts =
        [
            new(0, "outpatient", [1, 0], [terms[0]], 0), new(0, "acute", [0, 0.25], [terms[1]], 0), new(0, "long_stay", [0, 0.75], [terms[2]], 0),
        ];
        var hospitals = new HospitalsYear(new HospitalPaymentPolicy(
            2, [new("city", 1, 0)], contracts, new([0.6], 4, AssessmentBase.PreviousYear, false), new([0.02], 0.5), new([0], 0), null, null));
        hospitals.Step(0, 5000, 12_000, visits: 900, admissions: 10, insured: 200, inflation: 0.06);
        for (var c = 0; c < terms.Length; c++)
            hospitals.Payments[c].Owed.Value().ShouldBe(owed[c], 1e-9);
        hospitals.Payments[1].Cost.Value().ShouldBe(3000, 1e-9);
    }

    [Fact]
    public void Terms_may_change_from_one_year_to_the_next()
    {
        var hospitals = new HospitalsYear(HospitalExamples.Policy(
            2, [new("city", 1, 0)], [new(0, "all", [1, 1], [s_feeForService, new ContractTerms.PerDisease([10, 100], 0)], 0)]));
        hospitals.Step(0, 300, 700, visits: 10, admissions: 5);
        hospitals.Total.Owed.Value().ShouldBe(1000);
        hospitals.Step(1, 300, 700, visits: 10, admissions: 5);
        hospitals.Total.Owed.Value().ShouldBe((100 + 500) * 1.02 * 1.02, 1e-10);
    }

    private static void Expect(
        HospitalsYear hospitals, double prepaid, double assessed, double withheld, double settlement, double paid, double result)
    {
        var payment = hospitals.Payments[0];
        payment.Prepaid.Value().ShouldBe(prepaid, 1e-6);
        payment.Assessed.Value().ShouldBe(assessed, 1e-6);
        payment.Withheld.Value().ShouldBe(withheld, 1e-6);
        payment.Settlement.Value().ShouldBe(settlement, 1e-6);
        payment.Paid.Value().ShouldBe(paid, 1e-6);
        payment.Result.Value().ShouldBe(result, 1e-6);
        hospitals.Total.ShouldBe(payment);
    }
}
