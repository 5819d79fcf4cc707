using System.Text;
using System.Text.Json;
using Actuary.Results.Comparison;
using Actuary.Results.Sensitivities;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Terminal;

/// <summary>A sensitivity table as one JSON document.</summary>
internal static class SensitivityJson
{
    private static readonly JsonWriterOptions _layout = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Plan plan, SensitivityTable table, string report, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _layout))
        {
            json.WriteStartObject();
            json.WriteString("report", report);
            json.WriteString("model", plan.Model);
            json.WriteString("scenario", plan.Scenario);
            json.WriteNumber("seed", table.Seed);
            json.WriteNumber("paths", table.Paths);
            json.WriteNumber("first_year", plan.FirstYear);
            json.WriteNumber("years", plan.Years);
            json.WriteStartArray("indicators");
            foreach (var indicator in table.Indicators)
                Write(indicator, json);
            json.WriteEndArray();
            json.WriteStartArray("depletion_by_year");
            foreach (var fund in table.Depletion)
                Write(fund, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(IndicatorSensitivity indicator, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("indicator", indicator.Indicator);
        json.WriteString("title", indicator.Title.En);
        json.WriteString("unit", indicator.Unit);
        json.WriteNumber("base", indicator.Base);
        json.WriteNumber("standard_error", indicator.StandardError);
        json.WriteStartArray("effects");
        foreach (var effect in indicator.Effects)
        {
            var assumption = effect.Assumption;
            json.WriteStartObject();
            json.WriteString("assumption", assumption.Name);
            json.WriteString("title", assumption.Title.En);
            json.WriteString("key", assumption.Key);
            json.WriteString("how", assumption.How);
            json.WriteString("unit", assumption.Unit);
            json.WriteNumber("current", assumption.Current);
            Write("down", assumption.Down, effect.Down, json);
            Write("up", assumption.Up, effect.Up, json);
            json.WriteString("why", assumption.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(DepletionSensitivity fund, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("fund", fund.Fund.En);
        json.WriteNumber("first_year", fund.Years[0]);
        Write("base", fund.Base, json);
        json.WriteStartArray("effects");
        foreach (var effect in fund.Effects)
        {
            json.WriteStartObject();
            json.WriteString("assumption", effect.Assumption.Name);
            Write("down", effect.Down, json);
            Write("up", effect.Up, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(string name, IReadOnlyList<double> chances, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var chance in chances)
            json.WriteNumberValue(chance);
        json.WriteEndArray();
    }

    private static void Write(string name, double amount, PairedDifference effect, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("amount", amount);
        json.WriteNumber("indicator", effect.Other);
        json.WriteNumber("difference", effect.Difference);
        json.WriteNumber("standard_error", effect.StandardError);
        json.WriteEndObject();
    }
}
