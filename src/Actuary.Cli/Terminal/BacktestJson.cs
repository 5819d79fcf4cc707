using System.Text;
using System.Text.Json;
using Actuary.Results.Backtesting;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Terminal;

/// <summary>A backtest as one JSON document.</summary>
internal static class BacktestJson
{
    private static readonly JsonWriterOptions _layout = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Plan plan, Backtest backtest, string report, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _layout))
        {
            json.WriteStartObject();
            json.WriteString("report", report);
            json.WriteString("model", plan.Model);
            json.WriteString("scenario", plan.Scenario);
            json.WriteNumber("seed", backtest.Seed);
            json.WriteNumber("paths", backtest.Paths);
            json.WriteNumber("interval", ForecastSpread.Share);
            Write(backtest.Count, backtest.Inside, json);
            json.WriteStartArray("measures");
            foreach (var measure in backtest.Measures)
                Write(measure, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(int count, int inside, Utf8JsonWriter json)
    {
        json.WriteNumber("figures_count", count);
        json.WriteNumber("inside_count", inside);
        json.WriteNumber("coverage", (double)inside / count);
    }

    private static void Write(BacktestMeasure measure, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("measure", measure.Name);
        json.WriteString("title", measure.Label.En);
        json.WriteString("unit", measure.Unit);
        Write(measure.Figures.Count, measure.Inside, json);
        Write("mean_error", measure.MeanError, json);
        json.WriteStartArray("figures");
        foreach (var figure in measure.Figures)
            Write(figure, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(BacktestFigure figure, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("year", figure.Year);
        json.WriteNumber("published", figure.Published);
        json.WriteString("source", figure.Source);
        json.WriteNumber("median", figure.Projected.Median);
        json.WriteNumber("p10", figure.Projected.Low);
        json.WriteNumber("p90", figure.Projected.High);
        Write("error", figure.Error, json);
        json.WriteNumber("percentile", figure.Percentile);
        json.WriteBoolean("inside", figure.IsInside);
        json.WriteEndObject();
    }

    private static void Write(string name, double? number, Utf8JsonWriter json)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
