using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>
/// Schemes of several classes that become one: until then each class keeps its own parameters (双轨), from then on those of
/// <see cref="SchemeMerger"/> hold for all.
/// </summary>
/// <param name="FromYear">Index of the first year of the merged scheme.</param>
/// <param name="LowestContribution">Whether persons pay the lowest of the contributions.</param>
/// <param name="BestCovers">Whether the best of the covers hold for all.</param>
/// <param name="WidestCatalogue">Whether the widest catalogue holds for all.</param>
/// <param name="DuplicatesRemoved">Share of second enrolments that end.</param>
public sealed record Merger(int FromYear, bool LowestContribution, bool BestCovers, bool WidestCatalogue, double DuplicatesRemoved)
{
    /// <summary>The plan with the years from the merger on changed.</summary>
    public MedicalCoverPlan In(MedicalCoverPlan plan) => plan with
    {
        Contributions = plan.Contributions with
        {
            Individual = LowestContribution ? From(plan.Contributions.Individual, Lowest) : plan.Contributions.Individual,
        },
        Benefits = plan.Benefits with { Care = From(plan.Benefits.Care, Unified) },
        Insured = plan.Insured with
        {
            Duplicates = plan.Insured.Duplicates is { } duplicates ? From(duplicates, share => share * (1 - DuplicatesRemoved)) : null,
        },
    };

    private T[] From<T>(T[] years, Func<T, T> merged) => [.. years.Select((year, at) => at < FromYear ? year : merged(year))];

    private static double[] Lowest(double[] contributions) => [.. contributions.Select(_ => SchemeMerger.Contribution(contributions))];

    private CareCover[][] Unified(CareCover[][] classes) =>
        [.. classes.Select(services => services.Select((cover, s) => Unified(cover, [.. classes.Select(other => other[s])])).ToArray())];

    private CareCover Unified(CareCover own, CareCover[] all) => own with
    {
        EligibleShare = WidestCatalogue ? SchemeMerger.EligibleShare(all.Select(cover => cover.EligibleShare)) : own.EligibleShare,
        Layers = BestCovers
            ? new CoverLayers(
                Best(all, layers => layers.Basic), Best(all, layers => layers.CriticalIllness),
                Best(all, layers => layers.Supplement), Best(all, layers => layers.Aid))
            : own.Layers,
        Admission = BestCovers && own.Admission is not null ? all.Select(cover => cover.Admission).OfType<AdmissionTerms>().MinBy(terms => terms.Deductible) : own.Admission,
    };

    private static Bands? Best(CareCover[] all, Func<CoverLayers, Bands?> layer)
    {
        var covers = all.Select(cover => layer(cover.Layers)).OfType<Bands>().ToArray();
        return covers.Length == 0 ? null : SchemeMerger.Cover(covers);
    }
}
