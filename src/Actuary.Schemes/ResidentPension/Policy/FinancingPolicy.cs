using Actuary.Schemes.Ledgers;

namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>A cost that levels of government, or the fund itself, share.</summary>
public enum CostLine
{
    /// <summary>The national basic pension up to the base amount.</summary>
    BasicBase,

    /// <summary>What the national basic pension has risen above the base amount.</summary>
    BasicIncrement,
    LocalPension,
    ContributionSubsidy,
    OnBehalf,
    LongContributionBonus,
    AgeAddOn,
    DeathGrant,

    /// <summary>Account pension paid on after the account is used up.</summary>
    LongevityTail,

    /// <summary>Pensions of older schemes that were merged in.</summary>
    LegacyPension,

    /// <summary>Running the scheme: paid to the agency and not into the fund.</summary>
    Administration,

    /// <summary>Awards for collecting contributions: likewise.</summary>
    Campaign,

    /// <summary>What a level pays into the fund beyond its shares of the other lines; it has no shares of its own.</summary>
    FiscalInput,
}

/// <summary>
/// Who pays each cost line. Shares of the four levels of government; what is missing to one is borne by the fund.
/// </summary>
/// <param name="BaseAmount">By year: yuan a month of the national basic pension that count as the base.</param>
/// <param name="Shares">By cost line, then year, then level in the order of <see cref="GovernmentLevels.All"/>.</param>
public sealed record FinancingPolicy(double[] BaseAmount, IReadOnlyDictionary<CostLine, double[][]> Shares)
{
    /// <summary>What a level pays at least; none where the shares are all it pays.</summary>
    public FiscalInputPolicy? FiscalInput { get; init; }
}
