using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>What a level of government pays into the fund, year after year.</summary>
internal sealed class FiscalInputYear(FiscalInputPolicy policy)
{
    private Lanes _before;

    /// <summary>No floor binds in the first projected year: the input of the year before it is not known.</summary>
    public void Open() => _before = Lanes.Zero;

    /// <summary>The input of the year, at least <paramref name="formula"/>.</summary>
    public Lanes Step(YearTerms terms, Lanes formula)
    {
        var floor = policy.GrowthFloor is { } growth ? FiscalInput.Floor(_before, growth[terms.Year]) : Lanes.Zero;
        return _before = FiscalInput.Of(formula, terms.GeneralBudget * policy.ShareOfBudget[terms.Year], floor);
    }
}
