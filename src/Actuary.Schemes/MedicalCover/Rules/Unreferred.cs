namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>How a share of a disease's quota is meant where a patient came without referral (AMB-32).</summary>
public enum QuotaReading
{
    /// <summary>share · quota, bounded by the expense: below it all is refunded.</summary>
    ShareOfQuota,

    /// <summary>share · min(expense, quota).</summary>
    ShareOfExpense,
}

/// <summary>What is paid for a major disease treated without referral: a share of the quota that its treatment is budgeted at.</summary>
public static class Unreferred
{
    public static Bands Cover(double share, double quota, QuotaReading reading) => reading == QuotaReading.ShareOfQuota
        ? Bands.Flat(0, 1, share * quota)
        : Bands.Flat(0, share, share * quota);
}
