namespace Actuary.Models.Plans;

/// <summary>
/// Reads <c>economy.opening</c>, the year before the first projected one. A key is required once a scheme asks for it and refused while
/// none does; schemes that ask for the same key share its value.
/// </summary>
internal sealed class OpeningEconomyReader(Binder economy)
{
    private double? _cpiChange;
    private double? _incomeGrowth;
    private double? _incomePerHead;

    /// <summary>Mean consumer prices of the opening year ÷ those of the year before − 1.</summary>
    public double CpiChange => _cpiChange ??= Opening.Quantity(
        "cpi_change", Unit.FractionPerYear, -0.5, 1, "change of consumer prices in the opening year");

    /// <summary>Rural disposable income per head of the opening year ÷ that of the year before − 1.</summary>
    public double IncomeGrowth => _incomeGrowth ??= Opening.Quantity(
        "income_growth", Unit.FractionPerYear, -0.5, 1, "growth of rural disposable income per head in the opening year");

    /// <summary>Rural disposable income per head in the opening year, yuan.</summary>
    public double IncomePerHead => _incomePerHead ??= Opening.Quantity(
        "income_per_head", Unit.YuanPerYear, 1, 1e7, "rural disposable income per head in the opening year");

    /// <summary>Refuses what no scheme asked for: nothing of the first projected year follows it.</summary>
    public void RefuseIdle(int firstYear)
    {
        if (economy.OptionalSection("opening") is not { } opening)
            return;
        if (_cpiChange is null)
            opening.RefuseIdle("cpi_change", $"nothing of {firstYear} follows the prices of the year before");
        if (_incomeGrowth is null)
            opening.RefuseIdle("income_growth", $"nothing of {firstYear} follows the incomes of the year before");
        if (_incomePerHead is null)
            opening.RefuseIdle("income_per_head", "no scheme compares with it");
    }

    private Binder Opening => economy.Section("opening", "the year before the first projected one");

    /// <summary>Lets the keys be where it is not known who would have asked for them.</summary>
    public void PassAll() => economy.OptionalSection("opening")?.PassAll();
}
