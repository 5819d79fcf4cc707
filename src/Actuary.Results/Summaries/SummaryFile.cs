using Actuary.Parquet;

namespace Actuary.Results.Summaries;

/// <summary><c>summary.parquet</c>: year, measure, mean, standard_error, sd, p01 … p99; rows by measure and then year.</summary>
internal static class SummaryFile
{
    private const string Year = "year";
    private const string Measure = "measure";

    private static readonly string[] s_statistics =
        ["mean", "standard_error", "sd", .. SummaryTable.Probabilities.Select(probability => $"p{Math.Round(probability * 100):00}")];

    private static readonly ParquetSchema s_schema = new([
        new(Year, ParquetType.Int32), new(Measure, ParquetType.String), .. s_statistics.Select(name => new ParquetColumn(name, ParquetType.Double))]);

    public static void Write(Stream stream, SummaryTable table, IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        var writer = new ParquetWriter(stream, s_schema, new ParquetWriterOptions { Metadata = metadata });
        writer.WriteRowGroup([
            ParquetData.Of(Year, table.Measures.SelectMany(_ => table.Years).ToArray()),
            ParquetData.Of(Measure, table.Measures.SelectMany(measure => Enumerable.Repeat(measure.Measure, table.Years.Count)).ToArray()),
            .. s_statistics.Select((name, statistic) => ParquetData.Of(name, table.Measures.SelectMany(measure => Statistic(measure, statistic)).ToArray())),
        ]);
        writer.Complete();
    }

    /// <summary>The table in a file of these measures and years; null if the file holds others.</summary>
    public static SummaryTable? Read(ParquetReader reader, IReadOnlyList<string> measures, IReadOnlyList<int> years)
    {
        if (!reader.Schema.SequenceEqual(s_schema)
            || !reader.Read<int>(Year).Values.SequenceEqual(measures.SelectMany(_ => years))
            || !reader.Read<string>(Measure).Values.SequenceEqual(measures.SelectMany(measure => Enumerable.Repeat(measure, years.Count))))
            return null;
        var statistics = s_statistics.Select(name => reader.Read<double>(name).Values).ToArray();
        return new SummaryTable(years, [.. measures.Select((measure, position) => ToSummary(measure, position * years.Count, years.Count, statistics))]);
    }

    private static IReadOnlyList<double> Statistic(MeasureSummary measure, int statistic) => statistic switch
    {
        0 => measure.Mean,
        1 => measure.StandardError,
        2 => measure.StandardDeviation,
        _ => measure.Quantiles[statistic - 3],
    };

    private static MeasureSummary ToSummary(string measure, int start, int count, double[][] statistics)
    {
        double[] Years(int statistic) => statistics[statistic][start..(start + count)];
        return new MeasureSummary(measure, Years(0), Years(1), Years(2), [.. SummaryTable.Probabilities.Select((_, i) => Years(i + 3))]);
    }
}
