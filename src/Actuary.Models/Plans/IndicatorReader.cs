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
    private readonly double[] _depletionYears;
    private readonly double[] _tableYears;
    private readonly double[] _cohortYears;

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
    }

    /// <summary>Years beyond a shortened projection are left out.</summary>
    public IReadOnlyList<int> CohortYears(int lastYear) => Within(_cohortYears, lastYear);

    public IndicatorPlan Build(int lastYear) => new(
        _green, _yellow, _orange, _discountRate, Within(_depletionYears, lastYear), Within(_tableYears, lastYear));

    private double[] Years(Binder indicators, string key, string meaning) =>
        indicators.Quantities(key, Unit.CalendarYear, _horizon.FirstYear, _horizon.LastYear, meaning, rising: true);

    private static List<int> Within(double[] years, int lastYear) => [.. years.Select(year => (int)year).Where(year => year <= lastYear)];
}
