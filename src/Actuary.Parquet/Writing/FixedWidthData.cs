using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actuary.Parquet.Writing;

/// <summary>Numbers whose memory is their PLAIN encoding. Dates come here as days.</summary>
internal sealed class FixedWidthData<T>(string column, ParquetType type, ReadOnlyMemory<T> values, ReadOnlyMemory<bool> present)
    : ParquetData(column, type, values.Length, present)
    where T : unmanaged, INumber<T>
{
    internal override ChunkValues Prepare() => new FixedWidthValues<T>(Presence.Select(values, Present));
}

internal sealed class FixedWidthValues<T> : ChunkValues
    where T : unmanaged, INumber<T>
{
    private readonly ReadOnlyMemory<T> _values;

    public FixedWidthValues(ReadOnlyMemory<T> values)
    {
        _values = values;
        // Numbers with a fraction hardly repeat: looking for it would cost more than it saves.
        Dictionary = typeof(T) == typeof(int) || typeof(T) == typeof(long) ? FindDictionary(values.Span) : null;
    }

    public override int Count => _values.Length;

    public override ValueDictionary? Dictionary { get; }

    public override (byte[] Min, byte[] Max)? Bounds => Encodings.Bounds.TryFind(_values.Span, out var min, out var max)
        ? (BytesOf(min), BytesOf(max))
        : null;

    public override bool TryGetPlain(int start, int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = MemoryMarshal.AsBytes(_values.Span.Slice(start, count));
        return true;
    }

    private static byte[] BytesOf(T value) => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();

    private static ValueDictionary? FindDictionary(ReadOnlySpan<T> values)
    {
        var entries = new Dictionary<T, int>();
        var codes = new int[values.Length];
        var most = Math.Min(ValueDictionary.MostEntries, values.Length / 2);
        var code = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == 0 || values[i] != values[i - 1])
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, values[i], out var exists);
                if (!exists)
                    known = entries.Count - 1;
                code = known;
                if (entries.Count > most)
                    return null;
            }
            codes[i] = code;
        }
        var size = Unsafe.SizeOf<T>();
        return values.Length > 0 && ValueDictionary.Pays((long)entries.Count * size, entries.Count, values.Length, (long)values.Length * size)
            ? new ValueDictionary(MemoryMarshal.AsBytes<T>(entries.Keys.ToArray()).ToArray(), entries.Count, codes)
            : null;
    }
}
