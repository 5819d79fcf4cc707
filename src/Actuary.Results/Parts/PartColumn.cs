using System.Buffers;

namespace Actuary.Results.Parts;

/// <summary>One measure of one part, rows by path and then year, in memory that the next column of a part takes over.</summary>
internal sealed class PartColumn : IDisposable
{
    private readonly double[] _values;

    private PartColumn(int rows) => _values = ArrayPool<double>.Shared.Rent(rows);

    public double this[int row] => _values[row];

    /// <summary>Null where the run does not record the measure.</summary>
    public static PartColumn? Read(IPathValues parts, int part, string measure)
    {
        if (!parts.Manifest.Measures.Contains(measure, StringComparer.Ordinal))
            return null;
        var rows = Rows(parts, part);
        var column = new PartColumn(rows);
        parts.Read(part, measure, column._values.AsSpan(0, rows));
        return column;
    }

    /// <summary>Zeros where the run does not record the measure.</summary>
    public static PartColumn ReadOrZeros(IPathValues parts, int part, string measure)
    {
        if (Read(parts, part, measure) is { } read)
            return read;
        var zeros = new PartColumn(Rows(parts, part));
        Array.Clear(zeros._values);
        return zeros;
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(_values);

    private static int Rows(IPathValues parts, int part) => parts.Ranges[part].Count * parts.Years;
}
