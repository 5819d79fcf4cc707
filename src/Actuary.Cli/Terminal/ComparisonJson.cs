using System.Text;
using System.Text.Json;
using Actuary.Results.Comparison;

namespace Actuary.Cli.Terminal;

/// <summary>A comparison as one JSON document: every indicator, present values by flow and by class, and every measure in the table years.</summary>
internal static class ComparisonJson
{
    private static readonly JsonWriterOptions _layout = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(RunComparison comparison, string report, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _layout))
        {
            json.WriteStartObject();
            json.WriteString("report", report);
            json.WriteStartObject("base");
            JsonAnswer.WriteFacts(comparison.Base, json);
            json.WriteEndObject();
            json.WriteStartObject("present_value");
            json.WriteString("at", new DateOnly(comparison.Base.Manifest.OpeningYear, 12, 31).ToString("O"));
            json.WriteNumber("discount_rate", comparison.Base.Manifest.Indicators.DiscountRate);
            json.WriteEndObject();
            json.WriteStartArray("comparisons");
            foreach (var other in comparison.Others)
                Write(other, comparison.Base.Manifest.Indicators.TableYears, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(ScenarioComparison scenario, IReadOnlyList<int> tableYears, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        JsonAnswer.WriteFacts(scenario.Other, json);
        WriteList("notes", scenario.Notes, json, note =>
        {
            json.WriteString("differs", note.Kind == ComparisonNoteKind.Engine ? "engine" : "input");
            json.WriteString("base", note.Base);
            json.WriteString("other", note.Other);
        });
        WriteList("indicators", scenario.Indicators, json, indicator => WriteIndicator(indicator, json));
        WriteList("present_values", scenario.Measures.Where(measure => measure.PresentValue is not null), json, measure =>
        {
            json.WriteString("measure", measure.Measure);
            WriteDifference(measure.PresentValue!.Mean, measure.PresentValue.Spread, json);
        });
        WriteList("classes", scenario.Classes, json, found =>
        {
            json.WriteString("scheme", found.Scheme);
            json.WriteString("class", found.Class);
            json.WriteString("flow", found.Flow);
            json.WriteNumber("base", found.Base);
            json.WriteNumber("other", found.Other);
            json.WriteNumber("difference", found.Difference);
        });
        WriteList("table", scenario.Measures.SelectMany(measure => measure.Years, (measure, year) => (measure, year)).Where(row => tableYears.Contains(row.year.Year)), json, row =>
        {
            json.WriteString("measure", row.measure.Measure);
            json.WriteNumber("year", row.year.Year);
            WriteDifference(row.year.Mean, row.year.Spread, json);
        });
        json.WriteEndObject();
    }

    private static void WriteIndicator(IndicatorDifference indicator, Utf8JsonWriter json)
    {
        json.WriteString("indicator", indicator.Indicator);
        json.WriteString("statistic", indicator.Statistic);
        WriteNumber("year", indicator.Year, json);
        WriteNumber("base", indicator.Base, json);
        WriteNumber("other", indicator.Other, json);
        WriteNumber("difference", indicator.Difference, json);
        WriteNumber("standard_error", indicator.StandardError, json);
        WriteNumber("unpaired_standard_error", indicator.UnpairedStandardError, json);
        WriteNumber("error_ratio", indicator.ErrorRatio, json);
    }

    private static void WriteDifference(PairedDifference mean, PathSpread spread, Utf8JsonWriter json)
    {
        json.WriteNumber("base", mean.Base);
        json.WriteNumber("other", mean.Other);
        json.WriteNumber("difference", mean.Difference);
        json.WriteNumber("standard_error", mean.StandardError);
        json.WriteNumber("unpaired_standard_error", mean.UnpairedStandardError);
        WriteNumber("error_ratio", mean.ErrorRatio, json);
        json.WriteNumber("p05", spread.P05);
        json.WriteNumber("p25", spread.P25);
        json.WriteNumber("p50", spread.P50);
        json.WriteNumber("p75", spread.P75);
        json.WriteNumber("p95", spread.P95);
        json.WriteNumber("share_more", spread.ShareMore);
        json.WriteNumber("share_less", spread.ShareLess);
    }

    private static void WriteNumber(string name, double? value, Utf8JsonWriter json)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void WriteList<T>(string name, IEnumerable<T> items, Utf8JsonWriter json, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
