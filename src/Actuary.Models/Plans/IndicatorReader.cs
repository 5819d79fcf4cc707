using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>Reads how the indicators are drawn from the paths.</summary>
internal sealed class IndicatorReader
{
    private readonly Horizon _horizon;
    private readonly double _green;
    private readonly double _yellow;
    private readonly double _orange;
    private readonly double _discountRate;
    private readonly int[] _depletionYears;
    private readonly int[] _tableYears;
    private readonly int[] _cohortYears;
    private readonly int[] _balanceYears;
    private readonly TargetReader _targets;

    public IndicatorReader(Binder root, Horizon horizon)
    {
        _horizon = horizon;
        var indicators = root.Section("indicators", "how indicators are drawn from the paths");
        var warning = indicators.Section("payable_months", "least payable months of each warning colour; red is below orange");
        _green = warning.Quantity("green", Unit.Months, 0, 1000, "least payable months of green");
        _yellow = warning.Quantity("yellow", Unit.Months, 0, 1000, "least payable months of yellow");
        _orange = warning.Quantity("orange", Unit.Months, 0, 1000, "least payable months of orange");
        if (_green < _yellow || _yellow < _orange)
            warning.Refuse("yellow", $"the colours are not in order: green {_green}, yellow {_yellow}, orange {_orange}", "green ≥ yellow ≥ orange");
        _discountRate = indicators.Quantity("discount_rate", Unit.FractionPerYear, -0.1, 0.5, "at which present values are taken");
        _depletionYears = Years(indicators, "depletion_years", "years by whose end the chance of depletion is stated");
        _tableYears = Years(indicators, "table_years", "years shown in tables");
        _cohortYears = Years(indicators, "cohort_years", "years whose stocks by cohort are kept");
        _balanceYears = indicators.OptionalIntegers("actuarial_balance_years", Unit.Years, 1, horizon.Years,
            "projected years over which the fund's actuarial balance is taken");
        _targets = new TargetReader(indicators, horizon);
    }

    /// <summary>Years beyond a shortened projection are left out.</summary>
    public IReadOnlyList<int> CohortYears(int lastYear) => Within(_cohortYears, lastYear);

    /// <param name="lastYear">The last year that is projected; what lies beyond is left out.</param>
    /// <param name="recorded">The measures that the plan records: those a target may name.</param>
    public IndicatorPlan Build(int lastYear, IReadOnlyList<string> recorded) => new(
        _green, _yellow, _orange, _discountRate, Within(_depletionYears, lastYear), Within(_tableYears, lastYear))
    {
        Targets = _targets.Build(lastYear, recorded),
        BalanceYears = [.. _balanceYears.Where(years => _horizon.FirstYear - 1 + years <= lastYear)],
    };

    private int[] Years(Binder indicators, string key, string meaning) =>
        indicators.Integers(key, Unit.CalendarYear, _horizon.FirstYear, _horizon.LastYear, meaning);

    private static List<int> Within(int[] years, int lastYear) => [.. years.Where(year => year <= lastYear)];
}
