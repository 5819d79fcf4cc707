using Actuary.Parquet;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Cohorts;

/// <summary>
/// <c>cohorts.parquet</c>: year, scheme, sex, age, class, then one column per stock of any scheme, missing where the scheme has no such stock.
/// Rows by scheme, year, sex, age, class; one row group per scheme.
/// </summary>
internal static class CohortMeansFile
{
    private static readonly string[] s_sexes = ["male", "female"];
    private static readonly string[] s_keys = ["year", "scheme", "sex", "age", "class"];

    public static void Write(Stream stream, IReadOnlyList<CohortMeans> tables, Manifest manifest)
    {
        var stocks = tables.SelectMany(table => table.Stocks).Distinct(StringComparer.Ordinal).ToList();
        var schema = new ParquetSchema([
            new("year", ParquetType.Int32), new("scheme", ParquetType.String), new("sex", ParquetType.String), new("age", ParquetType.Int32), new("class", ParquetType.String),
            .. stocks.Select(stock => new ParquetColumn(stock, ParquetType.Double, isOptional: true)),
        ]);
        var range = new PathRange(manifest.FirstPath, checked((int)manifest.Paths));
        var writer = new ParquetWriter(stream, schema, new ParquetWriterOptions { Metadata = PartFile.Metadata(manifest, range) });
        foreach (var table in tables)
            writer.WriteRowGroup([.. Keys(table), .. stocks.Select(stock => Stock(table, stock))]);
        writer.Complete();
    }

    public static IReadOnlyList<CohortMeans> Read(ParquetReader reader)
    {
        var tables = new List<CohortMeans>();
        var stocks = reader.Schema.Select(column => column.Name).Except(s_keys, StringComparer.Ordinal).ToList();
        for (var group = 0; group < reader.RowGroups.Count; group++)
            tables.Add(ReadTable(reader, group, stocks));
        return tables;
    }

    private static ParquetData[] Keys(CohortMeans table)
    {
        var rows = table.Years.Count * 2 * table.AgeCount * table.Classes.Count;
        var (years, schemes, sexes, ages, classes) = (new int[rows], new string[rows], new string[rows], new int[rows], new string[rows]);
        for (var row = 0; row < rows; row++)
        {
            var cell = row / table.Classes.Count;
            classes[row] = table.Classes[row % table.Classes.Count];
            ages[row] = table.FirstAge + cell % table.AgeCount;
            sexes[row] = s_sexes[cell / table.AgeCount % 2];
            years[row] = table.Years[cell / table.AgeCount / 2];
            schemes[row] = table.Scheme;
        }
        return [ParquetData.Of("year", years), ParquetData.Of("scheme", schemes), ParquetData.Of("sex", sexes), ParquetData.Of("age", ages), ParquetData.Of("class", classes)];
    }

    private static ParquetData Stock(CohortMeans table, string stock)
    {
        var rows = table.Means.Length / table.Stocks.Count;
        var position = table.Stocks.ToList().IndexOf(stock);
        if (position < 0)
            return ParquetData.Of(stock, new double[rows], new bool[rows]);
        var values = new double[rows];
        for (var row = 0; row < rows; row++)
            values[row] = table.Means[row * table.Stocks.Count + position];
        return ParquetData.Of(stock, values);
    }

    private static CohortMeans ReadTable(ParquetReader reader, int group, List<string> allStocks)
    {
        var rows = reader.RowGroups[group].RowCount;
        var years = Distinct(reader.Read<int>("year", group).Values);
        var ages = Distinct(reader.Read<int>("age", group).Values);
        var classes = Distinct(reader.Read<string>("class", group).Values);
        var stocks = allStocks.FindAll(stock => reader.Statistics(stock, group).NullCount == 0);
        var means = new double[rows * stocks.Count];
        for (var stock = 0; stock < stocks.Count; stock++)
        {
            var values = reader.Read<double>(stocks[stock], group).Values;
            for (var row = 0; row < rows; row++)
                means[row * stocks.Count + stock] = values[row];
        }
        return new CohortMeans(reader.Read<string>("scheme", group).Values[0], years, ages[0], ages.Count, classes, stocks, means);
    }

    private static List<T> Distinct<T>(T[] values) => [.. values.Distinct()];
}
