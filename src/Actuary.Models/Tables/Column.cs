namespace Actuary.Models;

/// <summary>
/// What code asks of one column of a table. Key columns say which rows there must be: one for every combination of their
/// values, none twice. The answers come back in the order of the keys as they were asked for, whatever the file's order.
/// </summary>
public sealed record Column
{
    private Column(string name, ColumnKind kind, Unit? unit)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Name, Kind, Unit) = (name, kind, unit);
    }

    public string Name { get; }

    /// <summary>The unit that the header states in brackets; null for text, which has none.</summary>
    public Unit? Unit { get; }

    internal ColumnKind Kind { get; }

    internal Bounds Bounds { get; private init; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The values of a key, or the words a text may be; null where any will do.</summary>
    internal IReadOnlyList<string>? Words { get; private init; }

    internal int[]? Values { get; private init; }

    /// <summary>Rows of other years may be there; they are checked and left out.</summary>
    internal bool MayExceed { get; private init; }

    /// <summary>The step between values of an open key; 0 for groups, whose values are in any steps.</summary>
    internal int StepOfKey { get; private init; } = 1;

    internal bool IsGroups => IsKey && StepOfKey == 0;

    internal int? YearsBefore { get; private init; }

    internal (int From, int To)? MustCover { get; private init; }

    /// <summary>The column with the years it must cover, once they are known.</summary>
    internal Column Over(Horizon? horizon) => horizon is { } years && YearsBefore is { } before
        ? this with { MustCover = (years.FirstYear - before, years.LastYear) }
        : this;

    internal bool MayBeEmpty { get; private init; }

    internal bool MayBeMissing { get; private init; }

    internal bool IsKey => Kind is ColumnKind.NumberKey or ColumnKind.WordKey;

    /// <summary>A whole-number key that runs from <paramref name="from"/> to <paramref name="to"/> without a gap, and no further: ages.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty.</exception>
    public static Column Key(string name, Unit unit, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return Key(name, unit, Enumerable.Range(from, to - from + 1).ToArray());
    }

    /// <summary>A whole-number key with exactly these values: ages 0, 1, 5, 10 …</summary>
    public static Column Key(string name, Unit unit, int[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(name, ColumnKind.NumberKey, unit) { Values = values };
    }

    /// <summary>A key with exactly these words: male, female.</summary>
    public static Column Key(string name, params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(name, ColumnKind.WordKey, null) { Words = words, Values = Enumerable.Range(0, words.Length).ToArray() };
    }

    /// <summary>A key of calendar years that must cover a range; the table may hold more, which are checked and left out.</summary>
    public static Column Years(string name, int from, int to) => Key(name, Actuary.Models.Unit.CalendarYear, from, to) with { MayExceed = true };

    /// <summary>
    /// A key of calendar years as the table has them, without a gap; among them must be the years projected and
    /// <paramref name="before"/> years before these.
    /// </summary>
    public static Column ProjectedYears(string name, int before = 0)
        => OpenKey(name, Actuary.Models.Unit.CalendarYear) with { YearsBefore = before };

    /// <summary>A whole-number key as the table has it: from its least to its greatest value in equal steps.</summary>
    public static Column OpenKey(string name, Unit unit, int step = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        return new(name, ColumnKind.NumberKey, unit) { StepOfKey = step };
    }

    /// <summary>
    /// The first values of groups as the table has them, in steps of any size: the first group begins with
    /// <paramref name="first"/>, the last is open and begins with <paramref name="lastAtMost"/> at most.
    /// </summary>
    public static Column Groups(string name, Unit unit, int first, int lastAtMost)
        => new(name, ColumnKind.NumberKey, unit) { StepOfKey = 0, Bounds = new Bounds(first, lastAtMost) };

    /// <summary>A number within bounds, both included.</summary>
    public static Column Number(string name, Unit unit, double min, double max)
        => new(name, ColumnKind.Number, unit) { Bounds = new Bounds(min, max) };

    /// <summary>Text; one of <paramref name="allowed"/> if any are given.</summary>
    public static Column Text(string name, params string[] allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        return new(name, ColumnKind.Text, null) { Words = allowed.Length > 0 ? allowed : null };
    }

    /// <summary>Text that its reader makes sense of, under a header that states <paramref name="unit"/>; null: states none.</summary>
    internal static Column Written(string name, Unit? unit) => new(name, ColumnKind.Text, unit) { MayBeEmpty = true };

    /// <summary>The column may be left out; then <see cref="Table.Has"/> is false.</summary>
    public Column Optional() => this with { MayBeMissing = true };

    /// <summary>Cells may be empty; an empty number is NaN, an empty text is "".</summary>
    public Column OrEmpty() => this with { MayBeEmpty = true };
}

internal enum ColumnKind
{
    NumberKey,
    WordKey,
    Number,
    Text,
}
