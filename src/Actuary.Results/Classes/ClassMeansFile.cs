using System.Globalization;
using Actuary.Parquet;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Classes;

/// <summary>
/// <c>classes.parquet</c>: year, scheme, class, status of its members, then one column per flow of any scheme, missing where the scheme has no such flow. Rows by
/// scheme, year, class; one row group per scheme. The metadata say over how many paths each scheme was counted.
/// </summary>
internal static class ClassMeansFile
{
    private const string CountedPaths = "counted_paths";
    private static readonly string[] s_keys = ["year", "scheme", "class", "status"];

    public static void Write(Stream stream, IReadOnlyList<ClassMeans> tables, Manifest manifest)
    {
        var flows = tables.SelectMany(table => table.Flows).Distinct(StringComparer.Ordinal).ToList();
        var schema = new ParquetSchema([
            new("year", ParquetType.Int32), new("scheme", ParquetType.String), new("class", ParquetType.String), new("status", ParquetType.String),
            .. flows.Select(flow => new ParquetColumn(flow, ParquetType.Double, isOptional: true)),
        ]);
        var range = new PathRange(manifest.FirstPath, checked((int)manifest.Paths));
        var counted = tables.Select(table => KeyValuePair.Create($"{CountedPaths}.{table.Scheme}", $"{table.Paths}"));
        var writer = new ParquetWriter(stream, schema, new ParquetWriterOptions { Metadata = [.. PartFile.Metadata(manifest, range), .. counted] });
        foreach (var table in tables)
            writer.WriteRowGroup([.. Keys(table, manifest.Documentation.Classes), .. flows.Select(flow => Flow(table, flow))]);
        writer.Complete();
    }

    public static IReadOnlyList<ClassMeans> Read(ParquetReader reader)
    {
        var flows = reader.Schema.Select(column => column.Name).Except(s_keys, StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, reader.RowGroups.Count).Select(group => ReadTable(reader, group, flows))];
    }

    private static ParquetData[] Keys(ClassMeans table, IReadOnlyList<ClassNote> notes)
    {
        string[] statuses = [.. table.Classes.Select(name => notes.FirstOrDefault(note => note.Scheme == table.Scheme && note.Name == name)?.Status ?? "")];
        var rows = Enumerable.Range(0, table.Years * table.Classes.Count);
        return
        [
            ParquetData.Of("year", rows.Select(row => table.FirstYear + row / table.Classes.Count).ToArray()),
            ParquetData.Of("scheme", rows.Select(_ => table.Scheme).ToArray()),
            ParquetData.Of("class", rows.Select(row => table.Classes[row % table.Classes.Count]).ToArray()),
            ParquetData.Of("status", rows.Select(row => statuses[row % table.Classes.Count]).ToArray()),
        ];
    }

    private static ParquetData Flow(ClassMeans table, string flow)
    {
        var (classes, rows) = (table.Classes, table.Years * table.Classes.Count);
        if (!table.Flows.Contains(flow, StringComparer.Ordinal))
            return ParquetData.Of(flow, new double[rows], new bool[rows]);
        var values = new double[rows];
        for (var c = 0; c < classes.Count; c++)
        {
            var byYear = table.ByYear(classes[c], flow);
            for (var year = 0; year < byYear.Length; year++)
                values[year * classes.Count + c] = byYear[year];
        }
        return ParquetData.Of(flow, values);
    }

    private static ClassMeans ReadTable(ParquetReader reader, int group, List<string> allFlows)
    {
        var rows = reader.RowGroups[group].RowCount;
        var scheme = reader.Read<string>("scheme", group).Values[0];
        var flows = allFlows.FindAll(flow => reader.Statistics(flow, group).NullCount == 0);
        var means = new double[rows * flows.Count];
        for (var flow = 0; flow < flows.Count; flow++)
        {
            var values = reader.Read<double>(flows[flow], group).Values;
            for (var row = 0; row < rows; row++)
                means[row * flows.Count + flow] = values[row];
        }
        var paths = reader.Metadata.Last(fact => fact.Key == $"{CountedPaths}.{scheme}").Value;
        return new ClassMeans(scheme, reader.Read<int>("year", group).Values[0], [.. reader.Read<string>("class", group).Values.Distinct()],
            flows, long.Parse(paths, CultureInfo.InvariantCulture), means);
    }
}
