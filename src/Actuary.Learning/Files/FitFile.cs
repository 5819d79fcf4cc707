using System.Globalization;
using System.Text;
using Actuary.Assumptions.Fitted;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Actuary.Learning.Files;

/// <summary>
/// Writes a fitted assumption as the YAML file that a model names. Numbers are written so that they are read back to the last bit.
/// The file appears whole or not at all.
/// </summary>
public static class FitFile
{
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(FittedAssumption fit, string path)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null) Directory.CreateDirectory(folder);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(unfinished, Text(fit), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The file's text.</summary>
    public static string Text(FittedAssumption fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var root = new YamlMappingNode { { "kind", fit.Kind }, { "method", fit.Method }, { "data", Data(fit.Data) } };
        root.Add("estimates", new YamlMappingNode(fit.Estimates.Select((estimate, i) => Pair(estimate.Name, Flow(
            ("value", Number(estimate.Value)), ("standard_error", Number(fit.StandardError(i))), ("unit", Word(estimate.Unit)))))));
        root.Add("covariance", new YamlSequenceNode(Enumerable.Range(0, fit.Estimates.Count).Select(row =>
            Numbers(Enumerable.Range(0, fit.Estimates.Count).Select(column => fit.Covariance[row, column])))));
        AddUnlessEmpty(root, "series", fit.Series, Numbers);
        AddUnlessEmpty(root, "statistics", fit.Statistics, Number);
        AddUnlessEmpty(root, "choices", fit.Choices, Word);
        if (fit.Notes.Count > 0) root.Add("notes", new YamlSequenceNode(fit.Notes.Select(Word)));

        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);
        return writer.ToString().Replace("...\n", "", StringComparison.Ordinal);
    }

    private static YamlMappingNode Data(FittedData data) => new(
        Pair("file", Word(data.File)), Pair("sha256", Word(data.Sha256)), Pair("rows", Number(data.Rows)), Pair("used", Number(data.Used)),
        Pair("first_year", Number(data.FirstYear)), Pair("last_year", Number(data.LastYear)));

    private static void AddUnlessEmpty<T>(YamlMappingNode root, string key, IReadOnlyDictionary<string, T> values, Func<T, YamlNode> node)
    {
        if (values.Count > 0) root.Add(key, new YamlMappingNode(values.Select(value => Pair(value.Key, node(value.Value)))));
    }

    private static KeyValuePair<YamlNode, YamlNode> Pair(string key, YamlNode value) => new(key, value);

    private static YamlMappingNode Flow(params (string Key, YamlNode Value)[] pairs) =>
        new(pairs.Select(pair => Pair(pair.Key, pair.Value))) { Style = YamlDotNet.Core.Events.MappingStyle.Flow };

    private static YamlSequenceNode Numbers(IEnumerable<double> values) =>
        new(values.Select(Number)) { Style = YamlDotNet.Core.Events.SequenceStyle.Flow };

    private static YamlNode Number(double value) => new YamlScalarNode(value.ToString("R", CultureInfo.InvariantCulture));

    private static YamlNode Word(string text) => new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted };
}
