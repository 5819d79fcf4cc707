using System.Text;
using System.Text.Json;
using Actuary.Learning.Findings;

namespace Actuary.Cli.Fits;

/// <summary>A fit as one JSON document: what the assumption file has, and the tables beside it.</summary>
internal static class FitJson
{
    private static readonly JsonWriterOptions _layout = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FitResult fit, string assumption, string page, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _layout))
        {
            json.WriteStartObject();
            json.WriteString("assumption", assumption);
            json.WriteString("page", page);
            WriteAssumption(fit, json);
            json.WriteStartObject("tables");
            // The estimates stand above already, with their covariance.
            foreach (var table in fit.Tables.Where(table => table.Id is not ("estimates" or "statistics"))) Write(table, json);
            json.WriteEndObject();
            json.WriteStartArray("findings");
            foreach (var finding in fit.Findings) json.WriteStringValue(finding.En);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void WriteAssumption(FitResult fit, Utf8JsonWriter json)
    {
        var (made, data) = (fit.Assumption, fit.Assumption.Data);
        json.WriteString("kind", made.Kind);
        json.WriteString("method", made.Method);
        json.WriteStartObject("data");
        json.WriteString("file", data.File);
        json.WriteString("sha256", data.Sha256);
        json.WriteNumber("rows", data.Rows);
        json.WriteNumber("used", data.Used);
        json.WriteNumber("first_year", data.FirstYear);
        json.WriteNumber("last_year", data.LastYear);
        json.WriteEndObject();
        json.WriteStartArray("estimates");
        for (var i = 0; i < made.Estimates.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("name", made.Estimates[i].Name);
            json.WriteString("unit", made.Estimates[i].Unit);
            json.WriteNumber("estimate", made.Estimates[i].Value);
            json.WriteNumber("standard_error", made.StandardError(i));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("covariance");
        for (var row = 0; row < made.Estimates.Count; row++)
        {
            json.WriteStartArray();
            for (var column = 0; column < made.Estimates.Count; column++) Write(made.Covariance[row, column], json);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartObject("statistics");
        foreach (var (name, value) in made.Statistics)
        {
            json.WritePropertyName(name);
            Write(value, json);
        }

        json.WriteEndObject();
        json.WriteStartObject("choices");
        foreach (var (name, choice) in made.Choices) json.WriteString(name, choice);
        json.WriteEndObject();
    }

    private static void Write(FitTable table, Utf8JsonWriter json)
    {
        json.WriteStartObject(table.Id);
        json.WriteString("caption", table.Caption.En);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) json.WriteStringValue(column.Title.En);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name.En);
            json.WriteStartArray("values");
            foreach (var value in row.Values) Write(value, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>JSON has no word for what is no number.</summary>
    private static void Write(double value, Utf8JsonWriter json)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteNullValue();
    }
}
