using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.Tests.MedicalCover;

/// <summary>
/// Layers of covers as documents have them and as they do not: any of the four missing, no deductible, shares of nothing and of
/// everything, caps below the last band, bands counted either way. Made again from their seed.
/// </summary>
internal sealed class RandomLayers(int seed)
{
    private readonly Random _random = new(seed);

    public double Between(double low, double high) => low + (high - low) * _random.NextDouble();

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public double EligibleShare() => Chance(0.3) ? 1 : Between(0.4, 1);

    /// <summary>Bills from cents to millions.</summary>
    public double Bill() => Math.Exp(Between(-3, 15));

    public CoverLayers Layers() => new(Optional(Cover), Optional(Cover), Optional(Cover), Optional(Cover));

    public Bands Cover()
    {
        var bands = new List<Band> { new(0, Ratio()) };
        var from = 0.0;
        while (bands.Count < 5 && Chance(0.5))
            bands.Add(new(from += Between(1, 60_000), Ratio()));
        return new(
            Chance(0.3) ? 0 : Between(1, 40_000),
            bands,
            Chance(0.4) ? double.PositiveInfinity : Between(0, 200_000),
            Chance(0.5) ? BandBasis.Excess : BandBasis.Cumulative);
    }

    private double Ratio() => Chance(0.1) ? 0 : Chance(0.1) ? 1 : Between(0.1, 0.95);

    private Bands? Optional(Func<Bands> cover) => Chance(0.25) ? null : cover();
}
