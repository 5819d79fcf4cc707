namespace Actuary.Learning.Data;

/// <summary>The calendar years that data are of.</summary>
public readonly record struct DataPeriod(int FirstYear, int LastYear)
{
    private const int Earliest = 1900;
    private const int Latest = 2200;

    /// <summary>From a column <c>year</c>, else what the user says of a file without one; a problem where both are missing.</summary>
    public static DataPeriod Of(DataTable table, DataPeriod? said)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Has("year"))
        {
            var years = table.WholeNumbers("year", Earliest, Latest, "calendar");
            return new(years.Min(), years.Max());
        }

        if (said is null)
            table.Refuse(null, "year", "there is no such column, and --period does not say of which years the data are", "a column year, or --period 2015 or --period 2015-2020");
        return said ?? default;
    }

    /// <summary>A year, or the first and the last with a hyphen between them; null where it is neither.</summary>
    public static DataPeriod? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var years = text.Split('-');
        if (years.Length > 2 || !IsYear(years[0], out var first) || !IsYear(years[^1], out var last) || last < first)
            return null;
        return new DataPeriod(first, last);
    }

    private static bool IsYear(string text, out int year) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out year) && year is >= Earliest and <= Latest;
}
