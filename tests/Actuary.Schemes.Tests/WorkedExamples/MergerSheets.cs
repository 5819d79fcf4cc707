using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>Urban and rural resident schemes merged, as Hubei did: each group of inputs is a scheme.</summary>
internal static class MergerSheets
{
    private static readonly string[] _inputs =
    [
        "*.premium", "*.ratio", "*.deductible", "*.cap", "*.persons", "*.catalogue",
        "duplicates", "duplicate_share", "premium", "subsidy_per_head", "assume_subsidy_per_head",
    ];

    public static IEnumerable<Sheet> Create() =>
    [
        Sheet.Of("Scheme merger", _inputs,
            ("merged_premium", with => SchemeMerger.Contribution(with.OfGroups("premium"))),
            ("merged_ratio", with => Merged(with).MarginalRatio(Merged(with).Deductible)),
            ("merged_deductible", with => Merged(with).Deductible),
            ("merged_cap", with => Merged(with).Cap),
            ("merged_catalogue", with => SchemeMerger.EligibleShare(with.OfGroups("catalogue"))),
            ("lost_receipts", with => SchemeMerger.LostReceipts(with.OfGroups("premium"), with.OfGroups("persons"))),
            ("insured_once", with => with.OfGroups("persons").Sum() - Duplicates(with)),
            ("subsidy_saved", with => SubsidySaved(with)),
            ("duplicate_subsidy_saved", with => SubsidySaved(with)),
            ("duplicate_premium", with => Duplicates(with) * with.Number("premium"))),
    ];

    private static Bands Merged(Inputs with)
    {
        var (ratios, deductibles, caps) = (with.OfGroups("ratio"), with.OfGroups("deductible"), with.OfGroups("cap"));
        return SchemeMerger.Cover([.. ratios.Select((ratio, scheme) => Bands.Flat(
            deductibles.Length > 0 ? deductibles[scheme] : 0, ratio, caps.Length > 0 ? caps[scheme] : double.PositiveInfinity))]);
    }

    private static double Duplicates(Inputs with) => with.Has("duplicates")
        ? with.Number("duplicates")
        : with.OfGroups("persons").Sum() * with.Number("duplicate_share");

    private static double SubsidySaved(Inputs with) =>
        SchemeMerger.DuplicateSubsidy(Duplicates(with), with.Number("subsidy_per_head", with.Number("assume_subsidy_per_head", 0)));
}
