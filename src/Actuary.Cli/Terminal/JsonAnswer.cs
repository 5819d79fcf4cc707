using System.Text.Json;
using Actuary.Results;

namespace Actuary.Cli.Terminal;

/// <summary>The answer of one or more runs as one JSON document.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions _layout = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<Run> runs, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _layout))
        {
            json.WriteStartObject();
            json.WriteStartArray("runs");
            foreach (var run in runs)
                Write(run, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>Which run it is, into the object that is open.</summary>
    internal static void WriteFacts(Run run, Utf8JsonWriter json)
    {
        var manifest = run.Manifest;
        json.WriteString("folder", run.Folder);
        json.WriteString("model", manifest.Model);
        json.WriteString("scenario", manifest.Scenario);
        json.WriteNumber("seed", manifest.Seed);
        json.WriteString("sampling", manifest.Sampling?.ToString() ?? "plain");
        json.WriteNumber("first_path", manifest.FirstPath);
        json.WriteNumber("paths", manifest.Paths);
        json.WriteNumber("first_year", manifest.FirstYear);
        json.WriteNumber("years", manifest.Years);
    }

    private static void Write(Run run, Utf8JsonWriter json)
    {
        var manifest = run.Manifest;
        json.WriteStartObject();
        WriteFacts(run, json);
        json.WriteNumber("elapsed_seconds", manifest.ElapsedSeconds);
        json.WritePropertyName("indicators");
        using (var indicators = JsonDocument.Parse(File.ReadAllText(Path.Combine(run.Folder, "indicators.json"))))
            indicators.RootElement.WriteTo(json);
        WriteTable(run, json);
        json.WriteEndObject();
    }

    /// <summary>Mean, P5, P50 and P95 of every measure in the table years.</summary>
    private static void WriteTable(Run run, Utf8JsonWriter json)
    {
        json.WriteStartArray("table");
        foreach (var year in run.Manifest.Indicators.TableYears)
        {
            var index = year - run.Manifest.FirstYear;
            json.WriteStartObject();
            json.WriteNumber("year", year);
            foreach (var measure in run.Summary.Measures)
            {
                json.WriteStartObject(measure.Measure);
                json.WriteNumber("mean", measure.Mean[index]);
                json.WriteNumber("p05", measure.P05[index]);
                json.WriteNumber("p50", measure.P50[index]);
                json.WriteNumber("p95", measure.P95[index]);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
