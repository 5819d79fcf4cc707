using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Models.MedicalCover.Hospitals;

/// <summary>What is paid while the year runs, what by assessment, and when accounts are settled.</summary>
internal sealed class PrepaymentReader
{
    private readonly double[] _share;
    private readonly int _instalments = 12;
    private readonly AssessmentBase _assessed;

    public PrepaymentReader(Binder prepayment, Horizon horizon)
    {
        _share = prepayment.Dated("share", Unit.Fraction, 0, 1, "share of what was settled for the year before that is prepaid; the rest is assessed").AverageByYear(horizon);
        IsAssessed = !prepayment.IsSound("share") || _share.Any(share => share < 1);
        if (_share.Any(share => share > 0))
            _instalments = prepayment.Choice("instalments", "how often the prepaid part is paid", ("monthly", 12), ("quarterly", 4), ("half_yearly", 2));
        else
            prepayment.RefuseIdle("instalments", "nothing is prepaid");
        if (IsAssessed)
            _assessed = prepayment.Choice("assessed", "what the assessed part is a share of (AMB-31)",
                ("previous_year", AssessmentBase.PreviousYear), ("actual", AssessmentBase.ActualCost));
        else
            prepayment.RefuseIdle("assessed", "all is prepaid, and nothing assessed");
        SettlesNextYear = prepayment.Choice("settlement", "when the accounts of a year are settled", ("year_end", false), ("next_year", true));
    }

    /// <summary>Whether anything is paid by assessment; where the share is not known it may be.</summary>
    public bool IsAssessed { get; }

    public bool SettlesNextYear { get; }

    /// <summary>Whether what was settled for the year before is a base of this year's payments.</summary>
    public bool FollowsLastYear => _assessed == AssessmentBase.PreviousYear || _share.Any(share => share > 0);

    public PrepaymentTerms Build() => new(_share, _instalments, _assessed, SettlesNextYear);
}
