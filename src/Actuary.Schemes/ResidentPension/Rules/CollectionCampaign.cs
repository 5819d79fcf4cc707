using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>
/// What a town pays its villages for collecting contributions by given days: an award per insured person that depends on the
/// completion rate, insured ÷ persons who should be, and a deduction where it stays low. Yuan.
/// </summary>
public static class CollectionCampaign
{
    /// <summary>Insured ÷ persons who should be; zero where nobody should.</summary>
    public static Lanes CompletionRate(Lanes insured, Lanes shouldBe) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(shouldBe, Lanes.Zero), insured / shouldBe, Lanes.Zero);

    /// <summary>
    /// The award of all deadlines: for each, insured on that day · the amount of the highest band reached; the best of them
    /// counts, or their sum (AMB-21).
    /// </summary>
    /// <param name="insured">By deadline: persons insured on that day.</param>
    public static Lanes Award(IReadOnlyList<CampaignDeadline> deadlines, ReadOnlySpan<Lanes> insured, Lanes shouldBe, bool cumulative)
    {
        var award = Lanes.Zero;
        for (var at = 0; at < deadlines.Count; at++)
        {
            var one = insured[at] * PerPerson(CompletionRate(insured[at], shouldBe), deadlines[at].Bands);
            award = cumulative ? award + one : Vector512.Max(award, one);
        }

        return award;
    }

    /// <summary>An amount when the rate on the last day is below a floor.</summary>
    public static Lanes Deduction(Lanes rate, double floor, double amount) => Vector512.ConditionalSelect(
        Vector512.LessThan(rate, Vector512.Create(floor)), Vector512.Create(amount), Lanes.Zero);

    private static Lanes PerPerson(Lanes rate, IReadOnlyList<AwardBand> bands)
    {
        var award = Lanes.Zero;
        for (var band = bands.Count - 1; band >= 0; band--)
        {
            var reached = Vector512.GreaterThanOrEqual(rate, Vector512.Create(bands[band].LeastRate));
            award = Vector512.ConditionalSelect(reached, Vector512.Create(bands[band].PerPerson), award);
        }

        return award;
    }
}

/// <summary>A day by which collection is judged, with its bands, the highest rate first.</summary>
public sealed record CampaignDeadline(IReadOnlyList<AwardBand> Bands);

/// <summary>From a completion rate on (inclusive), yuan per insured person.</summary>
public readonly record struct AwardBand(double LeastRate, double PerPerson);
