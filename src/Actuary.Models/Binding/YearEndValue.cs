namespace Actuary.Models;

/// <summary>
/// A switch or number that changes on given days and cannot be averaged: each holds from its day until the next, and the one in
/// force on 31 December decides the whole year.
/// </summary>
public sealed class YearEndValue<T>
{
    private readonly (DateOnly From, T Value)[] _steps;

    /// <param name="steps">Days and the values in force from them; days rise strictly.</param>
    /// <exception cref="ArgumentException">No step, or the days do not rise.</exception>
    public YearEndValue(IReadOnlyList<(DateOnly From, T Value)> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0) throw new ArgumentException("A value by date needs at least one step.", nameof(steps));
        _steps = [.. steps];
        for (var i = 1; i < _steps.Length; i++)
            if (_steps[i].From <= _steps[i - 1].From) throw new ArgumentException($"The days must rise; {_steps[i].From:yyyy-MM-dd} does not.", nameof(steps));
    }

    /// <summary>A value that always held and always will.</summary>
    public static YearEndValue<T> Constant(T value) => new([(DateOnly.MinValue, value)]);

    /// <summary>Whether it is a value on some day.</summary>
    public bool Takes(T value) => Array.Exists(_steps, step => EqualityComparer<T>.Default.Equals(step.Value, value));

    /// <summary>The value in force on the 31 December of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The first value begins later.</exception>
    public T Of(int year)
    {
        var last = Array.FindLastIndex(_steps, step => step.From <= new DateOnly(year, 12, 31));
        return last >= 0
            ? _steps[last].Value
            : throw new ArgumentOutOfRangeException(nameof(year), year, $"There is no value before {_steps[0].From:yyyy-MM-dd}.");
    }

    /// <summary><see cref="Of"/> for each year of the horizon; index 0 is the first projected year.</summary>
    public T[] ByYear(Horizon horizon) => Enumerable.Range(horizon.FirstYear, horizon.Years).Select(Of).ToArray();
}
