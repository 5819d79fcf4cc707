using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>A monthly amount: enacted values by date, and the rule that moves it in the years after the last of them.</summary>
internal sealed class IndexedPensionReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _enacted;
    private readonly IndexationReader _rule;

    public IndexedPensionReader(Binder benefits, string key, string meaning, Horizon horizon)
    {
        _horizon = horizon;
        var pension = benefits.Section(key, meaning);
        _enacted = pension.Dated("enacted", Unit.YuanPerMonth, 0, 1e5, $"{meaning}, as enacted", opening: true);
        _rule = new IndexationReader(pension.Section("indexation", $"{meaning}, after the last enacted value"), horizon);
    }

    /// <summary>In force on the opening 31 December, yuan a month.</summary>
    public double Opening => _enacted.At(_horizon.OpeningDay) ?? 0;

    public IndexedPension Build()
    {
        var lastEnacted = _enacted.Steps.Max(step => step.From).Year;
        var years = Enumerable.Range(_horizon.FirstYear, _horizon.Years).ToArray();
        return new IndexedPension(
            Opening,
            [.. years.Select(year => year <= lastEnacted ? _enacted.AverageOver(year) : (double?)null)],
            [.. years.Select(year => year <= lastEnacted ? _enacted.At(new DateOnly(year, 12, 31)) ?? 0 : (double?)null)],
            _rule.Build());
    }
}
