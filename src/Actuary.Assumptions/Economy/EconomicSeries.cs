namespace Actuary.Assumptions.Economy;

/// <summary>
/// The yearly economic drivers, each an annual rate as a fraction. The value is the index of the series' draws and of
/// its row in the correlation matrix: never renumber.
/// </summary>
public enum EconomicSeries
{
    /// <summary>Change of consumer prices on the year before.</summary>
    Cpi = 0,

    /// <summary>Nominal growth of the average wage on the year before.</summary>
    WageGrowth = 1,

    /// <summary>Nominal growth of rural disposable income per head on the year before.</summary>
    RuralIncomeGrowth = 2,

    /// <summary>Rate credited to individual accounts over the year: the one-year deposit rate.</summary>
    CreditingRate = 3,

    /// <summary>Return of entrusted pension-fund money over the year.</summary>
    FundReturn = 4,
}
