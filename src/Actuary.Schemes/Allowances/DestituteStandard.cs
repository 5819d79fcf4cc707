namespace Actuary.Schemes.Allowances;

/// <summary>
/// The least standard of support for the destitute (特困人员): a share of the consumption a head of local residents in the year
/// before, 「上年度当地居民人均消费性支出的60%」 (Tongling, opinions on relief of poverty by social assistance; AMB-27: of which residents is an input).
/// </summary>
public static class DestituteStandard
{
    /// <summary>Yuan a year: share · consumption of the year before.</summary>
    public static double Annual(double consumptionBefore, double share) => share * consumptionBefore;

    /// <summary>Yuan a month: a twelfth of the year's.</summary>
    public static double Monthly(double consumptionBefore, double share) => Annual(consumptionBefore, share) / 12;
}
