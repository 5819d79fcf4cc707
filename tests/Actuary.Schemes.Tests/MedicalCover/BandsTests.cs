using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.Tests.MedicalCover;

/// <summary>What a cover pays at the edges of its schedule, by hand.</summary>
public class BandsTests
{
    /// <summary>Changsha: 20,000; 50, 60, 70, 80 % from 0, 30,000, 80,000, 150,000 above it; at most 200,000.</summary>
    private static readonly Bands _excess = new(20_000, [new(0, 0.5), new(30_000, 0.6), new(80_000, 0.7), new(150_000, 0.8)], 200_000);
    private static readonly Bands _cumulative = new(20_000, _excess.Steps, 200_000, BandBasis.Cumulative);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.01, 0, 0)]
    [InlineData(19_999.99, 0, 0)]
    [InlineData(20_000, 0, 0)]
    [InlineData(20_000.01, 0.005, 0.005)]
    [InlineData(30_000, 5_000, 5_000)]
    [InlineData(30_000.01, 5_000.005, 5_000.006)]
    [InlineData(50_000, 15_000, 17_000)]
    [InlineData(50_000.01, 15_000.006, 17_000.006)]
    [InlineData(80_000, 33_000, 35_000)]
    [InlineData(80_000.01, 33_000.006, 35_000.007)]
    [InlineData(100_000, 45_000, 49_000)]
    [InlineData(100_000.01, 45_000.007, 49_000.007)]
    [InlineData(150_000, 80_000, 84_000)]
    [InlineData(150_000.01, 80_000.007, 84_000.008)]
    [InlineData(170_000, 94_000, 100_000)]
    [InlineData(170_000.01, 94_000.008, 100_000.008)]
    [InlineData(294_999.99, 193_999.992, 199_999.992)]
    [InlineData(295_000, 194_000, 200_000)]
    [InlineData(295_000.01, 194_000.008, 200_000)]
    [InlineData(302_499.99, 199_999.992, 200_000)]
    [InlineData(302_500, 200_000, 200_000)]
    [InlineData(302_500.01, 200_000, 200_000)]
    [InlineData(5_000_000, 200_000, 200_000)]
    public void Changsha_pays_by_hand(double expense, double excess, double cumulative)
    {
        _excess.Paid(expense).ShouldBe(excess, 1e-9);
        _cumulative.Paid(expense).ShouldBe(cumulative, 1e-9);
    }

    [Fact]
    public void Upper_ends_of_bands_are_inclusive()
    {
        _excess.MarginalRatio(49_999.99).ShouldBe(0.5);
        _excess.MarginalRatio(50_000).ShouldBe(0.6);
        _excess.MarginalRatio(20_000).ShouldBe(0.5);
        _excess.MarginalRatio(19_999.99).ShouldBe(0);
        _excess.MarginalRatio(302_500).ShouldBe(0);
    }

    [Fact]
    public void Half_the_deductible_moves_the_bands_or_lengthens_the_first()
    {
        _excess.WithDeductible(10_000).Paid(50_000).ShouldBe(21_000, 1e-9);
        _cumulative.WithDeductible(10_000).Paid(50_000).ShouldBe(22_000, 1e-9);
    }

    [Fact]
    public void The_cap_is_reached_where_a_pencil_says()
    {
        _excess.CapReachedAt.ShouldBe(20_000 + 150_000 + (200_000 - 94_000) / 0.8, 1e-6);
        _cumulative.CapReachedAt.ShouldBe(150_000 + (200_000 - 84_000) / 0.8, 1e-6);
        Bands.Flat(1_000, 0.5).CapReachedAt.ShouldBe(double.PositiveInfinity);
        new Bands(0, [new(0, 0.5), new(10_000, 0)], 6_000).CapReachedAt.ShouldBe(double.PositiveInfinity);
        new Bands(0, [new(0, 0.5), new(10_000, 0), new(20_000, 0.1)], 5_000).CapReachedAt.ShouldBe(10_000, 1e-9);
    }

    [Fact]
    public void A_cap_of_nothing_pays_nothing()
    {
        var cover = Bands.Flat(0, 0.9, 0);
        cover.Paid(0).ShouldBe(0);
        cover.Paid(1e6).ShouldBe(0);
        cover.MarginalRatio(10).ShouldBe(0);
    }

    /// <summary>The payments of a year's bills add up to what the year is paid, however it is cut.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Differences_add_up_to_the_year(int seed)
    {
        var random = new RandomLayers(seed);
        for (var draw = 0; draw < 100; draw++)
        {
            var cover = random.Cover();
            var (soFar, paid) = (0.0, 0.0);
            for (var bill = 0; bill < 7; bill++)
            {
                var next = soFar + random.Bill();
                paid += cover.Paid(next) - cover.Paid(soFar);
                soFar = next;
            }

            paid.ShouldBe(cover.Paid(soFar), 1e-9 * soFar);
        }
    }

    [Fact]
    public void A_schedule_that_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => Bands.Flat(-1, 0.5));
        Should.Throw<ArgumentException>(() => Bands.Flat(0, 1.01));
        Should.Throw<ArgumentException>(() => Bands.Flat(0, -0.01));
        Should.Throw<ArgumentException>(() => Bands.Flat(0, 0.5, -1));
        Should.Throw<ArgumentException>(() => Bands.Flat(double.NaN, 0.5));
        Should.Throw<ArgumentException>(() => new Bands(0, []));
        Should.Throw<ArgumentException>(() => new Bands(0, [new(10, 0.5)]));
        Should.Throw<ArgumentException>(() => new Bands(0, [new(0, 0.5), new(0, 0.6)]));
        Should.Throw<ArgumentException>(() => new Bands(0, [new(0, 0.5), new(9, 0.6), new(8, 0.6)]));
    }
}
