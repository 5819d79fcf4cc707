namespace Actuary.Schemes.Allowances;

/// <summary>What a supplement to the minimum living allowance is a share of (AMB-28).</summary>
public enum SupplementBase
{
    /// <summary>What the person receives, which tops income up to the standard.</summary>
    Amount,

    /// <summary>The whole standard.</summary>
    Standard,
}

/// <summary>
/// An addition to the minimum living allowance (低保) by class of recipient: 「按其本人享受标准的30%和20%分类别增发保障金」 (Tongling, opinions on relief of
/// poverty by social assistance).
/// </summary>
public static class DibaoSupplement
{
    /// <summary>Yuan a month: share · what the person receives, or share · the standard.</summary>
    public static double Monthly(double amount, double standard, double share, SupplementBase of) =>
        share * (of == SupplementBase.Standard ? standard : amount);
}
