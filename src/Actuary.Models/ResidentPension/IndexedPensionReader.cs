using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>A monthly amount: enacted values by date, and the rule that moves it in the years after the last of them.</summary>
internal sealed class IndexedPensionReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _enacted;
    private readonly IndexationRule _rule;

    public IndexedPensionReader(Binder benefits, string key, string meaning, Horizon horizon)
    {
        _horizon = horizon;
        var pension = benefits.Section(key, meaning);
        _enacted = pension.Dated("enacted", Unit.YuanPerMonth, 0, 1e5, $"{meaning}, as enacted");
        var rule = pension.Section("indexation", $"{meaning}, after the last enacted value");
        _rule = new IndexationRule(
            rule.Quantity("cpi_weight", Unit.Number, 0, 3, "a in a·CPI + b·g"),
            rule.Quantity("income_weight", Unit.Number, 0, 3, "b in a·CPI + b·g, g the growth of rural income"),
            rule.Quantity("floor", Unit.FractionPerYear, -1, 1, "least rise in a year"),
            rule.Quantity("cap", Unit.FractionPerYear, -1, 10, "greatest rise in a year"),
            rule.Quantity("fixed_increment", Unit.YuanPerMonth, 0, 1e4, "added at each adjustment"),
            rule.Quantity("round_to", Unit.YuanPerMonth, 0, 100, "rounded half up to this at each adjustment; 0 leaves it unrounded"),
            rule.Integer("every", Unit.Years, 1, 100, "years between adjustments"));
        if (_rule.Cap < _rule.Floor)
            rule.Refuse("cap", $"is below the floor ({_rule.Cap} < {_rule.Floor})", "at least the floor");
    }

    /// <summary>In force on the opening 31 December, yuan a month.</summary>
    public double Opening => _enacted.At(new DateOnly(_horizon.FirstYear - 1, 12, 31)) ?? 0;

    public IndexedPension Build()
    {
        var lastEnacted = _enacted.Steps.Max(step => step.From).Year;
        var years = Enumerable.Range(_horizon.FirstYear, _horizon.Years).ToArray();
        return new IndexedPension(
            Opening,
            [.. years.Select(year => year <= lastEnacted ? _enacted.AverageOver(year) : (double?)null)],
            [.. years.Select(year => year <= lastEnacted ? _enacted.At(new DateOnly(year, 12, 31)) ?? 0 : (double?)null)],
            _rule);
    }
}
