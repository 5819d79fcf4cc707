using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>A monthly amount: enacted values by date, and the rule that moves it in the years after the last of them.</summary>
internal sealed class IndexedPensionReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _enacted;
    private readonly IndexationReader? _rule;

    private static readonly IndexationRule _asEnacted = new(0, 0, 0, 0, 0, 0, 1);

    public IndexedPensionReader(Binder pension, string meaning, Horizon horizon)
    {
        _horizon = horizon;
        _enacted = pension.Dated("enacted", Unit.YuanPerMonth, 0, 1e5, $"{meaning}, as enacted");
        if (pension.OptionalSection("indexation", $"{meaning}, after the last enacted value") is { } rule)
            _rule = new IndexationReader(rule, horizon);
    }

    /// <summary>What the rule first moves: in force on the opening 31 December, yuan a month. Of no account where the first year is enacted.</summary>
    private double Opening => _enacted.FirstDay <= _horizon.OpeningDay ? _enacted.At(_horizon.OpeningDay) ?? 0 : 0;

    /// <summary>The last year with an enacted change.</summary>
    private int LastEnacted => _enacted.Steps.Max(step => step.From).Year;

    /// <summary>Whether the first projected year follows the prices of the opening year.</summary>
    public bool FollowsOpeningPrices => LastEnacted < _horizon.FirstYear && _rule is { FollowsPricesAtOnce: true };

    /// <summary>Whether the first projected year follows the incomes of the opening year.</summary>
    public bool FollowsOpeningIncomes => LastEnacted < _horizon.FirstYear && _rule is { FollowsIncomesAtOnce: true };

    /// <summary>An amount that nobody receives.</summary>
    public static IndexedPension None(Horizon horizon) =>
        new(0, new double?[horizon.Years], new double?[horizon.Years], Unruled(horizon));

    public IndexedPension Build()
    {
        var lastEnacted = LastEnacted;
        var years = Enumerable.Range(_horizon.FirstYear, _horizon.Years).ToArray();
        return new IndexedPension(
            Opening,
            [.. years.Select(year => year <= lastEnacted ? _enacted.AverageOver(year) : (double?)null)],
            [.. years.Select(year => year <= lastEnacted ? _enacted.At(new DateOnly(year, 12, 31)) ?? 0 : (double?)null)],
            _rule?.Build() ?? Unruled(_horizon));
    }

    /// <summary>The last enacted amount stands.</summary>
    private static IndexationRule[] Unruled(Horizon horizon) => [.. Enumerable.Repeat(_asEnacted, horizon.Years)];
}
