namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>
/// Merging schemes parameter by parameter (AMB-42): 待遇就高不就低、筹资就低不就高、范围就宽不就窄 — the better benefit, the lower
/// contribution, the wider catalogue.
/// </summary>
public static class SchemeMerger
{
    /// <summary>What persons pay in the merged scheme, yuan a year: the least of what they paid.</summary>
    public static double Contribution(IEnumerable<double> contributions) => contributions.Min();

    /// <summary>Share of bills that is eligible: the union of catalogues is at least the widest.</summary>
    public static double EligibleShare(IEnumerable<double> shares) => shares.Max();

    /// <summary>
    /// The merged cover: the least deductible, band by band the highest ratio, the highest cap. Schedules whose bands begin at
    /// different expenses are laid over each other.
    /// </summary>
    /// <exception cref="ArgumentException">There is no cover, or they count their bands differently.</exception>
    public static Bands Cover(IReadOnlyList<Bands> covers)
    {
        ArgumentNullException.ThrowIfNull(covers);
        if (covers.Select(cover => cover.Basis).Distinct().Count() != 1)
            throw new ArgumentException("Covers whose bands are counted alike are needed.", nameof(covers));
        var starts = covers.SelectMany(cover => cover.Steps.Select(band => band.From)).Distinct().Order();
        return new Bands(
            covers.Min(cover => cover.Deductible),
            [.. starts.Select(from => new Band(from, covers.Max(cover => cover.Steps.Last(band => band.From <= from).Ratio)))],
            covers.Max(cover => cover.Cap),
            covers[0].Basis);
    }

    /// <summary>Receipts lost by lowering contributions to the merged one, yuan a year.</summary>
    public static double LostReceipts(IReadOnlyList<double> contributions, IReadOnlyList<double> persons)
    {
        var merged = Contribution(contributions);
        return contributions.Zip(persons, (contribution, heads) => (contribution - merged) * heads).Sum();
    }

    /// <summary>Subsidies no longer paid twice for those who were enrolled in two schemes (财政重复补贴), yuan a year.</summary>
    public static double DuplicateSubsidy(double duplicates, double subsidyPerHead) => duplicates * subsidyPerHead;
}
