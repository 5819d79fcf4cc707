namespace Actuary.Models;

/// <content>Tables.</content>
public sealed partial class Binder
{
    /// <summary>
    /// A table: <c>{ table: tables/opening.csv, source: S1, at: … }</c>. The file is looked for in the model's own folder, or
    /// among the shared ones if its name starts with <c>reference/</c>. After a problem every column reads as no rows.
    /// </summary>
    public Table Table(string key, string meaning, params Column[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Ask(key, meaning, required: true) is { } entry ? Read(entry, meaning, columns) : Empty(columns);
    }

    /// <summary>A table that may be left out; null when it is.</summary>
    public Table? OptionalTable(string key, string meaning, params Column[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Ask(key, meaning, required: false) is { } entry ? Read(entry, meaning, columns) : null;
    }

    private Table Read(MapEntry entry, string meaning, Column[] columns)
    {
        var name = KeyPath.Join(_path, entry.Key);
        columns = Array.ConvertAll(columns, column => column.Over(_context.Horizon));
        if (_reader.Single(entry.Value, _outer, null, name, word: Words.Table) is not { } value) return Empty(columns);
        if (FileOf(value.Node, name) is not { } file) return Empty(columns);
        if (_context.Files.Bytes(file, value.Node.Place, name, _context.Problems) is not { } bytes) return Empty(columns);
        if (Actuary.Models.TableReader.Read(file, bytes, columns, _context.Units, _context.Problems) is not { } table) return Empty(columns);
        Record(name, meaning, file, value.Origin!, value.Node.Place);
        return table;
    }

    private string? FileOf(Node node, string name)
    {
        var text = (node as ScalarNode)?.Text ?? "";
        var known = text.EndsWith(".csv", StringComparison.Ordinal) && !text.Contains("..", StringComparison.Ordinal);
        if (known && text.StartsWith($"{Model.ReferenceFolder}/", StringComparison.Ordinal)) return text;
        if (known && text.StartsWith($"{Model.TablesFolder}/", StringComparison.Ordinal)) return _context.Files.Own(text);
        _context.Problems.Add(ProblemKind.Table, node.Place, name, $"'{text}' is not the name of a table", "tables/<name>.csv, reference/<name>.csv");
        return null;
    }

    private static Table Empty(Column[] columns)
    {
        var keys = columns.Where(column => column.IsKey).Select(column => KeyValuePair.Create(column.Name, column.Values ?? [])).ToArray();
        var table = new Table("", 0, keys);
        foreach (var column in columns) table.Fill(column, [], []);
        return table;
    }
}
