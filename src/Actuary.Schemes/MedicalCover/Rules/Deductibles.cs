namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>How a patient reached a hospital from the one before (分级诊疗).</summary>
public enum Referral
{
    /// <summary>Came by himself, or the first admission of an illness.</summary>
    None,

    /// <summary>Sent up to a hospital of a higher level.</summary>
    Up,

    /// <summary>Sent down, or back, to one of a lower level.</summary>
    Down,
}

/// <summary>Deductibles of admissions, one after another. Yuan.</summary>
public static class Deductibles
{
    /// <summary>
    /// What is still deducted at the next hospital. Sent up, deductibles are counted on (连续计算起付线): only the difference to
    /// what was already borne is due. Sent down, none is (免计起付线). Otherwise the hospital's own, or its share for a later
    /// admission of the year.
    /// </summary>
    /// <param name="own">Deductible of the hospital.</param>
    /// <param name="borne">Deductible already borne for this course of referrals.</param>
    /// <param name="isLater">Whether it is not the first admission of the year.</param>
    /// <param name="laterShare">Share of the deductible that later admissions of a year bear.</param>
    public static double Next(double own, double borne, Referral referral, bool isLater = false, double laterShare = 1) => referral switch
    {
        Referral.Up => Math.Max(0, own - borne),
        Referral.Down => 0,
        _ => isLater ? laterShare * own : own,
    };

    /// <summary>
    /// Mean deductible of a patient's whole year: of admissions that were not sent own · (1 + (admissions − 1) · share of later ones),
    /// of those sent up the difference, of those sent down nothing.
    /// </summary>
    public static double OfYear(double own, double admissions, double laterShare, SentShares sent = default)
    {
        var unsent = own * (1 + Math.Max(0, admissions - 1) * laterShare);
        return (1 - sent.Up - sent.Down) * unsent + sent.Up * Math.Max(1, admissions) * Next(own, sent.Borne, Referral.Up);
    }
}

/// <summary>How the admissions to a hospital came about.</summary>
/// <param name="Up">Share of them sent up from a hospital of a lower level.</param>
/// <param name="Borne">Deductible that those have borne there, yuan.</param>
/// <param name="Down">Share sent down, or back, from a higher level.</param>
public readonly record struct SentShares(double Up, double Borne, double Down);
