using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Actuary.Models;

/// <summary>
/// Reads the part of YAML that models use (maps, lists, scalars) into nodes that know their line. Refused: a key twice,
/// anchors and aliases, tags, several documents. Reading goes on after each of these; a syntax error ends the file.
/// </summary>
/// <remarks>YamlDotNet's events are used and not its document tree, which stops at the first duplicate key.</remarks>
internal sealed class YamlReader
{
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private readonly List<string> _path = [];

    private YamlReader(string file, string text, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The top map of the file; an empty one when the file is empty or broken.</summary>
    public static MapNode Read(string file, string text, ProblemList problems)
        => new YamlReader(file, text, problems).Document();

    private MapNode Document()
    {
        var empty = new MapNode(new Place(_file, 1), []);
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _)) return empty;
            var top = Next();
            _parser.Consume<DocumentEnd>();
            if (_parser.TryConsume<DocumentStart>(out var second))
                _problems.Add(ProblemKind.Syntax, At(second), "", "a second document starts here", "one document per file");
            if (top is MapNode map) return map;
            if (top is not ScalarNode { IsNull: true })
                _problems.Add(ProblemKind.Shape, top.Place, "", "the file holds no keys", "'key: value' lines");
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException)
        {
            // The scanner throws InvalidOperationException for some broken lists; the last event tells where it was.
            var line = (int)Math.Max(1, (error as YamlException)?.Start.Line ?? _parser.Current?.End.Line ?? 1);
            _problems.Add(ProblemKind.Syntax, new Place(_file, line), Key, $"this is not YAML: {Plain(error)}");
        }

        return empty;
    }

    private string Key => string.Join('.', _path);

    private Place At(ParsingEvent read) => new(_file, (int)read.Start.Line);

    private Node Next()
    {
        var read = _parser.Consume<ParsingEvent>();
        if (read is NodeEvent node) RefuseExtras(node);
        return read switch
        {
            Scalar scalar => new ScalarNode(At(read), scalar.Value, scalar.Style != ScalarStyle.Plain),
            SequenceStart => List(At(read)),
            MappingStart => Map(At(read)),
            AnchorAlias => Alias(At(read)),
            _ => throw new YamlException(read.Start, read.End, "a value is expected here"),
        };
    }

    private void RefuseExtras(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            _problems.Add(ProblemKind.Syntax, At(node), Key, $"the anchor '&{node.Anchor}' is not used in models", "the value written out");
        if (!node.Tag.IsEmpty)
            _problems.Add(ProblemKind.Syntax, At(node), Key, $"the tag '{node.Tag}' is not used in models", "the value without a tag");
    }

    private ScalarNode Alias(Place place)
    {
        _problems.Add(ProblemKind.Syntax, place, Key, "an alias (*name) is not used in models", "the value written out");
        return new ScalarNode(place, "", quoted: false);
    }

    private ListNode List(Place place)
    {
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Next());
        return new ListNode(place, items);
    }

    private MapNode Map(Place place)
    {
        var entries = new List<MapEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Next() is not ScalarNode key)
            {
                _problems.Add(ProblemKind.Syntax, place, Key, "a key is a list or a map", "a word, a date or a number");
                Next();
                continue;
            }

            _path.Add(key.Text);
            var value = Next();
            if (lines.TryAdd(key.Text, key.Place.Line))
                entries.Add(new MapEntry(key.Text, key.Place, value));
            else
                RefuseTwice(key, lines[key.Text]);
            _path.RemoveAt(_path.Count - 1);
        }

        return new MapNode(place, entries);
    }

    private void RefuseTwice(ScalarNode key, int first)
    {
        var what = DateOnly.TryParseExact(key.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "date" : "key";
        _problems.Add(ProblemKind.DuplicateKey, key.Place, Key, $"this {what} is given twice, first on line {first}", $"each {what} once");
    }

    /// <summary>YamlDotNet's own words, without its repeated position and final stop.</summary>
    private static string Plain(Exception error)
    {
        if (error is InvalidOperationException) return "a list, map or text does not end as it should";
        var text = (error.InnerException ?? error).Message;
        var position = text.StartsWith('(') ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (position < 0 ? text : text[(position + 3)..]).TrimEnd('.').ReplaceLineEndings(" ");
    }
}
