using System.Buffers;

namespace Actuary.Parquet.Writing;

internal sealed class BooleanData(string column, ReadOnlyMemory<bool> values, ReadOnlyMemory<bool> present)
    : ParquetData(column, ParquetType.Boolean, values.Length, present)
{
    internal override ChunkValues Prepare() => new BooleanValues(Presence.Select(values, Present));
}

/// <summary>Truth values, packed eight to a byte, least significant bit first.</summary>
internal sealed class BooleanValues(ReadOnlyMemory<bool> values) : ChunkValues
{
    public override int Count => values.Length;

    public override (byte[] Min, byte[] Max)? Bounds => values.Length == 0
        ? null
        : ([values.Span.Contains(false) ? (byte)0 : (byte)1], [values.Span.Contains(true) ? (byte)1 : (byte)0]);

    public override void WritePlain(int start, int count, ArrayBufferWriter<byte> page)
    {
        var bits = values.Span.Slice(start, count);
        var bytes = (count + 7) / 8;
        var packed = page.GetSpan(bytes)[..bytes];
        packed.Clear();
        for (var i = 0; i < bits.Length; i++)
        {
            if (bits[i])
                packed[i / 8] |= (byte)(1 << i % 8);
        }
        page.Advance(bytes);
    }
}
