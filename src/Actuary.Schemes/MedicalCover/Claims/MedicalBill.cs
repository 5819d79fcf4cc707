using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>A bill of one person: an admission or a visit.</summary>
/// <param name="Service">Index of the service among those of the plan.</param>
/// <param name="Total">Yuan to the fen, not negative.</param>
public sealed record MedicalBill(int Service, decimal Total)
{
    /// <summary>Of it in the catalogue, yuan, at most all; null is the eligible share that the plan assumes.</summary>
    public decimal? Eligible { get; init; }

    /// <summary>How the patient came from the admission before.</summary>
    public Referral Referral { get; init; }

    /// <summary>The quota of the disease, yuan, for care without referral; null is the plan's mean.</summary>
    public decimal? Quota { get; init; }
}
