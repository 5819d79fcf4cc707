using System.Reflection;

namespace Actuary.Notebooks;

/// <summary>Turns objects into columns: one for each public property that a column can hold. Whole numbers of other widths become long, enums text.</summary>
internal static class RowProperties
{
    public static Table ToTable(Type type, IReadOnlyList<object> rows)
    {
        PropertyInfo[] properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && Stored(property.PropertyType) is not null)];
        if (properties.Length == 0)
            throw new ArgumentException($"Rows of {type.Name} have no property that a column can hold. Select some: new {{ Year = …, Mean = … }}.", nameof(rows));
        return new Table([.. properties.Select(property => ToColumn(property, rows))]);
    }

    /// <summary>Whether objects of the type are rows: they have properties that a column can hold, and are no values themselves.</summary>
    public static bool AreRows(Type type) => Stored(type) is null && !type.IsPrimitive && type != typeof(decimal)
        && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => property.GetIndexParameters().Length == 0 && Stored(property.PropertyType) is not null);

    private static TableColumn ToColumn(PropertyInfo property, IReadOnlyList<object> rows)
    {
        var stored = Stored(property.PropertyType)!;
        var values = Array.CreateInstance(stored, rows.Count);
        for (var row = 0; row < rows.Count; row++)
            values.SetValue(Converted(property.GetValue(rows[row]), stored), row);
        return new TableColumn(property.Name, values);
    }

    private static object? Converted(object? value, Type stored) => value switch
    {
        null => stored == typeof(double) ? double.NaN : null,
        Enum named => named.ToString(),
        _ => value.GetType() == stored ? value : Convert.ChangeType(value, stored, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static Type? Stored(Type type)
    {
        if (type.IsEnum || type == typeof(string))
            return typeof(string);
        if (type == typeof(float) || type == typeof(decimal) || type == typeof(double?) || type == typeof(float?))
            return typeof(double);
        if (type == typeof(short) || type == typeof(byte) || type == typeof(uint) || type == typeof(ushort))
            return typeof(long);
        return type == typeof(double) || type == typeof(int) || type == typeof(long) || type == typeof(bool) || type == typeof(DateOnly) ? type : null;
    }
}
