using System.Text;

namespace Actuary.Models.Published;

/// <summary>
/// The file of published figures: <c>year,measure,value,unit,source</c>, or with one unit for all <c>year,measure,value [unit],source</c>;
/// <c>at</c> may say where in the source.
/// </summary>
internal static class PublishedFile
{
    public const string Name = "published.csv";
    public const string Year = "year";
    public const string Measure = "measure";
    public const string Value = "value";
    public const string UnitColumn = "unit";
    public const string Source = "source";
    private const string At = "at";

    /// <summary>The columns to ask for: as the header has it, years may state their unit, and values theirs.</summary>
    public static (Column[] Columns, string? Unit) Columns(ReadOnlySpan<byte> bytes)
    {
        var header = Encoding.UTF8.GetString(bytes[..(bytes.IndexOf((byte)'\n') is var end and >= 0 ? end : bytes.Length)]).Split(',');
        var (year, value) = (UnitOf(header, Year), UnitOf(header, Value));
        Column[] columns =
        [
            Column.Written(Year, year is null ? null : Unit.CalendarYear), Column.Written(Measure, null), Column.Written(Value, value is null ? null : new Unit(value)),
            Column.Written(UnitColumn, null) is var unit && value is null ? unit : unit.Optional(),
            Column.Written(Source, null), Column.Written(At, null).Optional(),
        ];
        return (columns, value);
    }

    /// <summary>Every cell of a model's own file, among them the sources it cites; none where there is no such file.</summary>
    public static IEnumerable<string> Words(ModelFiles files)
    {
        var path = files.Full(files.Own(Name));
        // Not read as a file of the model: its figures change no run.
        return File.Exists(path) ? File.ReadLines(path).SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries)) : [];
    }

    private static string? UnitOf(string[] header, string name)
    {
        var cell = Array.Find(header, cell => cell.TrimStart().StartsWith(name, StringComparison.Ordinal) && cell.Contains('['));
        return cell?[(cell.IndexOf('[') + 1)..].TrimEnd(' ', '\r', ']');
    }
}
