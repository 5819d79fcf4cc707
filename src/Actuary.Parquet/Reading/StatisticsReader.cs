using System.Text;
using Actuary.Parquet.Metadata;

namespace Actuary.Parquet.Reading;

/// <summary>Gives the bounds of a footer their .NET types; bounds of impossible length are left out, as readers must.</summary>
internal static class StatisticsReader
{
    public static ParquetStatistics Read(ParquetColumn column, FooterStatistics statistics) =>
        new(statistics.NullCount, Bound(column.Type, statistics.Min), Bound(column.Type, statistics.Max));

    private static object? Bound(ParquetType type, byte[]? bytes) => (type, bytes) switch
    {
        (ParquetType.String, not null) => Encoding.UTF8.GetString(bytes),
        (ParquetType.Boolean, { Length: 1 }) => bytes[0] != 0,
        (ParquetType.Int32, { Length: 4 }) => BitConverter.ToInt32(bytes),
        (ParquetType.Int64, { Length: 8 }) => BitConverter.ToInt64(bytes),
        (ParquetType.Float, { Length: 4 }) => BitConverter.ToSingle(bytes),
        (ParquetType.Double, { Length: 8 }) => BitConverter.ToDouble(bytes),
        (ParquetType.Date, { Length: 4 }) => Days.TryToDate(BitConverter.ToInt32(bytes), out var date) ? date : null,
        _ => null,
    };
}
