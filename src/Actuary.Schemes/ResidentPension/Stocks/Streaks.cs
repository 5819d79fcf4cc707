using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>
/// Contributing members of each cohort and class by unbroken contribution years since the projection began: 1, 2, … n and
/// more. Those who have not contributed in a projected year yet are in none.
/// </summary>
internal sealed class Streaks(int ages, int classes, int years)
{
    private readonly LaneBuffer<Lanes> _counts = new(2 * ages * classes * years);

    public void Open() => _counts.Span.Clear();

    /// <summary>The counts of a cohort, class after class, each by length of the streak less one.</summary>
    public Span<Lanes> Of(int place) => _counts.Span.Slice(place * classes * years, classes * years);

    /// <summary>Moves one class of a cohort through a year. Gives those with n years or more, and those who have just reached n.</summary>
    /// <param name="counts">The counts of the class.</param>
    /// <param name="contributingBefore">Contributing members on the last 31 December.</param>
    /// <param name="unbroken">Share of contributing members who stay and pay again.</param>
    /// <param name="starting">Those who pay after a break or for the first time.</param>
    public static (Lanes Reached, Lanes JustReached) Step(Span<Lanes> counts, Lanes contributingBefore, Lanes unbroken, Lanes starting)
    {
        var counted = Lanes.Zero;
        foreach (var count in counts)
            counted += count;
        var first = Vector512.Max(Lanes.Zero, contributingBefore - counted) * unbroken + starting;
        var last = counts.Length - 1;
        var justReached = last == 0 ? first : counts[last - 1] * unbroken;
        counts[last] = counts[last] * unbroken + justReached;
        for (var k = last - 1; k > 0; k--)
            counts[k] = counts[k - 1] * unbroken;
        if (last > 0)
            counts[0] = first;
        return (counts[last], justReached);
    }
}
