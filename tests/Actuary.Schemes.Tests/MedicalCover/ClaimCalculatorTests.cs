using Actuary.Schemes.MedicalCover.Claims;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.Tests.MedicalCover;

/// <summary>One person's year of bills, by hand and against the layers of the kernel.</summary>
public class ClaimCalculatorTests
{
    private const int County = 0;
    private const int City = 1;
    private const int Visit = 2;
    private const int Province = 3;

    private static readonly ServiceTerms[] _services =
    [
        new(CareKind.Inpatient, 1.3, Accumulates: true), new(CareKind.Inpatient, 1.3, Accumulates: true),
        new(CareKind.Outpatient, 1, Accumulates: false), new(CareKind.Inpatient, 1, Accumulates: true),
    ];

    /// <summary>Changsha's bands from 10,000, then 70 % of what is left up to 20,000.</summary>
    private static readonly CoverLayers _above = new(
        null, new Bands(10_000, [new(0, 0.5), new(30_000, 0.6), new(80_000, 0.7), new(150_000, 0.8)], 200_000), null, Bands.Flat(0, 0.7, 20_000));

    private static readonly CareCover[] _covers =
    [
        CareCover.PerAdmission(0.8, _above, Bands.Flat(500, 0.75, 100_000), 0.5, 1.3),
        CareCover.PerAdmission(0.8, _above, Bands.Flat(1_200, 0.6, 100_000), 0.5, 1.3),
        new CareCover(1, new CoverLayers(Bands.Flat(0, 0.7, 100))),
        CareCover.WithoutReferral(1, _above, new UnreferredTerms(0.3, 10_000, QuotaReading.ShareOfQuota)),
    ];

    private static readonly ClaimCalculator _calculator = new(_services, _covers);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 100)];

    /// <summary>
    /// 50,000 in the county: 40,000 eligible, 500 deducted, 75 % of 39,500; of 10,375 borne 375 are above 10,000. Sent up, 700 more
    /// are deducted; sent back, nothing is.
    /// </summary>
    [Fact]
    public void A_year_by_hand()
    {
        var year = _calculator.Settle(
        [
            new(County, 50_000), new(City, 80_000) { Referral = Referral.Up }, new(County, 10_000) { Referral = Referral.Down },
        ]);

        Paid(year.Bills[0]).ShouldBe([29_625.00m, 187.50m, 0, 7_131.25m, 13_056.25m]);
        Paid(year.Bills[1]).ShouldBe([37_980.00m, 13_010.00m, 0, 9_107.00m, 19_903.00m]);
        Paid(year.Bills[2]).ShouldBe([6_000.00m, 1_000.00m, 0, 700.00m, 2_300.00m]);
        year.Bills.Select(bill => bill.Deducted).ShouldBe([500m, 700m, 0m]);
        year.Total.ShouldBe(140_000m);
        year.Eligible.ShouldBe(112_000m);
        year.Paid(Payer.CriticalIllness).ShouldBe(14_197.50m);
    }

    [Fact]
    public void A_later_admission_by_himself_is_deducted_its_share()
    {
        var year = _calculator.Settle([new(County, 10_000), new(City, 10_000), new(County, 10_000)]);
        year.Bills.Select(bill => bill.Deducted).ShouldBe([500m, 600m, 250m]);
        year.Paid(Payer.Basic).ShouldBe(7_500 * 0.75m + 7_400 * 0.6m + 7_750 * 0.75m);
    }

    /// <summary>A bill smaller than the deductible bears no more than itself; what it did not use is not owed later.</summary>
    [Fact]
    public void A_deductible_is_no_larger_than_its_bill()
    {
        var year = _calculator.Settle([new(County, 100) { Eligible = 100 }, new(City, 10_000) { Eligible = 10_000, Referral = Referral.Up }]);
        year.Bills.Select(bill => bill.Deducted).ShouldBe([100m, 1_100m]);
        year.Bills[0].Paid(Payer.Basic).ShouldBe(0);
        year.Bills[1].Paid(Payer.Basic).ShouldBe(8_900 * 0.6m);
    }

    [Fact]
    public void A_visit_is_covered_by_itself_and_counts_for_nothing_above()
    {
        var year = _calculator.Settle([new(Visit, 200), new(Visit, 60), new(County, 50_000)]);
        year.Bills.Take(2).Select(bill => bill.Paid(Payer.Basic)).ShouldBe([100m, 42m]);
        year.Bills.Take(2).ShouldAllBe(bill => bill.Lines.Count == 2);
        year.Bills[2].Paid(Payer.CriticalIllness).ShouldBe(187.50m);
    }

    [Fact]
    public void Care_without_referral_is_paid_by_the_quota()
    {
        var year = _calculator.Settle([new(Province, 14_000), new(Province, 14_000) { Quota = 40_000 }, new(Province, 2_000)]);
        year.Bills.Select(bill => bill.Paid(Payer.Basic)).ShouldBe([3_000m, 12_000m, 2_000m]);
    }

    [Fact]
    public void Assistance_ends_at_its_limit_of_the_year()
    {
        var year = _calculator.Settle([.. Enumerable.Repeat(new MedicalBill(City, 60_000), 4)]);
        year.Paid(Payer.Aid).ShouldBe(20_000m);
        year.Bills[3].Paid(Payer.Aid).ShouldBe(0);
        year.Paid(Payer.Basic).ShouldBe(100_000m);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_bill_is_paid_to_the_fen_and_nobody_pays_less_than_nothing(int seed)
    {
        var random = new RandomLayers(seed);
        CareCover[] covers =
        [
            CareCover.PerAdmission(random.EligibleShare(), random.Layers(), random.Cover(), random.Between(0, 1), 1.4),
            CareCover.PerAdmission(random.EligibleShare(), random.Layers(), random.Cover(), random.Between(0, 1), 1.4),
            new(random.EligibleShare(), random.Layers()),
            CareCover.WithoutReferral(random.EligibleShare(), random.Layers(), new(0.5, 8_000, QuotaReading.ShareOfExpense)),
        ];
        var bills = Enumerable.Range(0, 12).Select(_ => new MedicalBill((int)random.Between(0, 3.999), Fen(random.Bill()))
        {
            Referral = (Referral)(int)random.Between(0, 2.999),
        });
        foreach (var bill in new ClaimCalculator(_services, covers).Settle(bills).Bills)
        {
            bill.Lines.Sum(line => line.Paid).ShouldBe(bill.Bill.Total);
            bill.Lines.ShouldAllBe(line => line.Paid >= 0 && line.Paid == Math.Round(line.Paid, 2));
            bill.Lines.Select(line => line.Payer).ShouldBe(bill.Lines.Select(line => line.Payer).Order());
            bill.Lines[^1].Payer.ShouldBe(Payer.Person);
        }
    }

    /// <summary>Without deductibles of admissions a year of one service is the layers applied to the year's total, however it is cut.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_year_of_one_service_is_the_layers_on_its_total(int seed)
    {
        var random = new RandomLayers(seed);
        var layers = random.Layers();
        var calculator = new ClaimCalculator([_services[County]], [new CareCover(1, layers)]);
        var year = calculator.Settle(Enumerable.Range(0, 8).Select(_ => new MedicalBill(0, Fen(random.Bill()))));
        Span<double> paid = stackalloc double[Payers.Covers];
        var left = layers.Settle((double)year.Total, paid);

        // A fen of rounding for each cover that rounds before.
        const double Fens = 0.04;
        for (var payer = 0; payer < Payers.Covers; payer++)
            ((double)year.Paid((Payer)payer)).ShouldBe(paid[payer], Fens);
        ((double)year.Paid(Payer.Person)).ShouldBe(left, Fens);
    }

    /// <summary>A patient's year in the kernel, when he is admitted once.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_admission_is_the_year_that_the_kernel_expects(int seed)
    {
        var random = new RandomLayers(seed);
        var cover = CareCover.PerAdmission(random.EligibleShare(), random.Layers(), random.Cover(), random.Between(0, 1), admissions: 1);
        var bill = Fen(random.Bill());
        var year = new ClaimCalculator([_services[County]], [cover]).Settle([new MedicalBill(0, bill)]);
        var profile = new ExpenseProfile(cover.Layers, cover.EligibleShare);
        foreach (var payer in Payers.All)
            ((double)year.Paid(payer)).ShouldBe(profile.Paid((double)bill, payer), 0.06, $"{payer} of {bill}");
    }

    /// <summary>Amounts that follow incomes: twice the bill under twice the amounts is twice the payment.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Amounts_and_bills_grow_together(int seed)
    {
        var random = new RandomLayers(seed);
        var cover = CareCover.PerAdmission(random.EligibleShare(), random.Layers(), random.Cover(), 0.5, 1.2);
        var bill = Fen(random.Bill());
        var one = new ClaimCalculator([_services[County]], [cover]).Settle([new(0, bill), new(0, bill)]);
        var two = new ClaimCalculator([_services[County]], [cover.Times(2)]).Settle([new(0, 2 * bill), new(0, 2 * bill)]);
        foreach (var payer in Payers.All)
            ((double)two.Paid(payer)).ShouldBe(2 * (double)one.Paid(payer), 0.12);
    }

    [Fact]
    public void What_is_paid_carries_its_rule()
    {
        var bill = _calculator.Settle([new(County, 50_000), new(City, 80_000) { Referral = Referral.Up }]).Bills[1];
        bill.Lines.Select(line => line.Rule).ShouldBe(
        [
            "sent up: 700 deducted, 1,200 less 500 borne; then 60 %; at most 100,000",
            "of what is above 10,000: 50 % to 30,000, 60 % to 80,000, 70 % to 150,000, 80 % beyond; at most 200,000",
            "70 %; at most 20,000",
            "what is left, with 16,000 outside the catalogue",
        ]);
        bill.Lines[1].Before.ShouldBe(10_375m);
        bill.Lines[1].Expense.ShouldBe(36_395m);
    }

    [Fact]
    public void Bills_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentException>(() => _calculator.Settle([new(County, -1)]));
        Should.Throw<ArgumentException>(() => _calculator.Settle([new(County, 10) { Eligible = 11 }]));
        Should.Throw<ArgumentException>(() => _calculator.Settle([new(4, 10)]));
    }

    private static decimal[] Paid(SettledBill bill) => [.. Payers.All.Select(bill.Paid)];

    private static decimal Fen(double yuan) => Math.Round((decimal)yuan, 2);
}
