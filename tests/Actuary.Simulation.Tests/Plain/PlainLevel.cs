using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>A monthly amount that follows enacted values and then the indexation rule (rules page, step 2).</summary>
internal sealed class PlainLevel(IndexedPension plan)
{
    private double _atYearEnd = plan.Opening;
    private double _waiting = 1;
    private int _yearsWaited;

    /// <summary>The average of the year; CPI and g are those of the year before.</summary>
    public double Next(int year, double cpiBefore, double incomeGrowthBefore, double trend = 1)
    {
        if (plan.Enacted[year] is { } enacted)
        {
            _atYearEnd = plan.EnactedAtYearEnd[year] ?? enacted;
            (_waiting, _yearsWaited) = (1, 0);
            return enacted;
        }

        var rule = plan.Rules[year];
        var change = rule.CpiWeight * cpiBefore + rule.IncomeWeight * incomeGrowthBefore;
        if (change < rule.Floor)
            change = rule.Floor;
        if (change > rule.Cap)
            change = rule.Cap;
        _waiting *= (1 + change) * trend;
        _yearsWaited++;
        if (_yearsWaited >= rule.EveryYears)
        {
            _atYearEnd = PlainRounding.HalfUp(_atYearEnd * _waiting + rule.FixedIncrement, rule.RoundTo);
            (_waiting, _yearsWaited) = (1, 0);
        }

        return _atYearEnd;
    }
}

internal static class PlainRounding
{
    public static double HalfUp(double amount, double step) => step > 0 ? Math.Floor(amount / step + 0.5) * step : amount;
}
