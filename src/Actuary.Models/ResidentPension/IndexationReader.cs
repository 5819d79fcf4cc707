using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>The rule that moves a monthly amount, its parameters by date.</summary>
internal sealed class IndexationReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _cpiWeight;
    private readonly DatedValue _incomeWeight;
    private readonly DatedValue _floor;
    private readonly DatedValue _cap;
    private readonly DatedValue _fixedIncrement;
    private readonly YearEndValue<double> _roundTo;
    private readonly YearEndValue<int> _every;

    public IndexationReader(Binder rule, Horizon horizon)
    {
        _horizon = horizon;
        _cpiWeight = rule.OptionalDated("cpi_weight", Unit.Number, 0, 3, "a in a·CPI + b·g") ?? DatedValue.Constant(0);
        _incomeWeight = rule.OptionalDated("income_weight", Unit.Number, 0, 3, "b in a·CPI + b·g, g the growth of rural income") ?? DatedValue.Constant(0);
        (_floor, _cap) = ReadBounds(rule);
        _fixedIncrement = rule.Dated("fixed_increment", Unit.YuanPerMonth, 0, 1e4, "added at each adjustment");
        _roundTo = rule.DatedAtYearEnd("round_to", Unit.YuanPerMonth, 0, 100, "rounded half up to this at each adjustment; 0 leaves it unrounded");
        _every = rule.DatedInteger("every", Unit.Years, 1, 100, "years between adjustments");
        RefuseCapBelowFloor(rule);
    }

    /// <summary>Whether prices count in the first projected year.</summary>
    public bool FollowsPricesAtOnce => _cpiWeight.IsPositiveIn(_horizon.FirstYear);

    /// <summary>Whether incomes count in the first projected year.</summary>
    public bool FollowsIncomesAtOnce => _incomeWeight.IsPositiveIn(_horizon.FirstYear);

    private (DatedValue Floor, DatedValue Cap) ReadBounds(Binder rule)
    {
        if (_cpiWeight.Steps.Concat(_incomeWeight.Steps).Any(step => step.Value > 0))
        {
            return (rule.Standing("floor", Unit.FractionPerYear, -1, 1, "least rise in a year"),
                rule.Standing("cap", Unit.FractionPerYear, -1, 10, "greatest rise in a year"));
        }

        const string Why = "neither prices nor incomes are followed, for both weights are zero";
        rule.RefuseIdle("floor", Why);
        rule.RefuseIdle("cap", Why);
        return (DatedValue.Constant(0), DatedValue.Constant(0));
    }

    public IndexationRule[] Build()
    {
        var (cpi, income) = (_cpiWeight.AverageByYear(_horizon), _incomeWeight.AverageByYear(_horizon));
        var (floor, cap) = (_floor.AverageByYear(_horizon), _cap.AverageByYear(_horizon));
        var increment = _fixedIncrement.AverageByYear(_horizon);
        var (roundTo, every) = (_roundTo.ByYear(_horizon), _every.ByYear(_horizon));
        return [.. Enumerable.Range(0, _horizon.Years).Select(year =>
            new IndexationRule(cpi[year], income[year], floor[year], cap[year], increment[year], roundTo[year], every[year]))];
    }

    /// <summary>On the first day that it happens: what holds on every day holds for the averages of the years.</summary>
    private void RefuseCapBelowFloor(Binder rule)
    {
        var known = _floor.FirstDay > _cap.FirstDay ? _floor.FirstDay : _cap.FirstDay;
        var days = _floor.Steps.Concat(_cap.Steps).Select(step => step.From).Where(day => day >= known).Distinct().Order();
        foreach (var day in days.Where(day => _cap.At(day) < _floor.At(day)).Take(1))
        {
            var when = day == DateOnly.MinValue ? "" : $" on {day:yyyy-MM-dd}";
            rule.Refuse("cap", $"is below the floor ({_cap.At(day)} < {_floor.At(day)}){when}", "at least the floor");
        }
    }
}
