namespace Actuary.Models;

/// <content>Values that change over time: by date, and paths by year.</content>
public sealed partial class Binder
{
    private const string DateForm = "a date YYYY-MM-DD";
    private const string YearForm = "a year YYYY";

    /// <summary>
    /// A value by date, each in force until the next: <c>{ 2024-01-01: 123, 2025-01-01: { value: 143, source: S4 } }</c>,
    /// under <c>values:</c> or directly; null ends it. A value without a date has always held.
    /// </summary>
    /// <param name="opening">What held on the opening 31 December counts too and must be there.</param>
    public DatedValue Dated(string key, Unit unit, double min, double max, string meaning, bool opening = false)
        => Dated(key, unit, new Bounds(min, max), meaning, required: true, Use.MayEnd | (opening ? Use.Opening : Use.Days))
            ?? DatedValue.Constant(new Bounds(min, max).Harmless);

    /// <summary>A value by date for which nothing would not be zero (a cap, a divisor): null is refused.</summary>
    /// <param name="opening">What held on the opening 31 December counts too and must be there.</param>
    public DatedValue Standing(string key, Unit unit, double min, double max, string meaning, bool opening = false)
    {
        var bounds = new Bounds(min, max);
        var steps = Steps(key, unit, _reader.Numbers(bounds), meaning, required: true, opening ? Use.Opening : Use.Days);
        return steps is null ? DatedValue.Constant(bounds.Harmless) : ValueOf(steps);
    }

    /// <summary><see cref="Standing"/>, where the key may be left out; null when it is.</summary>
    public DatedValue? OptionalStanding(string key, Unit unit, double min, double max, string meaning)
        => Steps(key, unit, _reader.Numbers(new Bounds(min, max)), meaning, required: false, Use.Days) is { } steps ? ValueOf(steps) : null;

    /// <summary>A value by date that may be left out; null when it is.</summary>
    public DatedValue? OptionalDated(string key, Unit unit, double min, double max, string meaning)
        => Dated(key, unit, new Bounds(min, max), meaning, required: false, Use.MayEnd);

    /// <summary>
    /// A value by calendar year, linear between the years given and flat after the last: <c>{ 2025: 0.001, 2030: 0.02 }</c>;
    /// a value without a year holds in every year.
    /// </summary>
    public YearPath Path(string key, Unit unit, double min, double max, string meaning)
        => Path(key, unit, new Bounds(min, max), meaning, _context.Horizon, required: true) ?? YearPath.Constant(new Bounds(min, max).Harmless);

    /// <summary>A path over other years than the projection's: what happened before it.</summary>
    public YearPath PathOver(Horizon years, string key, Unit unit, double min, double max, string meaning)
        => Path(key, unit, new Bounds(min, max), meaning, years, required: true) ?? YearPath.Constant(new Bounds(min, max).Harmless);

    /// <summary>A path that may be left out; null when it is.</summary>
    public YearPath? OptionalPath(string key, Unit unit, double min, double max, string meaning)
        => Path(key, unit, new Bounds(min, max), meaning, _context.Horizon, required: false);

    private DatedValue? Dated(string key, Unit unit, Bounds bounds, string meaning, bool required, Use use)
        => Steps(key, unit, _reader.NumbersOrEnds(bounds), meaning, required, use) is { } steps ? ValueOf(steps) : null;

    private static DatedValue ValueOf(IReadOnlyList<ReadStep> steps)
        => new(steps.Select(step => (DateOnly.FromDayNumber(step.Position), step.Value)).ToArray());

    /// <summary>The points of a value by date, checked and recorded, at least one; null when there is none.</summary>
    private IReadOnlyList<ReadStep>? Steps(string key, Unit? unit, PointReader read, string meaning, bool required, Use use)
    {
        if (AskOrNote(key, unit, meaning, required) is not { } entry) return null;
        var name = KeyPath.Join(_path, key);
        var before = _context.Problems.Count;
        var steps = _reader.Steps(entry.Value, _outer, unit, read, name, DateOnly.MinValue.DayNumber, DayNumber, DateForm);
        if (steps.Count == 0) return null;
        // A date that was refused may be the one that covers the years: no second problem about the same mistake.
        if (_context.Problems.Count == before) CheckDays(steps, name, use);
        Record(name, meaning, steps);
        return _context.Problems.Count == before ? steps : AlwaysHeld(steps);
    }

    /// <summary>After a problem: with a first value that always held, so that every year has one to go on with.</summary>
    private static IReadOnlyList<ReadStep> AlwaysHeld(IReadOnlyList<ReadStep> steps) =>
        [steps[0] with { Position = DateOnly.MinValue.DayNumber }, .. steps.Skip(1)];

    private YearPath? Path(string key, Unit unit, Bounds bounds, string meaning, Horizon? years, bool required)
    {
        if (AskOrNote(key, unit, meaning, required) is not { } entry) return null;
        var name = KeyPath.Join(_path, key);
        var before = _context.Problems.Count;
        var steps = _reader.Steps(entry.Value, _outer, unit, _reader.NumbersOrEnds(bounds), name, int.MinValue, CalendarYear, YearForm);
        if (_context.Problems.Count == before)
        {
            foreach (var end in steps.Where(step => step.Value is null))
                _context.Problems.Add(ProblemKind.Value, end.Place, name, "a path has a number for every year", bounds.Text);
            if (steps is [{ Key: "" }, _, ..])
                _context.Problems.Add(ProblemKind.Shape, steps[0].Place, name, "has a value without a year beside values by year", "one of the two");
            CheckYears(steps, years, name);
        }

        if (steps.Count == 0 || _context.Problems.Count > before) return null;
        Record(name, meaning, steps);
        return new YearPath(steps.Select(step => (step.Position, step.Value!.Value)).ToArray());
    }

    private void CheckYears(IReadOnlyList<ReadStep> steps, Horizon? years, string name)
    {
        if (years is not { } horizon || steps.Count == 0) return;
        var first = years == _context.Horizon ? "first projected year" : "first year needed";
        if (steps[0].Position > horizon.FirstYear)
        {
            _context.Problems.Add(
                ProblemKind.Date, steps[0].Place, name, $"starts in {steps[0].Key}, after the {first} {horizon.FirstYear}",
                $"a value for {horizon.FirstYear} or before");
        }

        for (var i = 0; i < steps.Count; i++)
        {
            // The first point past the end still shapes the line that leads to it.
            if (i > 0 && steps[i - 1].Position >= horizon.LastYear) Idle(steps[i], name, $"the projection ends in {horizon.LastYear}");
            if (i + 1 < steps.Count && steps[i + 1].Position <= horizon.FirstYear)
                Idle(steps[i], name, $"the value of {steps[i + 1].Key} replaces it, and the {first} is {horizon.FirstYear}");
        }
    }

    private void Idle(ReadStep step, string name, string why)
        => _context.AddIdle(step.Place, name, step.Key.Length > 0 ? $"the value of {step.Key} changes nothing: {why}" : $"the value without a date changes nothing: {why}");

    /// <summary>One record for each run of points that share their origin.</summary>
    private void Record(string name, string meaning, IReadOnlyList<ReadStep> steps)
    {
        for (var start = 0; start < steps.Count;)
        {
            var end = start + 1;
            while (end < steps.Count && steps[end].Origin.SameAs(steps[start].Origin)) end++;
            var run = steps.Skip(start).Take(end - start).Select(step => step.Key.Length > 0 ? $"{step.Key}: {step.Text}" : step.Text);
            Record(name, meaning, string.Join("; ", run), steps[start].Origin, steps[start].Place);
            start = end;
        }
    }
}
