using System.Globalization;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>Rules in words, with their amounts.</summary>
internal static class RuleWords
{
    /// <summary>A schedule: where it begins, its shares, the most it pays.</summary>
    public static string Of(Bands cover)
    {
        var cap = double.IsFinite(cover.Cap) ? $"; at most {Yuan(cover.Cap)}" : "";
        return Shares(cover) + cap;
    }

    /// <summary>A schedule of which single admissions are deducted.</summary>
    public static string Of(Bands cover, string deducted) => $"{deducted}; then {Of(cover.WithDeductible(0))}";

    /// <summary>Care without referral.</summary>
    public static string Of(UnreferredTerms terms) => terms.Reading == QuotaReading.ShareOfQuota
        ? $"without referral {Percent(terms.Share)} of the quota of {Yuan(terms.Quota)}, no more than the expense"
        : $"without referral {Percent(terms.Share)} of the expense, of no more than the quota of {Yuan(terms.Quota)}";

    /// <summary>What an admission is deducted.</summary>
    public static string Deducted(AdmissionTerms terms, decimal due, decimal borne, Referral referral, bool isLater) => referral switch
    {
        Referral.Up => $"sent up: {Yuan(due)} deducted, {Yuan(terms.Deductible)} less {Yuan(borne)} borne",
        Referral.Down => "sent down: nothing deducted",
        _ when isLater && terms.LaterShare != 1 => $"{Yuan(due)} deducted, {Percent(terms.LaterShare)} of {Yuan(terms.Deductible)} as a later admission",
        _ => $"{Yuan(due)} deducted",
    };

    /// <summary>What a person bears.</summary>
    public static string Left(decimal outside) => outside > 0 ? $"what is left, with {Yuan(outside)} outside the catalogue" : "what is left";

    private static string Shares(Bands cover)
    {
        var deductible = Yuan(cover.Deductible);
        if (cover.Steps.Count == 1)
            return Percent(cover.Steps[0].Ratio) + (cover.Deductible > 0 ? $" above {deductible}" : "");
        var shares = string.Join(", ", cover.Steps.Select((band, at) => at + 1 < cover.Steps.Count
            ? $"{Percent(band.Ratio)} to {Yuan(cover.Steps[at + 1].From)}"
            : $"{Percent(band.Ratio)} beyond"));
        if (cover.Deductible == 0)
            return shares;
        return cover.Basis == BandBasis.Excess ? $"of what is above {deductible}: {shares}" : $"above {deductible}, by the whole expense: {shares}";
    }

    private static string Percent(double ratio) => (100 * ratio).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    private static string Yuan(double amount) => Yuan((decimal)amount);

    private static string Yuan(decimal amount) => amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.InvariantCulture);
}
