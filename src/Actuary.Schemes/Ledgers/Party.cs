namespace Actuary.Schemes.Ledgers;

/// <summary>Who pays or receives an amount.</summary>
public enum Party
{
    Person,
    Collective,
    Central,
    Province,
    City,
    County,
    Township,
    Fund,
    OtherScheme,

    /// <summary>Those who run a scheme: offices, villages, coordinators.</summary>
    Agency,

    /// <summary>A commercial insurer that runs a cover under contract.</summary>
    Insurer,

    /// <summary>Hospitals, clinics and pharmacies.</summary>
    Hospital,
}

/// <summary>The levels of government that share the cost of a scheme, highest first.</summary>
public static class GovernmentLevels
{
    public static IReadOnlyList<Party> All { get; } = [Party.Central, Party.Province, Party.City, Party.County, Party.Township];
}
