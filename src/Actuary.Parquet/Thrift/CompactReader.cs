namespace Actuary.Parquet.Thrift;

/// <summary>
/// Reads Thrift structs in the compact protocol from bytes that may be damaged or cut short. Nothing here throws: reading past the end gives
/// zeros, which close every struct, and leaves <see cref="Problem"/> set, so that the caller checks once at the end.
/// </summary>
internal ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    private const int DeepestNesting = 32;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>True if reading went past the end of the bytes.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>What is wrong with the bytes; null as long as nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Moves to the next field of the struct being read; false at its end. <paramref name="lastField"/> starts at zero in each struct.</summary>
    public bool Next(ref int lastField, out CompactType type)
    {
        var header = Byte();
        type = (CompactType)(header & 0x0F);
        if (type == CompactType.Stop || Problem is not null)
            return false;
        var step = header >> 4;
        lastField = step == 0 ? (int)ZigZag() : lastField + step;
        return true;
    }

    public int Int32(CompactType type)
    {
        var value = Int64(type);
        if (value is < int.MinValue or > int.MaxValue)
            Fail("a 32-bit integer is out of range");
        return Problem is null ? (int)value : 0;
    }

    public long Int64(CompactType type)
    {
        if (type is CompactType.Int16 or CompactType.Int32 or CompactType.Int64)
            return ZigZag();
        Fail($"an integer was expected, not {type}");
        return 0;
    }

    public ReadOnlySpan<byte> Binary(CompactType type)
    {
        if (type != CompactType.Binary)
            Fail($"a byte string was expected, not {type}");
        var length = Varint();
        if (Problem is not null)
            return default;
        if (length > (ulong)(_bytes.Length - Position))
        {
            Truncate();
            return default;
        }
        var value = _bytes.Slice(Position, (int)length);
        Position += (int)length;
        return value;
    }

    public string Text(CompactType type)
    {
        var text = Binary(type);
        if (System.Text.Unicode.Utf8.IsValid(text))
            return System.Text.Encoding.UTF8.GetString(text);
        Fail("a text is not UTF-8");
        return "";
    }

    /// <summary>Opens a list and gives its element type and length, which is never more than the bytes left.</summary>
    public int List(CompactType type, out CompactType element)
    {
        element = CompactType.Stop;
        if (type is not (CompactType.List or CompactType.Set))
            Fail($"a list was expected, not {type}");
        var header = Byte();
        element = (CompactType)(header & 0x0F);
        var count = header >> 4 == 15 ? Varint() : (ulong)(header >> 4);
        if (count > (ulong)(_bytes.Length - Position))
            Truncate();
        return Problem is null ? (int)count : 0;
    }

    /// <summary>Refuses a field that is not a struct where one is due.</summary>
    public void ExpectStruct(CompactType type)
    {
        if (type != CompactType.Struct)
            Fail($"a struct was expected, not {type}");
    }

    /// <summary>Passes over a value of any type.</summary>
    public void Skip(CompactType type, int depth = 0)
    {
        if (depth > DeepestNesting)
            Fail("structs are nested too deeply");
        if (Problem is not null)
            return;
        switch (type)
        {
            case CompactType.True or CompactType.False:
                break;
            case CompactType.Byte:
                Byte();
                break;
            case CompactType.Int16 or CompactType.Int32 or CompactType.Int64:
                Varint();
                break;
            case CompactType.Double:
                SkipBytes(8);
                break;
            case CompactType.Binary:
                Binary(type);
                break;
            case CompactType.List or CompactType.Set:
                SkipList(type, depth);
                break;
            case CompactType.Map:
                SkipMap(depth);
                break;
            case CompactType.Struct:
                SkipStruct(depth);
                break;
            default:
                Fail($"type code {(int)type} is not known");
                break;
        }
    }

    private void SkipStruct(int depth)
    {
        var field = 0;
        while (Next(ref field, out var type))
            Skip(type, depth + 1);
    }

    private void SkipList(CompactType type, int depth)
    {
        var count = List(type, out var element);
        for (var i = 0; i < count && Problem is null; i++)
            SkipElement(element, depth + 1);
    }

    private void SkipMap(int depth)
    {
        var count = Varint();
        if (count == 0)
            return;
        if (count > (ulong)(_bytes.Length - Position))
        {
            Truncate();
            return;
        }
        var types = Byte();
        for (var i = 0UL; i < count && Problem is null; i++)
        {
            SkipElement((CompactType)(types >> 4), depth + 1);
            SkipElement((CompactType)(types & 0x0F), depth + 1);
        }
    }

    private void SkipElement(CompactType element, int depth)
    {
        // In a field a boolean sits in the type code; in a collection it takes a byte.
        if (element is CompactType.True or CompactType.False)
            Byte();
        else
            Skip(element, depth);
    }

    private void SkipBytes(int count)
    {
        for (var i = 0; i < count; i++)
            Byte();
    }

    private long ZigZag()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        Fail("an integer has too many bytes");
        return 0;
    }

    private byte Byte()
    {
        if (Position < _bytes.Length)
            return _bytes[Position++];
        Truncate();
        return 0;
    }

    private void Truncate()
    {
        IsTruncated = true;
        Fail("it ends too early");
    }

    private void Fail(string problem)
    {
        Problem ??= problem;
        Position = _bytes.Length;
    }
}
