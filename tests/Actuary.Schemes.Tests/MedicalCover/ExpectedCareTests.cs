using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Schemes.MedicalCover.Year;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.MedicalCover;

/// <summary>The closed forms against a million bills drawn and settled one by one.</summary>
public class ExpectedCareTests
{
    private const int Bills = 1_000_000;
    private const int Pairs = Payers.Count * (Payers.Count + 1) / 2;

    /// <summary>Bills that must have been paid by two payers before the error of their product can be told from them.</summary>
    private const int Seen = 200;

    /// <summary>Sums of what is paid and of products of what two payers pay; sums of their squares; how many were not zero.</summary>
    private sealed class Sums
    {
        public readonly double[] Paid = new double[Payers.Count];
        public readonly double[] Products = new double[Pairs];
        public readonly double[] SquaredProducts = new double[Pairs];
        public readonly int[] Counts = new int[Pairs];

        public void Add(ReadOnlySpan<double> paid)
        {
            for (int p = 0, at = 0; p < Payers.Count; p++)
            {
                Paid[p] += paid[p];
                for (var q = 0; q <= p; q++, at++)
                {
                    var product = paid[p] * paid[q];
                    Products[at] += product;
                    SquaredProducts[at] += product * product;
                    Counts[at] += product > 0 ? 1 : 0;
                }
            }
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 16)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_million_bills_agree_within_four_standard_errors(int seed)
    {
        var random = new RandomLayers(seed);
        var (layers, share) = (random.Layers(), random.EligibleShare());
        var (sigma, mean) = (random.Between(0.2, 1.1), Math.Exp(random.Between(8, 11)));
        var heavy = mean * random.Between(0.2, 2);
        var (sums, burdened) = Draw(layers, share, sigma, mean, heavy, seed);
        var care = Care(new ExpenseProfile(layers, share), sigma, heavy, (1, mean));
        var paid = new Lanes[Payers.Count];
        var products = new Lanes[Pairs];
        care.AddPaid(paid);
        care.AddCovariance(products, Lanes.One);

        for (int p = 0, at = 0; p < Payers.Count; at += ++p)
        {
            // A payer whom a bill hardly ever reaches: the closed form knows the error that a million bills do not show.
            var squares = Math.Max(sums.Products[at + p], Bills * products[at + p].Value());
            Agree(paid[p].Value(), sums.Paid[p], squares, $"mean of {Payers.All[p]}");
        }

        for (int p = 0, at = 0; p < Payers.Count; p++)
        {
            for (var q = 0; q <= p; q++, at++)
            {
                if (sums.Counts[at] >= Seen)
                    Agree(products[at].Value(), sums.Products[at], sums.SquaredProducts[at], $"{Payers.All[p]} with {Payers.All[q]}");
            }
        }

        for (int p = 0, at = 0; p < Payers.Covers; at += ++p)
        {
            var reached = care.Reached(Payers.All[p]).Value();
            Agree(reached, sums.Counts[at + p], Math.Max(sums.Counts[at + p], Bills * reached), $"reached by {Payers.All[p]}");
        }

        Agree(care.HeavilyBurdened.Value(), burdened, burdened, "heavily burdened");
        care.Bills.Value().ShouldBe(mean, 1e-9 * mean);
        paid.Sum(of => of.Value()).ShouldBe(mean, 1e-9 * mean);
    }

    /// <summary>Without dispersion every bill is the mean: no integral at all, and edges are where they are by hand.</summary>
    [Theory]
    [InlineData(20_000, 0)]
    [InlineData(20_000.01, 0.005)]
    [InlineData(50_000, 15_000)]
    [InlineData(302_500, 200_000)]
    [InlineData(302_500.01, 200_000)]
    public void Without_dispersion_one_bill_is_paid(double bill, double expected)
    {
        var cover = new Bands(20_000, [new(0, 0.5), new(30_000, 0.6), new(80_000, 0.7), new(150_000, 0.8)], 200_000);
        var care = Care(new ExpenseProfile(new CoverLayers(null, cover), 1), 0, double.PositiveInfinity, (3, bill));
        var paid = new Lanes[Payers.Count];
        care.AddPaid(paid);
        paid[(int)Payer.CriticalIllness].Value().ShouldBe(3 * expected, 1e-6);
        paid[(int)Payer.Person].Value().ShouldBe(3 * (bill - expected), 1e-6);
        care.HeavilyBurdened.Value().ShouldBe(0);
    }

    /// <summary>
    /// One deductible and one share: the stop-loss premium of a lognormal expense, whose other closed form is the Black–Scholes
    /// formula: E[(X − d)⁺] = m·Φ(z + σ) − d·Φ(z), z = (ln(m/d) − σ²/2)/σ. With m = d = 100 and σ = 0.2: 7.9655674554.
    /// </summary>
    [Fact]
    public void A_single_deductible_is_the_price_of_a_call()
    {
        var care = Care(new ExpenseProfile(new CoverLayers(Bands.Flat(100, 1)), 1), 0.2, double.PositiveInfinity, (1, 100));
        var paid = new Lanes[Payers.Count];
        care.AddPaid(paid);
        paid[(int)Payer.Basic].Value().ShouldBe(7.9655674554, 1e-9);
    }

    /// <summary>Groups of patients add up, means and covariances alike.</summary>
    [Fact]
    public void Groups_add_up()
    {
        var random = new RandomLayers(77);
        var (layers, sigma) = (random.Layers(), 0.8);
        double[] means = [3_000, 12_000, 60_000];
        var all = Moments(layers, sigma, means);
        var each = means.Select(mean => Moments(layers, sigma, [mean])).ToArray();
        for (var at = 0; at < all.Length; at++)
            all[at].ShouldBe(each.Sum(one => one[at]), 1e-9 * Math.Abs(all[at]) + 1e-12 * all.Max());
    }

    /// <summary>What classes share saves work and changes nothing: with another class's profile and more means beside it, a class has the same bits.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_class_is_as_it_would_be_without_the_others(int seed)
    {
        var random = new RandomLayers(seed);
        var (layers, sigma, mean) = (random.Layers(), random.Between(0.2, 1.1), Math.Exp(random.Between(8, 11)));
        var (own, other) = (new ExpenseProfile(layers, 0.8), new ExpenseProfile(layers with { Aid = random.Cover() }, 0.8));
        var together = new BillShares([other, own], [3 * mean, mean, mean], sigma);
        together.Evaluate(Lanes.Zero);
        var care = new ExpectedCare(own, together);
        care.Begin(EveryLane.Of(mean));
        care.Add(EveryLane.Of(7), EveryLane.Of(mean), together.MeanAt(mean));

        Paid(care).ShouldBe(Paid(Care(own, sigma, mean, (7, mean))));
    }

    private static Lanes[] Paid(ExpectedCare care)
    {
        var (paid, products) = (new Lanes[Payers.Count], new Lanes[Pairs]);
        care.AddPaid(paid);
        care.AddCovariance(products, Lanes.One);
        return [.. paid, .. products, care.HeavilyBurdened];
    }

    private static double[] Moments(CoverLayers layers, double sigma, double[] means)
    {
        var care = Care(new ExpenseProfile(layers, 0.8), sigma, 10_000, [.. means.Select(mean => (100.0, mean))]);
        var (paid, products) = (new Lanes[Payers.Count], new Lanes[Pairs]);
        care.AddPaid(paid);
        care.AddCovariance(products, EveryLane.Of(2));
        return [.. paid.Concat(products).Append(care.HeavilyBurdened).Select(value => value.Value())];
    }

    private static ExpectedCare Care(ExpenseProfile profile, double sigma, double heavy, params (double Patients, double Mean)[] groups)
    {
        var shares = new BillShares([profile], groups.Select(group => group.Mean), sigma);
        var care = new ExpectedCare(profile, shares);
        shares.Evaluate(Lanes.Zero);
        care.Begin(EveryLane.Of(heavy));
        foreach (var (patients, mean) in groups)
            care.Add(EveryLane.Of(patients), EveryLane.Of(mean), shares.MeanAt(mean));
        return care;
    }

    private static (Sums Sums, double Burdened) Draw(CoverLayers layers, double share, double sigma, double mean, double heavy, int seed)
    {
        var random = new Random(1000 + seed);
        var mu = Math.Log(mean) - sigma * sigma / 2;
        var sums = new Sums();
        var burdened = 0;
        Span<double> paid = stackalloc double[Payers.Count];
        for (var at = 0; at < Bills; at++)
        {
            var bill = Math.Exp(mu + sigma * Normal(random));
            paid[(int)Payer.Person] = layers.Settle(share * bill, paid) + (1 - share) * bill;
            sums.Add(paid);
            burdened += paid[(int)Payer.Person] > heavy ? 1 : 0;
        }

        return (sums, burdened);
    }

    /// <summary>Box and Muller.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static void Agree(double closed, double sum, double sumOfSquares, string what)
    {
        var mean = sum / Bills;
        var error = Math.Sqrt(Math.Max(0, sumOfSquares / Bills - mean * mean) / Bills);
        closed.ShouldBe(mean, 4 * error + 1e-9 * Math.Abs(mean) + 1e-12, what);
    }
}
