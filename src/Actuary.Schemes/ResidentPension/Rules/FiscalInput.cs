using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>The long-term mechanism of fiscal input (财政投入长效机制): what a level of government pays into the fund in a year, yuan.</summary>
public static class FiscalInput
{
    /// <summary>The greatest of what the shares of the costs come to, a share of the general budget, and a floor.</summary>
    /// <param name="formula">The level's shares of all costs of the year that the fund receives.</param>
    public static Lanes Of(Lanes formula, Lanes shareOfBudget, Lanes floor) =>
        Vector512.Max(formula, Vector512.Max(shareOfBudget, floor));

    /// <summary>The input of the year before, grown: I · (1 + growth).</summary>
    public static Lanes Floor(Lanes inputBefore, double growth) => inputBefore * (1 + growth);
}
