namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>What running the scheme costs a budget; never paid from the fund. Yuan.</summary>
public static class Administration
{
    /// <summary>Heads · amount per head.</summary>
    public static Lanes PerHead(Lanes heads, Lanes amount) => heads * amount;
}
