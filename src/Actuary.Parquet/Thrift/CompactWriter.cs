using System.Buffers;
using System.Text;

namespace Actuary.Parquet.Thrift;

/// <summary>Writes Thrift structs in the compact protocol: fields in rising order of their ids, each struct closed by <see cref="EndStruct"/>.</summary>
internal sealed class CompactWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Stack<int> _outerFields = new();
    private int _lastField;

    /// <summary>Everything written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Boolean(int field, bool value) => Field(field, value ? CompactType.True : CompactType.False);

    public void Int32(int field, int value)
    {
        Field(field, CompactType.Int32);
        ZigZag(value);
    }

    public void Int64(int field, long value)
    {
        Field(field, CompactType.Int64);
        ZigZag(value);
    }

    public void Binary(int field, ReadOnlySpan<byte> value)
    {
        Field(field, CompactType.Binary);
        BinaryElement(value);
    }

    public void Text(int field, string value) => Binary(field, Encoding.UTF8.GetBytes(value));

    /// <summary>Opens a list; its elements follow, then the next field. Lists need no end.</summary>
    public void List(int field, CompactType element, int count)
    {
        Field(field, CompactType.List);
        if (count < 15)
        {
            Byte((byte)(count << 4 | (int)element));
            return;
        }
        Byte((byte)(0xF0 | (int)element));
        Varint((ulong)count);
    }

    public void Int32Element(int value) => ZigZag(value);

    public void TextElement(string value) => BinaryElement(Encoding.UTF8.GetBytes(value));

    public void BeginStruct(int field)
    {
        Field(field, CompactType.Struct);
        BeginStructElement();
    }

    public void BeginStructElement()
    {
        _outerFields.Push(_lastField);
        _lastField = 0;
    }

    public void EndStruct()
    {
        Byte((byte)CompactType.Stop);
        _lastField = _outerFields.Pop();
    }

    /// <summary>Closes the outermost struct.</summary>
    public void End() => Byte((byte)CompactType.Stop);

    private void BinaryElement(ReadOnlySpan<byte> value)
    {
        Varint((ulong)value.Length);
        _bytes.Write(value);
    }

    private void Field(int field, CompactType type)
    {
        // All ids used here are at most 13, so the step always fits the short form.
        Byte((byte)((field - _lastField) << 4 | (int)type));
        _lastField = field;
    }

    private void ZigZag(long value) => Varint((ulong)(value << 1 ^ value >> 63));

    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }
        Byte((byte)value);
    }

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
