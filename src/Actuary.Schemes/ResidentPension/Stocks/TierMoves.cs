using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>Members of a cohort who choose their tier anew: a share of every choosing class is pooled and dealt out again.</summary>
internal static class TierMoves
{
    /// <param name="cells">The cells of the cohort, one per class.</param>
    /// <param name="classes">Indices of the classes whose members choose.</param>
    /// <param name="share">The share that chooses anew.</param>
    /// <param name="choice">By class: how they choose; adds to one over <paramref name="classes"/>.</param>
    public static void Deal(Span<ContributorCell> cells, IReadOnlyList<int> classes, double share, ReadOnlySpan<Lanes> choice)
    {
        var pool = default(ContributorCell);
        foreach (var c in classes)
        {
            pool.Contributing += cells[c].Contributing;
            pool.Dormant += cells[c].Dormant;
            pool.PersonAccount += cells[c].PersonAccount;
            pool.GovernmentAccount += cells[c].GovernmentAccount;
            pool.ContributionYears += cells[c].ContributionYears;
        }

        var (keep, all) = (Vector512.Create(1 - share), Vector512.Create(share));
        foreach (var c in classes)
        {
            var dealt = all * choice[c];
            ref var cell = ref cells[c];
            cell.Contributing = cell.Contributing * keep + pool.Contributing * dealt;
            cell.Dormant = cell.Dormant * keep + pool.Dormant * dealt;
            cell.PersonAccount = cell.PersonAccount * keep + pool.PersonAccount * dealt;
            cell.GovernmentAccount = cell.GovernmentAccount * keep + pool.GovernmentAccount * dealt;
            cell.ContributionYears = cell.ContributionYears * keep + pool.ContributionYears * dealt;
        }
    }

    /// <summary>The same for streaks, <paramref name="years"/> counts a class.</summary>
    public static void Deal(Span<Lanes> streaks, int years, IReadOnlyList<int> classes, double share, ReadOnlySpan<Lanes> choice)
    {
        for (var k = 0; k < years; k++)
        {
            var pool = Lanes.Zero;
            foreach (var c in classes)
                pool += streaks[c * years + k];
            foreach (var c in classes)
                streaks[c * years + k] = streaks[c * years + k] * (1 - share) + pool * (Vector512.Create(share) * choice[c]);
        }
    }
}
