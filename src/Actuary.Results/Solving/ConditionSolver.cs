using Actuary.Numerics;
using Actuary.Results.Questions;

namespace Actuary.Results.Solving;

/// <summary>
/// Finds the value at which a condition just holds. Every evaluation sees the same paths, so the indicator is a fixed function of the value
/// and the search is one for a root; which side satisfies the condition is found from the ends. Of several answers it is the one found
/// nearest to the start.
/// </summary>
/// <param name="condition">What is to hold.</param>
/// <param name="indicator">The condition's indicator at a value, always over the same paths.</param>
/// <param name="progress">Is told each evaluation.</param>
public sealed class ConditionSolver(Condition condition, Func<double, Estimate> indicator, Action<Evaluation>? progress = null)
{
    /// <summary>The answer is known to this part of the range about it.</summary>
    private const double Precision = 1e-4;

    // A hundred times what a straight line would change by between neighbours that are Precision apart.
    private const double SmoothShare = 100 * Precision;

    private readonly Evaluator _evaluator = new(condition, indicator, progress);

    /// <summary>Looks for the answer in a range.</summary>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public Solution Solve(SolveRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        if (!(range.Least < range.Most))
            throw new ArgumentException($"There is nothing between {range.Least} and {range.Most}.", nameof(range));
        if (Bracket(range) is not { } bracket)
            return new(_evaluator.Evaluations[0].Holds ? SolveStatus.HoldsEverywhere : SolveStatus.HoldsNowhere, [.. _evaluator.Evaluations]);
        var change = range.IsWhole
            ? SignChange.FindWhole(_evaluator.Margin, bracket.Low, bracket.High)
            : SignChange.Find(_evaluator.Margin, bracket.Low, bracket.High, Precision * (bracket.High - bracket.Low));
        var (low, high) = (_evaluator.At(change.Low), _evaluator.At(change.High));
        var (holding, failing) = low.Holds ? (low, high) : (high, low);
        var jumps = !range.IsWhole && Jumps(holding, failing);
        var slope = range.IsWhole || jumps ? null : SlopeAt(holding, range);
        return new(SolveStatus.Found, [.. _evaluator.Evaluations])
        {
            Holding = holding,
            Failing = failing,
            Jumps = jumps,
            Slope = slope,
            StandardError = slope is { } steep && steep != 0 ? holding.Indicator.StandardError / Math.Abs(steep) : null,
        };
    }

    /// <summary>
    /// Whether the neighbours differ by more than two standard errors. Of an indicator without spread: by more than a smooth course would
    /// between neighbours so close.
    /// </summary>
    private bool Jumps(Evaluation holding, Evaluation failing)
    {
        var difference = Math.Abs(holding.Indicator.Value - failing.Indicator.Value);
        var whole = _evaluator.Evaluations.Max(tried => tried.Indicator.Value) - _evaluator.Evaluations.Min(tried => tried.Indicator.Value);
        return difference > Math.Max(2 * holding.Indicator.StandardError, SmoothShare * whole);
    }

    private (double Low, double High)? Bracket(SolveRange range)
    {
        if (!range.Outright)
            _evaluator.At(range.Within(range.Start));
        foreach (var (low, high) in range.Widened())
        {
            _evaluator.At(low);
            _evaluator.At(high);
            if (_evaluator.Change(range.Start) is { } change)
                return change;
        }

        var (first, last) = (_evaluator.Evaluations[0].Value, _evaluator.Evaluations[^1].Value);
        foreach (var between in range.Between(first, last))
        {
            _evaluator.At(between);
            if (_evaluator.Change(range.Start) is { } change)
                return change;
        }

        return null;
    }

    /// <summary>
    /// The slope over so wide a range about the answer that the indicator changes by about two of its standard errors to each side: over a
    /// narrower one the steps of a probability or of a rounding would be taken for it. Null where nothing changes.
    /// </summary>
    private double? SlopeAt(Evaluation answer, SolveRange range)
    {
        var error = answer.Indicator.StandardError;
        if (Rough(answer, 2 * error) is not { } rough)
            return null;
        var width = 2 * error / Math.Abs(rough);
        var (low, high) = (Math.Max(range.Least, answer.Value - width), Math.Min(range.Most, answer.Value + width));
        if (error == 0 || !(low < high))
            return rough;
        var slope = Slope(_evaluator.At(low), _evaluator.At(high));
        return slope == 0 ? rough : slope;
    }

    /// <summary>The slope between the nearest evaluations on both sides that differ enough from the answer; the farthest where none does.</summary>
    private double? Rough(Evaluation answer, double enough)
    {
        var (below, above) = (answer, answer);
        bool Differs(Evaluation other) => Math.Abs(other.Indicator.Value - answer.Indicator.Value) >= enough && other.Indicator.Value != answer.Indicator.Value;
        foreach (var other in _evaluator.Evaluations.Reverse().Where(other => other.Value < answer.Value))
        {
            below = other;
            if (Differs(other))
                break;
        }

        foreach (var other in _evaluator.Evaluations.Where(other => other.Value > answer.Value))
        {
            above = other;
            if (Differs(other))
                break;
        }

        return Slope(below, above) is var slope && slope != 0 ? slope : null;
    }

    private static double Slope(Evaluation low, Evaluation high) => (high.Indicator.Value - low.Indicator.Value) / (high.Value - low.Value);
}
