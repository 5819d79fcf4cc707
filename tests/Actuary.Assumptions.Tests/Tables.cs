using System.Globalization;
using System.Reflection;

namespace Actuary.Assumptions.Tests;

/// <summary>Columns of a shipped or test table, found by the name before the unit.</summary>
internal sealed class Table
{
    private static readonly string s_root = typeof(Table).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    private readonly string[] _names;
    private readonly string[][] _rows;

    private Table(string path)
    {
        var lines = File.ReadAllLines(path);
        _names = lines[0].Split(',').Select(name => name.Split(' ')[0]).ToArray();
        _rows = lines[1..].Select(line => line.Split(',')).ToArray();
    }

    private Table(string[] names, string[][] rows) => (_names, _rows) = (names, rows);

    /// <summary>A table of a shipped model.</summary>
    public static Table Shipped(params string[] path) => new(Path.Combine([s_root, "models", .. path]));

    public static Table Reference(string name) => new(Path.Combine(s_root, "models", "reference", name));

    public static Table Test(string name) => new(Path.Combine(s_root, "tests", "Actuary.Assumptions.Tests", "data", name));

    public Table Where(string column, string value)
    {
        var index = Array.IndexOf(_names, column);
        return new(_names, _rows.Where(row => row[index] == value).ToArray());
    }

    public double[] Numbers(string column)
    {
        var index = Array.IndexOf(_names, column);
        return _rows.Select(row => double.Parse(row[index], CultureInfo.InvariantCulture)).ToArray();
    }

    public int[] Integers(string column) => Numbers(column).Select(value => (int)value).ToArray();
}
