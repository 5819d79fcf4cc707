namespace Actuary.Models;

/// <content>Values by date that cannot be averaged: what is in force on 31 December decides the whole year. Null is refused.</content>
public sealed partial class Binder
{
    /// <summary>A named switch by date, <see cref="Choice{T}"/> otherwise: <c>{ 2024-01-01: waits, 2030-01-01: moves }</c>.</summary>
    /// <exception cref="ArgumentException">No option is given.</exception>
    public YearEndValue<T> DatedChoice<T>(string key, string meaning, params (string Name, T Value)[] options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Length == 0) throw new ArgumentException("A switch needs options.", nameof(options));
        var names = Array.ConvertAll(options, option => option.Name);
        return AtYearEnds(key, null, _reader.Options(names), meaning, place => options[(int)place].Value, 0);
    }

    /// <summary>A switch by date that is true or false.</summary>
    public YearEndValue<bool> DatedFlag(string key, string meaning) => DatedChoice(key, meaning, ("true", true), ("false", false));

    /// <summary>A whole number by date.</summary>
    public YearEndValue<int> DatedInteger(string key, Unit unit, int min, int max, string meaning)
        => AtYearEnds(key, unit, _reader.Wholes(new Bounds(min, max)), meaning, number => (int)number, new Bounds(min, max).Harmless);

    /// <summary>A number by date of which a mean over the year would be none that anybody enacted: the step of a rounding.</summary>
    public YearEndValue<double> DatedAtYearEnd(string key, Unit unit, double min, double max, string meaning)
        => AtYearEnds(key, unit, _reader.Numbers(new Bounds(min, max)), meaning, number => number, new Bounds(min, max).Harmless);

    private YearEndValue<T> AtYearEnds<T>(string key, Unit? unit, PointReader read, string meaning, Func<double, T> value, double harmless)
    {
        var steps = Steps(key, unit, read, meaning, required: true, Use.YearEnds);
        return steps is null
            ? YearEndValue<T>.Constant(value(harmless))
            : new YearEndValue<T>(steps.Select(step => (DateOnly.FromDayNumber(step.Position), value(step.Value!.Value))).ToArray());
    }
}
