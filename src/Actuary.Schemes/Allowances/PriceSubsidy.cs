namespace Actuary.Schemes.Allowances;

/// <summary>
/// The temporary subsidy that links assistance to prices (价格临时补贴): paid for a month in which a price index has risen
/// beyond its threshold over the same month of the year before.
/// </summary>
/// <param name="CpiThreshold">Rise of consumer prices from which it is paid, fraction.</param>
/// <param name="FoodThreshold">Rise of food prices from which it is paid, fraction.</param>
public sealed record PriceSubsidy(double CpiThreshold, double FoodThreshold)
{
    /// <summary>Whether one of the two rises reaches its threshold.</summary>
    public bool IsTriggered(double cpiRise, double foodRise) => cpiRise >= CpiThreshold || foodRise >= FoodThreshold;

    /// <summary>Yuan a month per recipient: standard · rise of prices for low-income households (SCPI), zero when not triggered.</summary>
    public double Monthly(double standard, double cpiRise, double foodRise, double lowIncomeRise) =>
        IsTriggered(cpiRise, foodRise) ? standard * Math.Max(0, lowIncomeRise) : 0;
}
