namespace Actuary.Parquet;

/// <summary>The types a column can have. Each is stored as the plain Parquet type that every reader knows.</summary>
public enum ParquetType
{
    /// <summary>True or false, one bit; <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>Signed 32-bit integer; <see cref="int"/>.</summary>
    Int32,

    /// <summary>Signed 64-bit integer; <see cref="long"/>.</summary>
    Int64,

    /// <summary>IEEE 754 single precision; <see cref="float"/>.</summary>
    Float,

    /// <summary>IEEE 754 double precision; <see cref="double"/>.</summary>
    Double,

    /// <summary>UTF-8 text (logical type STRING over BYTE_ARRAY); <see cref="string"/>.</summary>
    String,

    /// <summary>Day of the proleptic Gregorian calendar (logical type DATE over INT32, days since 1970-01-01); <see cref="DateOnly"/>.</summary>
    Date,
}

/// <summary>How pages are compressed.</summary>
public enum ParquetCodec
{
    /// <summary>Not at all: fastest, and doubles from a simulation hardly compress.</summary>
    None,

    /// <summary>Gzip (RFC 1952).</summary>
    Gzip,
}
