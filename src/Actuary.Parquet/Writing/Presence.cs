namespace Actuary.Parquet.Writing;

/// <summary>Which rows have a value.</summary>
internal static class Presence
{
    /// <summary>The values of the rows that have one; the memory itself if all have.</summary>
    public static ReadOnlyMemory<T> Select<T>(ReadOnlyMemory<T> values, ReadOnlyMemory<bool> present)
    {
        if (present.Length == 0 || !present.Span.Contains(false))
            return values;
        var marks = present.Span;
        var all = values.Span;
        var selected = new T[marks.Count(true)];
        var next = 0;
        for (var row = 0; row < marks.Length; row++)
        {
            if (marks[row])
                selected[next++] = all[row];
        }
        return selected;
    }

    /// <summary>One mark per text, or nothing if none is null.</summary>
    public static ReadOnlyMemory<bool> OfText(ReadOnlySpan<string?> texts)
    {
        if (!texts.Contains(null))
            return default;
        var present = new bool[texts.Length];
        for (var row = 0; row < present.Length; row++)
            present[row] = texts[row] is not null;
        return present;
    }
}
