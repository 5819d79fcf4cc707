using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.MedicalCover.Policy;

namespace Actuary.Models.MedicalCover;

/// <summary>When the schemes of the classes become one, and which of their parameters are unified.</summary>
internal sealed class MergerReader
{
    private readonly Merger _merger;

    /// <param name="hasDuplicates">Whether anybody is enrolled twice.</param>
    public MergerReader(Binder section, string[] classes, bool hasDuplicates, Horizon horizon)
    {
        var from = section.Whole("from", horizon.FirstYear, horizon.LastYear, "the first year of the merged scheme; policies are separate before");
        _merger = new Merger(
            from - horizon.FirstYear,
            section.Flag("contributions", "whether persons pay the lowest of the contributions (筹资就低不就高)"),
            section.Flag("benefits", "whether the best of the covers hold for all (待遇就高不就低)"),
            section.Flag("catalogue", "whether the widest catalogue holds for all (范围就宽不就窄)"),
            hasDuplicates ? section.Quantity("duplicates_removed", Unit.Fraction, 0, 1, "share of second enrolments that the audit before the transfer finds") : 0);
        if (!hasDuplicates)
            section.RefuseIdle("duplicates_removed", "nobody is enrolled twice");
        if (classes.Length < 2)
            section.Refuse("from", "one class has nothing to merge with", "two or more classes");
    }

    public MedicalCoverPlan In(MedicalCoverPlan plan) => _merger.In(plan);
}
