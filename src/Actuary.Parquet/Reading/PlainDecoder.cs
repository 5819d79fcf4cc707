using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Actuary.Parquet.Reading;

/// <summary>Reads values in PLAIN encoding, from bytes that may be damaged.</summary>
internal abstract class PlainDecoder<T>
{
    /// <summary>The decoder of this .NET type, one of those of <see cref="ParquetType"/>.</summary>
    public static PlainDecoder<T> Instance { get; } = (PlainDecoder<T>)Create();

    /// <summary>Least bytes that so many values take.</summary>
    public abstract long LeastBytes(int count);

    /// <summary>Fills <paramref name="values"/>; returns what is wrong, or null.</summary>
    public abstract string? Decode(ReadOnlySpan<byte> bytes, Span<T> values);

    /// <summary>The memory of the values if reading their bytes into it is all there is to decode; otherwise nothing.</summary>
    public virtual Span<byte> InPlace(Span<T> values) => default;

    private static object Create() => typeof(T) switch
    {
        var type when type == typeof(bool) => new BooleanDecoder(),
        var type when type == typeof(int) => new FixedWidthDecoder<int>(),
        var type when type == typeof(long) => new FixedWidthDecoder<long>(),
        var type when type == typeof(float) => new FixedWidthDecoder<float>(),
        var type when type == typeof(double) => new FixedWidthDecoder<double>(),
        var type when type == typeof(DateOnly) => new DateDecoder(),
        var type when type == typeof(string) => new TextDecoder(),
        var type => throw new NotSupportedException($"No column holds values of type {type.Name}."),
    };
}

internal sealed class FixedWidthDecoder<T> : PlainDecoder<T>
    where T : unmanaged
{
    public override long LeastBytes(int count) => (long)count * Unsafe.SizeOf<T>();

    public override string? Decode(ReadOnlySpan<byte> bytes, Span<T> values)
    {
        bytes[..(values.Length * Unsafe.SizeOf<T>())].CopyTo(MemoryMarshal.AsBytes(values));
        return null;
    }

    public override Span<byte> InPlace(Span<T> values) => MemoryMarshal.AsBytes(values);
}

internal sealed class BooleanDecoder : PlainDecoder<bool>
{
    public override long LeastBytes(int count) => (count + 7L) / 8;

    public override string? Decode(ReadOnlySpan<byte> bytes, Span<bool> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = (bytes[i / 8] >> i % 8 & 1) != 0;
        return null;
    }
}

internal sealed class DateDecoder : PlainDecoder<DateOnly>
{
    public override long LeastBytes(int count) => (long)count * sizeof(int);

    public override string? Decode(ReadOnlySpan<byte> bytes, Span<DateOnly> values)
    {
        var days = MemoryMarshal.Cast<byte, int>(bytes);
        for (var i = 0; i < values.Length; i++)
        {
            if (!Days.TryToDate(days[i], out values[i]))
                return $"day {days[i]} since 1970-01-01 is outside the years 1 to 9999";
        }
        return null;
    }
}

internal sealed class TextDecoder : PlainDecoder<string>
{
    public override long LeastBytes(int count) => (long)count * sizeof(int);

    public override string? Decode(ReadOnlySpan<byte> bytes, Span<string> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (bytes.Length < sizeof(int))
                return "the texts end too early";
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            bytes = bytes[sizeof(int)..];
            if ((uint)length > (uint)bytes.Length)
                return $"a text of {length} bytes goes beyond the page";
            if (!Utf8.IsValid(bytes[..length]))
                return "a text is not UTF-8";
            values[i] = Encoding.UTF8.GetString(bytes[..length]);
            bytes = bytes[length..];
        }
        return null;
    }
}
