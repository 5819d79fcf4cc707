namespace Actuary.Parquet.Metadata;

/// <summary>Numbers of the Parquet format (Apache Parquet, parquet.thrift), as far as flat files use them.</summary>
internal enum PhysicalType
{
    Boolean = 0,
    Int32 = 1,
    Int64 = 2,
    Int96 = 3,
    Float = 4,
    Double = 5,
    ByteArray = 6,
    FixedLengthByteArray = 7,
}

internal enum PageEncoding
{
    Plain = 0,
    PlainDictionary = 2,
    Rle = 3,
    RleDictionary = 8,
}

internal enum PageType
{
    Data = 0,
    Index = 1,
    Dictionary = 2,
    DataV2 = 3,
}

internal enum CodecCode
{
    Uncompressed = 0,
    Snappy = 1,
    Gzip = 2,
    Lzo = 3,
    Brotli = 4,
    Lz4 = 5,
    Zstd = 6,
    Lz4Raw = 7,
}

internal enum Repetition
{
    Required = 0,
    Optional = 1,
    Repeated = 2,
}

/// <summary>The older annotation of a column's meaning; −1 stands for none.</summary>
internal enum ConvertedType
{
    None = -1,
    Utf8 = 0,
    Date = 6,
    Int32 = 17,
    Int64 = 18,
}

/// <summary>Field ids of the LogicalType union; zero stands for none.</summary>
internal enum LogicalType
{
    None = 0,
    String = 1,
    Date = 6,
    Integer = 10,
}

internal static class FormatCodes
{
    /// <summary>Opens and closes every file.</summary>
    public static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>Opens and closes files with an encrypted footer.</summary>
    public static ReadOnlySpan<byte> EncryptedMagic => "PARE"u8;

    public static PhysicalType Physical(this ParquetType type) => type switch
    {
        ParquetType.Boolean => PhysicalType.Boolean,
        ParquetType.Int32 or ParquetType.Date => PhysicalType.Int32,
        ParquetType.Int64 => PhysicalType.Int64,
        ParquetType.Float => PhysicalType.Float,
        ParquetType.Double => PhysicalType.Double,
        ParquetType.String => PhysicalType.ByteArray,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such column type."),
    };

    public static Type ClrType(this ParquetType type) => type switch
    {
        ParquetType.Boolean => typeof(bool),
        ParquetType.Int32 => typeof(int),
        ParquetType.Int64 => typeof(long),
        ParquetType.Float => typeof(float),
        ParquetType.Double => typeof(double),
        ParquetType.String => typeof(string),
        ParquetType.Date => typeof(DateOnly),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such column type."),
    };
}
