using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Actuary.Notebooks.Display;

namespace Actuary.Notebooks.Kernel;

/// <summary>Answers to the Jupyter side, one JSON document a line, from any thread.</summary>
internal sealed class HostOutput(TextWriter writer) : ICellOutput
{
    private readonly Lock _turn = new();

    public void Write(string stream, string text) => Send("stream", ("name", stream), ("text", text));

    public void Display(string id, MimeBundle shown) => Send("display", ("id", id), ("data", shown.ToJson()));

    public void Update(string id, MimeBundle shown) => Send("update", ("id", id), ("data", shown.ToJson()));

    public void Fail(CellFailure failure) => Send("error",
        ("name", failure.Name), ("message", failure.Message), ("lines", new JsonArray([.. failure.Lines.Select(line => (JsonNode)line)])));

    public void Send(string kind, params (string Key, JsonNode Value)[] fields)
    {
        var answer = new JsonObject { ["kind"] = kind };
        foreach (var (key, value) in fields)
            answer[key] = value;
        var line = answer.ToJsonString(JsonSerializerOptions.Default);
        lock (_turn)
        {
            writer.Write(line);
            writer.Write('\n');
            writer.Flush();
        }
    }
}

/// <summary>What a cell writes to the console, sent to its notebook; nothing outside a cell.</summary>
internal sealed class CellWriter(string stream) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Cell.Current?.Output.Write(stream, value);
    }

    public override void WriteLine(string? value) => Write(value + "\n");
}
