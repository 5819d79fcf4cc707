namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>Contributions that medical assistance pays for those who cannot (资助参保).</summary>
public static class PremiumAid
{
    /// <summary>Of one person's contribution, yuan a year: share · contribution.</summary>
    public static Lanes PerHead(Lanes individual, double share) => share * individual;
}
