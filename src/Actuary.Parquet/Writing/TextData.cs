using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Actuary.Parquet.Writing;

internal sealed class TextData(string column, ReadOnlyMemory<string?> values)
    : ParquetData(column, ParquetType.String, values.Length, Presence.OfText(values.Span))
{
    internal override ChunkValues Prepare()
    {
        try
        {
            return TextValues.Of(Presence.Select(values, Present).Span);
        }
        catch (EncoderFallbackException lone)
        {
            throw new ArgumentException($"Column '{Column}' has a text that is not Unicode: a surrogate stands alone at its position {lone.Index}.", nameof(values), lone);
        }
    }
}

/// <summary>Texts as UTF-8, each after its length in four bytes: all of them, or the distinct ones where a dictionary is smaller.</summary>
internal sealed class TextValues : ChunkValues
{
    private const int LengthBytes = sizeof(int);
    private const int LargestPage = 1 << 20;
    private const int LongestBound = 4096;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly byte[] _plain;
    private readonly int[] _starts;

    /// <summary>The texts in PLAIN encoding; text i lies from byte i of <paramref name="starts"/> to the next, its length first.</summary>
    private TextValues(byte[] plain, int[] starts, int[]? codes)
    {
        _plain = plain;
        _starts = starts;
        Dictionary = codes is null ? null : new ValueDictionary(plain, starts.Length - 1, codes);
        Count = codes?.Length ?? starts.Length - 1;
    }

    public override int Count { get; }

    public override ValueDictionary? Dictionary { get; }

    public override (byte[] Min, byte[] Max)? Bounds => FindBounds();

    public static TextValues Of(ReadOnlySpan<string?> texts)
    {
        var (distinct, codes) = FindDistinct(texts);
        var (plain, starts) = Encode(codes is null ? texts : distinct.ToArray());
        return new TextValues(plain, starts, codes);
    }

    public override int FitInPage(int start, int count)
    {
        // The first text whose end lies beyond the page; it does not fit, unless it is alone.
        var end = Array.BinarySearch(_starts, start, count + 1, (int)Math.Min(_starts[start] + (long)LargestPage, int.MaxValue));
        var fit = (end >= 0 ? end : ~end - 1) - start;
        return Math.Clamp(fit, 1, Math.Max(1, count));
    }

    public override bool TryGetPlain(int start, int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = _plain.AsSpan(_starts[start].._starts[start + count]);
        return Dictionary is null;
    }

    private static (List<string> Distinct, int[]? Codes) FindDistinct(ReadOnlySpan<string?> texts)
    {
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<string>();
        var codes = new int[texts.Length];
        long all = 0, once = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i]!;
            ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, text, out var exists);
            if (!exists)
            {
                code = distinct.Count;
                distinct.Add(text);
                once += text.Length + LengthBytes;
            }
            all += text.Length + LengthBytes;
            codes[i] = code;
            if (distinct.Count > ValueDictionary.MostEntries || once > LargestPage)
                return (distinct, null);
        }
        return texts.Length > 0 && ValueDictionary.Pays(once, distinct.Count, texts.Length, all) ? (distinct, codes) : (distinct, null);
    }

    private static (byte[] Plain, int[] Starts) Encode(ReadOnlySpan<string?> texts)
    {
        var starts = new int[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++)
        {
            var end = (long)starts[i] + LengthBytes + s_utf8.GetByteCount(texts[i]!);
            if (end > Array.MaxLength)
                throw new ArgumentException($"The texts of one row group take more than {Array.MaxLength} bytes; write smaller row groups.", nameof(texts));
            starts[i + 1] = (int)end;
        }
        var plain = new byte[starts[^1]];
        for (var i = 0; i < texts.Length; i++)
        {
            var text = plain.AsSpan(starts[i]..starts[i + 1]);
            BinaryPrimitives.WriteInt32LittleEndian(text, text.Length - LengthBytes);
            s_utf8.GetBytes(texts[i], text[LengthBytes..]);
        }
        return (plain, starts);
    }

    private (byte[] Min, byte[] Max)? FindBounds()
    {
        if (_starts.Length == 1)
            return null;
        int min = 0, max = 0;
        for (var i = 1; i < _starts.Length - 1; i++)
        {
            if (Text(i).SequenceCompareTo(Text(min)) < 0)
                min = i;
            if (Text(i).SequenceCompareTo(Text(max)) > 0)
                max = i;
        }
        var isShort = Text(min).Length <= LongestBound && Text(max).Length <= LongestBound;
        return isShort ? (Text(min).ToArray(), Text(max).ToArray()) : null;
    }

    private ReadOnlySpan<byte> Text(int position) => _plain.AsSpan((_starts[position] + LengthBytes).._starts[position + 1]);
}
