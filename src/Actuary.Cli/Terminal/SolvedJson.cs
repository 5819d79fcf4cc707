using System.Text;
using System.Text.Json;
using Actuary.Results.Solving;

namespace Actuary.Cli.Terminal;

/// <summary>The answer to a question as one JSON document.</summary>
internal static class SolvedJson
{
    private static readonly JsonWriterOptions _layout = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(SolvedQuestion question, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _layout))
        {
            json.WriteStartObject();
            WriteQuestion(question, json);
            WriteSolution(question, json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void WriteQuestion(SolvedQuestion question, Utf8JsonWriter json)
    {
        json.WriteString("model", question.Plan.Model);
        json.WriteString("scenario", question.Plan.Scenario);
        json.WriteNumber("seed", question.Sample.Seed);
        json.WriteNumber("paths", question.Sample.Paths);
        json.WriteNumber("first_year", question.Plan.FirstYear);
        json.WriteNumber("years", question.Plan.Years);
        json.WriteString("condition", question.Condition.Text);
        json.WriteString("indicator_unit", question.Condition.Indicator.Unit);
        json.WriteNumber("limit", question.Condition.Limit);
        json.WriteString("vary", question.Key?.Key ?? "year");
        json.WriteString("unit", question.Unit);
        if (question is not { Key: { } key, Range: { } range })
            return;
        json.WriteString("how", Name(key.Kind));
        json.WriteString("meaning", key.Meaning);
        json.WriteNumber("current", key.Current);
        WriteNumber("from", range.Least, json);
        WriteNumber("to", range.Most, json);
    }

    private static void WriteSolution(SolvedQuestion question, Utf8JsonWriter json)
    {
        var solution = question.Solution;
        json.WriteString("status", solution.Status switch
        {
            SolveStatus.Found => "found",
            SolveStatus.HoldsEverywhere => "holds_everywhere",
            _ => "holds_nowhere",
        });
        WriteNumber("value", solution.Holding?.Value, json);
        WriteNumber("standard_error", solution.StandardError, json);
        WriteNumber("slope", solution.Slope, json);
        WriteNumber("fails_at", solution.Failing?.Value, json);
        json.WriteBoolean("jumps", solution.Jumps);
        if (question.Key is not null && solution.Holding is not null)
            json.WriteString("holds", solution.HoldsBelow ? "up_to" : "from");
        json.WriteNumber("elapsed_seconds", Math.Round(question.Elapsed.TotalSeconds, 3));
        json.WriteNumber("evaluation_count", solution.Evaluations.Count);
        json.WriteStartArray("evaluations");
        foreach (var tried in solution.Evaluations)
        {
            json.WriteStartObject();
            json.WriteNumber("value", tried.Value);
            json.WriteNumber("indicator", tried.Indicator.Value);
            json.WriteNumber("standard_error", tried.Indicator.StandardError);
            json.WriteBoolean("holds", tried.Holds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>How a change is written in files and on the command line.</summary>
    public static string Name(Models.ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static void WriteNumber(string name, double? value, Utf8JsonWriter json)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
