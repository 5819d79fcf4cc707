using System.Globalization;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>Rules in the words of a language, with their amounts.</summary>
internal sealed class RuleWords(RulePhrases words)
{
    /// <summary>A schedule: where it begins, its shares, the most it pays.</summary>
    public string Of(Bands cover)
    {
        var cap = double.IsFinite(cover.Cap) ? string.Format(null, words.AtMost, Yuan(cover.Cap)) : "";
        return Shares(cover) + cap;
    }

    /// <summary>A schedule of which single admissions are deducted.</summary>
    public string Of(Bands cover, string deducted) => string.Format(null, words.AfterDeducted, deducted, Of(cover.WithDeductible(0)));

    /// <summary>Care without referral.</summary>
    public string Of(UnreferredTerms terms) => terms.Reading == QuotaReading.ShareOfQuota
        ? string.Format(null, words.ShareOfQuota, Percent(terms.Share), Yuan(terms.Quota))
        : string.Format(null, words.ShareOfExpense, Percent(terms.Share), Yuan(terms.Quota));

    /// <summary>What an admission is deducted.</summary>
    public string Deducted(AdmissionTerms terms, decimal due, decimal borne, Referral referral, bool isLater) => referral switch
    {
        Referral.Up => string.Format(null, words.SentUp, Yuan(due), Yuan(terms.Deductible), Yuan(borne)),
        Referral.Down => words.SentDown,
        _ when isLater && terms.LaterShare != 1 => string.Format(null, words.LaterAdmission, Yuan(due), Percent(terms.LaterShare), Yuan(terms.Deductible)),
        _ => string.Format(null, words.Deducted, Yuan(due)),
    };

    /// <summary>What a person bears.</summary>
    public string Left(decimal outside) => outside > 0 ? string.Format(null, words.LeftWithOutside, Yuan(outside)) : words.Left;

    private string Shares(Bands cover)
    {
        var deductible = Yuan(cover.Deductible);
        if (cover.Steps.Count == 1)
            return cover.Deductible > 0 ? string.Format(null, words.Above, Percent(cover.Steps[0].Ratio), deductible) : Percent(cover.Steps[0].Ratio);
        var shares = string.Join(words.ListComma, cover.Steps.Select((band, at) => at + 1 < cover.Steps.Count
            ? string.Format(null, words.UpTo, Percent(band.Ratio), Yuan(cover.Steps[at + 1].From))
            : string.Format(null, words.Beyond, Percent(band.Ratio))));
        if (cover.Deductible == 0)
            return shares;
        return string.Format(null, cover.Basis == BandBasis.Excess ? words.OfExcess : words.ByWholeExpense, deductible, shares);
    }

    private string Percent(double ratio) => string.Format(null, words.Percent, (100 * ratio).ToString("0.##", CultureInfo.InvariantCulture));

    private static string Yuan(double amount) => Yuan((decimal)amount);

    private static string Yuan(decimal amount) => amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.InvariantCulture);
}
