using Actuary.Parquet;

namespace Actuary.Cli.Tests;

/// <summary>The one part file of a small run: rows by path and then year.</summary>
internal sealed class PathFile
{
    private readonly Dictionary<string, double[]> _columns;

    private PathFile(ParquetReader reader)
    {
        Names = [.. reader.Schema.Select(column => column.Name)];
        Path = reader.Read<long>("path").Values;
        Year = reader.Read<int>("year").Values;
        _columns = Names.Skip(2).ToDictionary(name => name, name => reader.Read<double>(name).Values, StringComparer.Ordinal);
    }

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<long> Path { get; }

    public IReadOnlyList<int> Year { get; }

    public int Rows => Path.Count;

    public double[] this[string measure] => _columns[measure];

    public static PathFile Of(string runFolder)
    {
        using var reader = ParquetReader.Open(Directory.EnumerateFiles(System.IO.Path.Combine(runFolder, "paths")).Single());
        return new PathFile(reader);
    }

    /// <summary>The values of a year, by path.</summary>
    public double[] In(int year, string measure) => [.. _columns[measure].Where((_, row) => Year[row] == year)];
}
