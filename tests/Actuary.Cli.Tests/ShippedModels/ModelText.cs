using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>A single word, number or date of a model's file and where it stands.</summary>
/// <param name="Key">The dotted key, as in a scenario.</param>
/// <param name="Text">As read.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last.</param>
/// <param name="IsPoint">Whether it is the date or year of a value, and not the value.</param>
internal sealed record FileWord(string Key, string Text, int Start, int End, bool IsPoint)
{
    /// <summary>The last part of the key.</summary>
    public string Name => Key[(Key.LastIndexOf('.') + 1)..];
}

/// <summary>The text of a model's file with every word by its dotted key, to be changed in single places.</summary>
internal sealed class ModelText
{
    private readonly Parser _parser;
    private readonly Dictionary<string, (int Start, int End, bool IsFlow)> _entries = new(StringComparer.Ordinal);
    private readonly List<FileWord> _words = [];

    public ModelText(string text)
    {
        Text = text;
        _parser = new Parser(new StringReader(text));
        _parser.Consume<StreamStart>();
        _parser.Consume<DocumentStart>();
        Node("");
    }

    public string Text { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<FileWord> Words => _words;

    public ModelText With(params (FileWord Word, string By)[] changes)
    {
        var text = Text;
        foreach (var (word, by) in changes.OrderByDescending(change => change.Word.Start))
            text = text[..word.Start] + by + text[word.End..];
        return new(text);
    }

    /// <summary>Whether there is such a key.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>With something else at a key.</summary>
    public ModelText Replaced(string key, string value)
    {
        var (start, end, _) = _entries[key];
        return new($"{Text[..start]}{key[(key.LastIndexOf('.') + 1)..]}: {value}{Text[end..]}");
    }

    /// <summary>Without a key and what it holds; null where there is no such key.</summary>
    public ModelText? Without(string key)
    {
        if (!_entries.TryGetValue(key, out var place)) return null;
        var (before, after) = (Text[..place.Start], Text[place.End..]);
        if (after.StartsWith(',')) return new(before + after[1..]);
        return new((before.TrimEnd().EndsWith(',') ? before.TrimEnd()[..^1] : before) + after);
    }

    /// <summary>With a key more in a group; null where there is no such group.</summary>
    public ModelText? WithNew(string key, string value)
    {
        var name = key.LastIndexOf('.') + 1;
        var neighbour = _entries.Keys.FirstOrDefault(other => other.StartsWith(key[..name], StringComparison.Ordinal) && !other[name..].Contains('.'));
        if (neighbour is null) return null;
        var (start, end, isFlow) = _entries[neighbour];
        if (isFlow) return new($"{Text[..end]}, {key[name..]}: {value}{Text[end..]}");
        var indent = new string(' ', start - Text.LastIndexOf('\n', start) - 1);
        return new($"{Text[..end]}\n{indent}{key[name..]}: {value}{Text[end..]}");
    }

    /// <summary>With another name of a key.</summary>
    public ModelText Renamed(string key, string name)
    {
        var start = _entries[key].Start;
        return new(Text[..start] + name + Text[(start + key.Length - key.LastIndexOf('.') - 1)..]);
    }

    /// <summary>The lines of a key and what it holds, from 1.</summary>
    public (int First, int Last) Lines(string key)
    {
        var (start, end, _) = _entries[key];
        return (Text[..start].Count(letter => letter == '\n') + 1, Text[..end].Count(letter => letter == '\n') + 1);
    }

    private int Node(string path)
    {
        switch (_parser.Consume<ParsingEvent>())
        {
            case Scalar scalar:
                _words.Add(new FileWord(path, scalar.Value, (int)scalar.Start.Index, (int)scalar.End.Index, IsPoint: false));
                return (int)scalar.End.Index;
            case SequenceStart list:
                return Group<SequenceEnd>(list.Style == SequenceStyle.Flow, () => Node(path));
            case MappingStart map:
                return Group<MappingEnd>(map.Style == MappingStyle.Flow, () => Entry(path, map.Style == MappingStyle.Flow));
            default:
                throw new InvalidDataException("A model has words, lists and groups only.");
        }
    }

    /// <summary>Where the group ends: a list or group in lines with the last thing in it, not with the comment or the key that follows.</summary>
    private int Group<TEnd>(bool isFlow, Func<int> next)
        where TEnd : ParsingEvent
    {
        var last = 0;
        while (!_parser.Accept<TEnd>(out _)) last = next();
        var end = _parser.Consume<TEnd>();
        return isFlow ? (int)end.Start.Index + 1 : last;
    }

    private int Entry(string path, bool isFlow)
    {
        var key = _parser.Consume<Scalar>();
        if (key.Value is "value" or "values" or "table") return Node(path);
        var name = path.Length == 0 ? key.Value : $"{path}.{key.Value}";
        if (char.IsAsciiDigit(key.Value[0])) _words.Add(new FileWord(name, key.Value, (int)key.Start.Index, (int)key.End.Index, IsPoint: true));
        var end = Node(name);
        _entries[name] = ((int)key.Start.Index, end, isFlow);
        return end;
    }
}
