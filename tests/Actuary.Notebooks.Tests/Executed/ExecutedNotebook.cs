using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Actuary.Notebooks.Tests.Executed;

/// <summary>A notebook with what its cells gave.</summary>
public sealed partial class ExecutedNotebook(string file)
{
    private readonly JsonNode[] _cells = [.. JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray().Where(cell => cell!["cell_type"]!.GetValue<string>() == "code").Select(cell => cell!)];

    /// <summary>What the cell whose last line this is showed last, as text.</summary>
    public string Text(string lastLine) => Joined(Outputs(lastLine)[^1]["data"]!["text/plain"]!);

    /// <summary>The forms in which it showed it.</summary>
    public IEnumerable<string> Forms(string lastLine) => Outputs(lastLine)[^1]["data"]!.AsObject().Select(form => form.Key);

    /// <summary>A table that the cell showed: by the first column, the numbers of the others by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Table(string lastLine, int keys = 1)
    {
        var lines = Text(lastLine).Split('\n').Select(line => Gap().Split(line.Trim())).ToArray();
        return lines[1..].ToDictionary(
            cells => string.Join(" | ", cells[..keys]),
            IReadOnlyDictionary<string, double> (cells) => lines[0][keys..].Zip(cells[keys..]).ToDictionary(pair => pair.First, pair => Number(pair.Second), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private JsonNode[] Outputs(string lastLine)
    {
        var cell = _cells.Single(cell => Joined(cell["source"]!).Split('\n')[^1].Trim() == lastLine);
        return [.. cell["outputs"]!.AsArray().Select(output => output!).Where(output => output["data"] is not null)];
    }

    private static string Joined(JsonNode text) => text is JsonArray lines ? string.Concat(lines.Select(line => line!.GetValue<string>())) : text.GetValue<string>();

    private static double Number(string text) => double.Parse(text.Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
