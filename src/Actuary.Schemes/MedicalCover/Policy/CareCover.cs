using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>How care of one service is covered for a class, in the terms of an event: a visit, or a patient's whole year.</summary>
/// <param name="EligibleShare">Share of a bill that is in the catalogue, above 0 and at most 1.</param>
/// <param name="Layers">
/// Who pays of the eligible expense; where <paramref name="Admission"/> is given, the basic deductible is that of a patient's year.
/// </param>
/// <param name="Admission">How a single admission is deducted; null where the basic deductible is that of the event.</param>
/// <param name="Unreferred">What is paid without referral, in place of the basic cover; null where the service asks for none.</param>
public sealed record CareCover(double EligibleShare, CoverLayers Layers, AdmissionTerms? Admission = null, UnreferredTerms? Unreferred = null)
{
    /// <summary>A cover whose deductible is due at each admission of a patient's year.</summary>
    /// <param name="basic">With the deductible of one admission.</param>
    /// <param name="admissions">Mean admissions of a patient in a year.</param>
    /// <param name="sent">How admissions came about; all without referral where left out.</param>
    public static CareCover PerAdmission(
        double eligibleShare, CoverLayers layers, Bands basic, double laterShare, double admissions, SentShares sent = default) => new(
        eligibleShare,
        layers with { Basic = basic.WithDeductible(Deductibles.OfYear(basic.Deductible, admissions, laterShare, sent)) },
        new AdmissionTerms(basic.Deductible, laterShare));

    /// <summary>The same cover with every amount multiplied, as when amounts follow incomes.</summary>
    public CareCover Times(double factor) => factor == 1 ? this : new(
        EligibleShare,
        new CoverLayers(Layers.Basic?.Times(factor), Layers.CriticalIllness?.Times(factor), Layers.Supplement?.Times(factor), Layers.Aid?.Times(factor)),
        Admission is { } admission ? admission with { Deductible = admission.Deductible * factor } : null,
        Unreferred is { } terms ? terms with { Quota = terms.Quota * factor } : null);

    /// <summary>Care without referral, paid as a share of what the disease is budgeted at.</summary>
    public static CareCover WithoutReferral(double eligibleShare, CoverLayers layers, UnreferredTerms terms) => new(
        eligibleShare, layers with { Basic = Rules.Unreferred.Cover(terms.Share, terms.Quota, terms.Reading) }, null, terms);
}

/// <summary>Deductible of one admission, yuan, and the share of it that later admissions of a year bear.</summary>
public sealed record AdmissionTerms(double Deductible, double LaterShare);

/// <summary>Share of a disease's quota, the mean quota in yuan, and how the share is meant (AMB-32).</summary>
public sealed record UnreferredTerms(double Share, double Quota, QuotaReading Reading);
