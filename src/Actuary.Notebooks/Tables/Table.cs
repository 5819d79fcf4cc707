using Actuary.Models;
using Actuary.Notebooks.Display;

namespace Actuary.Notebooks;

/// <summary>Columns of one length, in plain arrays: what a run is tabulated into, what a Parquet file holds, what a query gives.</summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Table : IRich
{
    /// <summary>A table of columns, which are not copied.</summary>
    /// <exception cref="ArgumentException">There is no column, two have one name, or their lengths differ.</exception>
    public Table(params IReadOnlyList<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
            throw new ArgumentException("A table has at least one column.", nameof(columns));
        if (columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two columns are called '{twice.Key}'.", nameof(columns));
        if (columns.FirstOrDefault(column => column.Values.Length != columns[0].Values.Length) is { } other)
            throw new ArgumentException($"Column '{columns[0].Name}' has {columns[0].Values.Length} rows, column '{other.Name}' {other.Values.Length}.", nameof(columns));
        Columns = columns;
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    public int RowCount => Columns[0].Values.Length;

    /// <summary>The column of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public TableColumn this[string name] => Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ArgumentException(Refusal(name), nameof(name));

    /// <summary>The rows, for queries: <c>from row in table.Rows where row.Whole("year") == 2050 select …</c></summary>
    public IEnumerable<TableRow> Rows => Enumerable.Range(0, RowCount).Select(row => new TableRow(this, row));

    /// <summary>The numbers of a column of double.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">The column holds something else.</exception>
    public ReadOnlySpan<double> Numbers(string column) => this[column].Numbers;

    /// <summary>What a query gives as a table: a column for each property of the rows, such as those of <c>new { Year, Mean }</c>.</summary>
    /// <exception cref="ArgumentException">The rows have no property of a type that a column can hold.</exception>
    public static Table Of<T>(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return RowProperties.ToTable(typeof(T), rows.Cast<object>().ToArray());
    }

    /// <summary>Reads a flat Parquet file, or several with the same columns one below the other.</summary>
    /// <exception cref="IOException">A file is not there.</exception>
    /// <exception cref="Parquet.ParquetException">A file is damaged, or is beyond flat columns.</exception>
    public static Table ReadParquet(params IReadOnlyList<string> paths) => TableFiles.ReadParquet(paths);

    /// <summary>Writes a Parquet file, which any reader opens. The file is whole or not there.</summary>
    public void ToParquet(string path) => TableFiles.WriteParquet(this, path);

    /// <summary>Writes a CSV file: UTF-8, commas, a header, numbers with all their digits. The file is whole or not there.</summary>
    public void ToCsv(string path) => TableFiles.WriteCsv(this, path);

    /// <inheritdoc/>
    public override string ToString() => TableText.Plain(this);

    MimeBundle IRich.ToMime() => MimeBundle.OfHtml(TableText.Html(this), TableText.Plain(this));

    private string Refusal(string name)
    {
        var names = Columns.Select(column => column.Name).ToArray();
        var nearest = Spelling.Nearest(name, names);
        return $"There is no column '{name}'. Allowed: {Spelling.List(names)}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }
}

/// <summary>From the rows of a query to a table.</summary>
public static class TableQueries
{
    /// <inheritdoc cref="Table.Of{T}"/>
    public static Table ToTable<T>(this IEnumerable<T> rows) => Table.Of(rows);
}
