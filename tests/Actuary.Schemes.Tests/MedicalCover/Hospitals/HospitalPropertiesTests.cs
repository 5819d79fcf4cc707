using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Hospitals;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Schemes.Tests.MedicalCover.Hospitals;

/// <summary>What must hold under any policy, on every path and year.</summary>
public class HospitalPropertiesTests
{
    private const double Close = 1e-7;

    [Fact]
    public void Bills_are_what_the_fund_pays_and_what_institutions_lose_less_what_they_gain() => Always((example, hospitals, year, lane) =>
    {
        var billed = example.Costs[year][0][lane] + example.Costs[year][1][lane];
        var total = hospitals.Total;
        total.Cost[lane].ShouldBe(billed, Close);
        (total.Prepaid[lane] + total.Assessed[lane] + total.Settlement[lane] - total.Result[lane]).ShouldBe(billed, Close);
        foreach (var payment in hospitals.Payments)
        {
            (payment.Prepaid[lane] + payment.Assessed[lane] + payment.Settlement[lane]).ShouldBe(payment.Owed[lane] - payment.Withheld[lane], Close);
            payment.Owed[lane].ShouldBeGreaterThanOrEqualTo(0);
            payment.Withheld[lane].ShouldBeInRange(0, payment.Owed[lane]);
        }
    });

    /// <summary>Σ paid = Σ (owed − withheld) + due at the start − due at the end.</summary>
    [Fact]
    public void Cash_and_accounts_differ_by_what_is_due()
    {
        var (paid, owed) = (0.0, 0.0);
        Always((example, hospitals, year, lane) =>
        {
            if (lane > 0)
                return;
            if (year == 0)
            {
                paid = 0;
                owed = example.Policy.Prepayment.SettlesNextYear ? example.Policy.Contracts.Sum(contract => contract.OpeningDue) : 0;
            }

            paid += hospitals.Total.Paid[0];
            owed += hospitals.Total.Owed[0] - hospitals.Total.Withheld[0];
            paid.ShouldBe(owed - hospitals.Due[0], 10 * Close);
            if (!example.Policy.Prepayment.SettlesNextYear)
                hospitals.Due[0].ShouldBe(0);
        });
    }

    [Fact]
    public void What_a_lump_sum_owes_lies_between_budget_and_cost() => Always((example, hospitals, year, lane) =>
    {
        for (var c = 0; c < hospitals.Payments.Length; c++)
        {
            if (example.Policy.Contracts[c].Terms[year] is not ContractTerms.WithinLumpSum)
                continue;
            var (budget, cost) = (hospitals.Budgets[c][lane], hospitals.Payments[c].Cost[lane]);
            hospitals.Payments[c].Owed[lane].ShouldBeInRange(Math.Min(budget, cost) - Close, Math.Max(budget, cost) + Close);
        }
    });

    [Fact]
    public void Points_share_their_budget_unless_floor_or_ceiling_bind() => Always((example, hospitals, year, lane) =>
    {
        var (budget, owed) = (0.0, 0.0);
        for (var c = 0; c < hospitals.Payments.Length; c++)
        {
            if (example.Policy.Contracts[c].Terms[year] is not ContractTerms.Points)
                continue;
            (budget, owed) = (budget + hospitals.Budgets[c][lane], owed + hospitals.Payments[c].Owed[lane]);
        }

        var points = example.Policy.Points!;
        var (shared, price) = (budget * (1 - points.DeductedShare[year]), Price(example, year, lane));
        var (floor, ceiling) = (price * points.Floor[year], price * points.Ceiling[year]);
        if (owed == 0)
            return;
        var value = hospitals.PointValue[lane];
        value.ShouldBeInRange(floor * (1 - 1e-12), ceiling * (1 + 1e-12));
        if (owed > shared + Close)
            value.ShouldBe(floor, 1e-12 * floor);
        if (owed < shared - Close)
            value.ShouldBe(ceiling, 1e-12 * ceiling);
    });

    [Fact]
    public void A_regional_budget_is_shared_out_in_full_and_within_receipts() => Always((example, hospitals, year, lane) =>
    {
        if (example.Policy.Regional is not { } regional)
            return;
        var budgets = 0.0;
        foreach (var budget in hospitals.Budgets)
            budgets += budget[lane];
        hospitals.RegionalBudget[lane].ShouldBeLessThanOrEqualTo(example.Receipts[year][0][lane] * (1 - regional.ReserveShare[year]) + Close);
        if (budgets > 0)
            budgets.ShouldBe(hospitals.RegionalBudget[lane], Close);
    });

    /// <summary>Without growth a budget stays within what was settled at the opening and the costs met since.</summary>
    [Fact]
    public void Lump_sums_stay_within_what_care_has_cost() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var opening = 1000 * random.NextDouble();
            var (least, most) = (opening, opening);
            var terms = new ContractTerms.WithinLumpSum(new(random.NextDouble(), random.NextDouble(), random.NextDouble(), random.NextDouble()));
            var hospitals = new HospitalsYear(HospitalExamples.One(terms, opening, random.NextDouble(), years: 30));
            for (var year = 0; year < 30; year++)
            {
                var cost = 1000 * random.NextDouble();
                (least, most) = (Math.Min(least, cost), Math.Max(most, cost));
                hospitals.Step(year, 0, cost);
                hospitals.Total.Owed[0].ShouldBeInRange(least - Close, most + Close);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fee_for_service_with_full_scores_is_neutral_whatever_the_prepayment() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var example = new RandomHospitals(seed);
            var policy = example.Policy;
            var hospitals = new HospitalsYear(new(
                policy.Services, [.. policy.Institutions.Select(institution => institution with { ScoreMean = 1, ScoreDeviation = 0 })],
                [.. policy.Contracts.Select(contract => contract with { Terms = HospitalExamples.Always(new ContractTerms.FeeForService(), example.Years) })],
                policy.Prepayment with { SettlesNextYear = false }, policy.Prices, policy.Budgets, policy.Regional, policy.Points));
            for (var year = 0; year < example.Years; year++)
            {
                example.Step(hospitals, year);
                for (var lane = 0; lane < Lane.Count; lane++)
                    hospitals.Total.Paid[lane].ShouldBe(example.Costs[year][0][lane] + example.Costs[year][1][lane], Close);
            }
        }).QuickCheckThrowOnFailure();

    private static double Price(RandomHospitals example, int year, int lane)
    {
        var price = 1.0;
        for (var t = 0; t <= year; t++)
            price *= 1 + example.Policy.Prices.Fixed[t] + example.Policy.Prices.InflationShare * example.Inflation[t][0][lane];
        return price;
    }

    private static void Always(Action<RandomHospitals, HospitalsYear, int, int> holds) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var example = new RandomHospitals(seed);
            var hospitals = new HospitalsYear(example.Policy);
            for (var year = 0; year < example.Years; year++)
            {
                example.Step(hospitals, year);
                for (var lane = 0; lane < Lane.Count; lane++)
                    holds(example, hospitals, year, lane);
            }
        }).QuickCheckThrowOnFailure();
}
