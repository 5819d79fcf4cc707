namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>The single premium (一次性趸缴) of someone past pension age who buys a chosen monthly account pension for life.</summary>
public static class SinglePremium
{
    /// <summary>Months charged: from the purchase to an age, and never fewer than a minimum.</summary>
    public static double MonthsCharged(double monthsToAge, double minimum) => Math.Max(minimum, monthsToAge);

    /// <summary>Premium, yuan: chosen monthly pension · months charged.</summary>
    public static Lanes Premium(Lanes monthlyPension, double monthsCharged) => monthlyPension * monthsCharged;
}
