namespace Actuary.Models;

/// <summary>
/// A value that changes on given days: each holds from its day until the next. An ended value (null in the file) is in
/// force no longer. Before the first day there is no value, which is an error and not zero.
/// </summary>
public sealed class DatedValue
{
    private readonly DateOnly[] _from;
    private readonly double?[] _values;

    /// <param name="steps">Days and the values in force from them; null ends the value. Days rise strictly.</param>
    /// <exception cref="ArgumentException">No step, or the days do not rise.</exception>
    public DatedValue(IReadOnlyList<(DateOnly From, double? Value)> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0) throw new ArgumentException("A dated value needs at least one step.", nameof(steps));
        _from = steps.Select(step => step.From).ToArray();
        _values = steps.Select(step => step.Value).ToArray();
        for (var i = 1; i < _from.Length; i++)
            if (_from[i] <= _from[i - 1]) throw new ArgumentException($"The days must rise; {_from[i]:yyyy-MM-dd} does not.", nameof(steps));
    }

    /// <summary>A value that always held and always will.</summary>
    public static DatedValue Constant(double value) => new([(DateOnly.MinValue, value)]);

    /// <summary>The steps in order of time; null is an end.</summary>
    public IEnumerable<(DateOnly From, double? Value)> Steps => _from.Zip(_values);

    /// <summary>The first day that has a value.</summary>
    public DateOnly FirstDay => _from[0];

    /// <summary>The value in force on a day; null when it has ended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the first one with a value.</exception>
    public double? At(DateOnly day)
    {
        var index = Array.BinarySearch(_from, day);
        if (index < 0) index = ~index - 1;
        return index >= 0
            ? _values[index]
            : throw new ArgumentOutOfRangeException(nameof(day), day, $"There is no value before {FirstDay:yyyy-MM-dd}.");
    }

    /// <summary>Whether it is above zero on some day of a calendar year; days without a value are not.</summary>
    public bool IsPositiveIn(int year)
    {
        for (var i = 0; i < _from.Length; i++)
        {
            var isOver = i + 1 < _from.Length && _from[i + 1] <= new DateOnly(year, 1, 1);
            if (_values[i] > 0 && _from[i] <= new DateOnly(year, 12, 31) && !isOver) return true;
        }

        return false;
    }

    /// <summary>The mean over the days of a calendar year; days after an end count as zero, for nothing is due then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year starts before the first day with a value.</exception>
    public double AverageOver(int year)
    {
        var start = new DateOnly(year, 1, 1);
        var next = start.AddYears(1);
        var inForce = At(start) ?? 0;
        var day = start;
        var sum = 0.0;
        for (var i = 0; i < _from.Length; i++)
        {
            if (_from[i] <= start || _from[i] >= next) continue;
            sum += inForce * (_from[i].DayNumber - day.DayNumber);
            (day, inForce) = (_from[i], _values[i] ?? 0);
        }

        // A year without a change keeps its value to the last bit.
        return day == start ? inForce : (sum + inForce * (next.DayNumber - day.DayNumber)) / (next.DayNumber - start.DayNumber);
    }

    /// <summary><see cref="AverageOver"/> for each year of the horizon; index 0 is the first projected year.</summary>
    public double[] AverageByYear(Horizon horizon)
        => Enumerable.Range(horizon.FirstYear, horizon.Years).Select(AverageOver).ToArray();
}
