using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.MedicalCover;

/// <summary>An expense profile is the layers themselves, written as lines between knots.</summary>
public class ExpenseProfileTests
{
    private const double Cent = 0.01;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_pays_what_settling_through_the_layers_pays(int seed)
    {
        var random = new RandomLayers(seed);
        var (layers, share) = (random.Layers(), random.EligibleShare());
        var profile = new ExpenseProfile(layers, share);
        Span<double> paid = stackalloc double[Payers.Covers];
        foreach (var bill in Bills(random, profile))
        {
            var own = layers.Settle(share * bill, paid) + (1 - share) * bill;
            foreach (var payer in Payers.All)
            {
                var expected = payer == Payer.Person ? own : paid[(int)payer];
                profile.Paid(bill, payer).ShouldBe(expected, 1e-9 * Math.Max(1, bill), $"{payer} of {bill:R}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Payers_pay_the_bill_between_them_and_none_less_than_nothing(int seed)
    {
        var random = new RandomLayers(seed);
        var profile = new ExpenseProfile(random.Layers(), random.EligibleShare());
        foreach (var bill in Bills(random, profile))
        {
            Payers.All.Sum(payer => profile.Paid(bill, payer)).ShouldBe(bill, 1e-9 * Math.Max(1, bill));
            foreach (var payer in Payers.All)
                profile.Paid(bill, payer).ShouldBeGreaterThanOrEqualTo(-1e-9 * Math.Max(1, bill), $"{payer} of {bill:R}");
        }
    }

    /// <summary>A larger bill costs nobody less: every layer pays of what the ones before it leave.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_pays_less_of_a_larger_bill(int seed)
    {
        var random = new RandomLayers(seed);
        var profile = new ExpenseProfile(random.Layers(), random.EligibleShare());
        var bills = Bills(random, profile).Order().ToArray();
        foreach (var (smaller, larger) in bills.Zip(bills.Skip(1)))
        {
            foreach (var payer in Payers.All)
                profile.Paid(larger, payer).ShouldBeGreaterThanOrEqualTo(profile.Paid(smaller, payer) - 1e-9 * Math.Max(1, larger), $"{payer} of {larger:R}");
        }
    }

    /// <summary>The bill found is the last of which the person bears no more: a little more and he does.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_bill_that_a_burden_answers_to_is_found(int seed)
    {
        var random = new RandomLayers(seed);
        var profile = new ExpenseProfile(random.Layers(), random.EligibleShare());
        for (var draw = 0; draw < 20; draw++)
        {
            var borne = random.Bill();
            var bill = profile.BillBearing(EveryLane.Of(borne)).Value();
            if (double.IsPositiveInfinity(bill))
            {
                profile.Paid(1e9, Payer.Person).ShouldBeLessThanOrEqualTo(borne * (1 + 1e-9));
                continue;
            }

            profile.Paid(bill, Payer.Person).ShouldBe(borne, 1e-9 * Math.Max(1, bill));
            profile.Paid(bill * 1.001, Payer.Person).ShouldBeGreaterThan(borne - 1e-12 * bill);
        }
    }

    /// <summary>A line that no knot parts would be no line: the slope changes at knots only.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Between_knots_payments_are_straight(int seed)
    {
        var random = new RandomLayers(seed);
        var (layers, share) = (random.Layers(), random.EligibleShare());
        var knots = new ExpenseProfile(layers, share).Knots;
        Span<double> start = stackalloc double[Payers.Covers], middle = stackalloc double[Payers.Covers], end = stackalloc double[Payers.Covers];
        foreach (var (from, to) in knots.Zip(knots.Skip(1)))
        {
            layers.Settle(share * from, start);
            layers.Settle(share * (from + to) / 2, middle);
            layers.Settle(share * to, end);
            for (var payer = 0; payer < Payers.Covers; payer++)
                middle[payer].ShouldBe((start[payer] + end[payer]) / 2, 1e-9 * Math.Max(1, to));
        }
    }

    private static List<double> Bills(RandomLayers random, ExpenseProfile profile)
    {
        List<double> bills = [0, Cent, .. Enumerable.Range(0, 50).Select(_ => random.Bill())];
        foreach (var knot in profile.Knots)
            bills.AddRange([knot, knot + Cent, Math.Max(0, knot - Cent)]);
        return bills;
    }
}
