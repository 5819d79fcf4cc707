using Actuary.Schemes.Amounts;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>The admissions of a year, for what each is deducted.</summary>
internal sealed class Admissions(RuleWords words)
{
    private decimal _borneInCourse;
    private bool _isLater;

    /// <summary>What an admission is deducted, and why in words; what the patient bears of it counts for the hospital he is sent on to.</summary>
    public (decimal Deducted, string Rule) Next(AdmissionTerms terms, Referral referral, decimal eligible)
    {
        if (referral == Referral.None)
            _borneInCourse = 0;
        var due = Rounding.Fen(Deductibles.Next(terms.Deductible, (double)_borneInCourse, referral, _isLater, terms.LaterShare));
        var rule = words.Deducted(terms, due, _borneInCourse, referral, _isLater);
        var deducted = Math.Min(due, eligible);
        _borneInCourse += deducted;
        _isLater = true;
        return (deducted, rule);
    }
}
