using Actuary.Parquet.Thrift;

namespace Actuary.Parquet.Metadata;

/// <summary>What stands before each page.</summary>
internal sealed record PageHeader
{
    public required PageType Type { get; init; }
    public required int UncompressedBytes { get; init; }
    public required int CompressedBytes { get; init; }

    /// <summary>CRC-32 of the page as it lies in the file, without its header; null if the writer left it out.</summary>
    public int? Checksum { get; init; }

    /// <summary>Rows of a data page, missing values included; entries of a dictionary page.</summary>
    public required int ValueCount { get; init; }

    public required PageEncoding Encoding { get; init; }

    /// <summary>The struct PageHeader in the compact protocol.</summary>
    public byte[] Write()
    {
        var thrift = new CompactWriter();
        thrift.Int32(1, (int)Type);
        thrift.Int32(2, UncompressedBytes);
        thrift.Int32(3, CompressedBytes);
        if (Checksum is { } checksum)
            thrift.Int32(4, checksum);
        thrift.BeginStruct(Type == PageType.Data ? 5 : 7);
        thrift.Int32(1, ValueCount);
        thrift.Int32(2, (int)Encoding);
        if (Type == PageType.Data)
        {
            // Encodings of the levels: definition, repetition. Flat files have no repetition levels, but the field is required.
            thrift.Int32(3, (int)PageEncoding.Rle);
            thrift.Int32(4, (int)PageEncoding.Rle);
        }
        thrift.EndStruct();
        thrift.End();
        return thrift.Written.ToArray();
    }

    /// <summary>Reads the struct at the beginning of the bytes; <paramref name="length"/> is what it takes. Null and a problem if it is damaged or cut short.</summary>
    public static PageHeader? Read(ReadOnlySpan<byte> bytes, out int length, out bool isTruncated, out string? problem)
    {
        var thrift = new CompactReader(bytes);
        int pageType = -1, uncompressed = -1, compressed = -1;
        int? checksum = null;
        PageFields? data = null, dictionary = null;
        var field = 0;
        while (thrift.Next(ref field, out var type))
        {
            switch (field)
            {
                case 1: pageType = thrift.Int32(type); break;
                case 2: uncompressed = thrift.Int32(type); break;
                case 3: compressed = thrift.Int32(type); break;
                case 4: checksum = thrift.Int32(type); break;
                case 5: data = PageFields.Read(ref thrift, type); break;
                case 7: dictionary = PageFields.Read(ref thrift, type); break;
                default: thrift.Skip(type); break;
            }
        }
        length = thrift.Position;
        isTruncated = thrift.IsTruncated;
        problem = thrift.Problem;
        var fields = (PageType)pageType switch
        {
            PageType.Data => data,
            PageType.Dictionary => dictionary,
            _ => null,
        };
        if (problem is null && fields is null)
            problem = $"page type {(PageType)pageType} is not read";
        else if (problem is null && (uncompressed < 0 || compressed < 0 || fields!.ValueCount < 0))
            problem = "a size or count is missing or negative";
        return problem is not null ? null : new PageHeader
        {
            Type = (PageType)pageType,
            UncompressedBytes = uncompressed,
            CompressedBytes = compressed,
            Checksum = checksum,
            ValueCount = fields!.ValueCount,
            Encoding = (PageEncoding)fields.Encoding,
        };
    }

    private sealed record PageFields(int ValueCount, int Encoding)
    {
        public static PageFields Read(ref CompactReader thrift, CompactType structType)
        {
            thrift.ExpectStruct(structType);
            int count = -1, encoding = -1;
            var field = 0;
            while (thrift.Next(ref field, out var type))
            {
                switch (field)
                {
                    case 1: count = thrift.Int32(type); break;
                    case 2: encoding = thrift.Int32(type); break;
                    default: thrift.Skip(type); break;
                }
            }
            return new PageFields(count, encoding);
        }
    }
}
