using System.Globalization;
using Actuary.Parquet;

namespace Actuary.Notebooks;

/// <summary>A named column of a table: one value a row, in a plain array.</summary>
public sealed class TableColumn
{
    private static readonly Type[] s_types = [typeof(double), typeof(int), typeof(long), typeof(string), typeof(bool), typeof(DateOnly)];

    /// <summary>A column over an array, which is not copied.</summary>
    /// <param name="name">What the column is called.</param>
    /// <param name="values">Of double, int, long, string, bool or DateOnly.</param>
    /// <param name="unit">The unit of the values as models write it (yuan, fraction, persons …); it decides how they are shown, never what is stored.</param>
    /// <exception cref="ArgumentException">The name is empty, or the values are of another type.</exception>
    public TableColumn(string name, Array values, string unit = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(unit);
        if (!s_types.Contains(values.GetType().GetElementType()))
            throw new ArgumentException($"Column '{name}' is of {values.GetType().GetElementType()?.Name}. Allowed: {string.Join(", ", s_types.Select(type => type.Name))}.", nameof(values));
        (Name, Values, Unit) = (name, values, unit);
    }

    public string Name { get; }

    /// <summary>One value a row.</summary>
    public Array Values { get; }

    /// <summary>The unit as models write it; empty where there is none.</summary>
    public string Unit { get; }

    /// <summary>The numbers of a column of double.</summary>
    /// <exception cref="InvalidOperationException">The column holds something else.</exception>
    public ReadOnlySpan<double> Numbers => Values as double[]
        ?? throw new InvalidOperationException($"Column '{Name}' holds {ElementType.Name}, no numbers with decimals.");

    internal Type ElementType => Values.GetType().GetElementType()!;

    /// <summary>A value as files have it: all digits, dates as 2026-01-01.</summary>
    internal string Text(int row) => Values switch
    {
        double[] numbers => numbers[row].ToString("R", CultureInfo.InvariantCulture),
        DateOnly[] days => days[row].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool[] facts => facts[row] ? "true" : "false",
        _ => Convert.ToString(Values.GetValue(row), CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The column for a Parquet file, and its data.</summary>
    internal (ParquetColumn Column, ParquetData Data) ToParquet() => Values switch
    {
        double[] numbers => (new(Name, ParquetType.Double), ParquetData.Of(Name, numbers)),
        int[] numbers => (new(Name, ParquetType.Int32), ParquetData.Of(Name, numbers)),
        long[] numbers => (new(Name, ParquetType.Int64), ParquetData.Of(Name, numbers)),
        bool[] facts => (new(Name, ParquetType.Boolean), ParquetData.Of(Name, facts)),
        DateOnly[] days => (new(Name, ParquetType.Date), ParquetData.Of(Name, days)),
        _ => (new(Name, ParquetType.String, isOptional: true), ParquetData.Of(Name, (string?[])Values)),
    };
}
