using Actuary.Results.Questions;

namespace Actuary.Results.Solving;

/// <summary>Remembers the indicator at every value that was asked for.</summary>
internal sealed class Evaluator(Condition condition, Func<double, Estimate> indicator, Action<Evaluation>? progress)
{
    private readonly SortedList<double, Evaluation> _known = [];

    /// <summary>Every value that was tried, ascending.</summary>
    public IList<Evaluation> Evaluations => _known.Values;

    public Evaluation At(double value)
    {
        if (_known.TryGetValue(value, out var known))
            return known;
        var estimate = indicator(value);
        var evaluation = new Evaluation(value, estimate, condition.Holds(estimate.Value));
        _known.Add(value, evaluation);
        progress?.Invoke(evaluation);
        return evaluation;
    }

    /// <summary>How far the indicator is on the side of the condition that holds.</summary>
    public double Margin(double value) => condition.Margin(At(value).Indicator.Value);

    /// <summary>The first two neighbours of which one satisfies the condition and the other does not, nearest to <paramref name="start"/>.</summary>
    public (double Low, double High)? Change(double start)
    {
        (double Low, double High)? nearest = null;
        var distance = double.PositiveInfinity;
        for (var i = 1; i < _known.Count; i++)
        {
            var (low, high) = (Evaluations[i - 1], Evaluations[i]);
            var away = Math.Max(0, Math.Max(low.Value - start, start - high.Value));
            if (low.Holds != high.Holds && away < distance)
                (nearest, distance) = ((low.Value, high.Value), away);
        }

        return nearest;
    }
}
