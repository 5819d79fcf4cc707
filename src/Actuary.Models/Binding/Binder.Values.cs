using System.Globalization;

namespace Actuary.Models;

/// <content>Single values: numbers, switches, plain facts.</content>
public sealed partial class Binder
{
    /// <summary>One number with unit and origin, within the bounds (both included).</summary>
    public double Quantity(string key, Unit unit, double min, double max, string meaning)
        => Number(key, unit, new Bounds(min, max), meaning, required: true) ?? new Bounds(min, max).Harmless;

    /// <summary>A number that may be left out, or be null; null when it is.</summary>
    /// <param name="unit">Null where a problem elsewhere leaves it open: then it is not checked.</param>
    public double? OptionalQuantity(string key, Unit? unit, double min, double max, string meaning)
        => Number(key, unit, new Bounds(min, max), meaning, required: false);

    /// <summary>One whole number with unit and origin.</summary>
    public int Integer(string key, Unit unit, int min, int max, string meaning)
        => (int)(Number(key, unit, new Bounds(min, max), meaning, required: true, whole: true) ?? new Bounds(min, max).Harmless);

    /// <summary>
    /// Several numbers in one list, at least one: <c>values: [100, 200]</c>. <paramref name="rising"/>: each greater than
    /// the one before.
    /// </summary>
    public double[] Quantities(string key, Unit unit, double min, double max, string meaning, bool rising = false)
        => Numbers(key, unit, new Bounds(min, max), meaning, required: true, ReadNumber, rising);

    /// <summary>Several whole numbers in one list, each greater than the one before.</summary>
    public int[] Integers(string key, Unit unit, int min, int max, string meaning)
        => Array.ConvertAll(Numbers(key, unit, new Bounds(min, max), meaning, required: true, _reader.Whole, rising: true), number => (int)number);

    /// <summary>The same where the list may be left out; then it is empty.</summary>
    public int[] OptionalIntegers(string key, Unit unit, int min, int max, string meaning)
        => Array.ConvertAll(Numbers(key, unit, new Bounds(min, max), meaning, required: false, _reader.Whole, rising: true), number => (int)number);

    private double? ReadNumber(Node node, Bounds bounds, string key) => _reader.Number(node, bounds, key);

    private double[] Numbers(
        string key, Unit unit, Bounds bounds, string meaning, bool required, Func<Node, Bounds, string, double?> read, bool rising)
    {
        if (Ask(key, meaning, required) is not { } entry) return required ? [bounds.Harmless] : [];
        var word = entry.Value is MapNode wrapped && wrapped[Words.Value] is null ? Words.Values : Words.Value;
        if (_reader.Single(entry.Value, _outer, unit, KeyPath.Join(_path, key), word: word) is not { } value) return [bounds.Harmless];
        if (value.Node is not ListNode { Items.Count: > 0 } list)
        {
            Problem(ProblemKind.Shape, key, "is not a list of numbers", "[first, second, …]");
            return [bounds.Harmless];
        }

        var numbers = list.Items.Select(item => read(item, bounds, KeyPath.Join(_path, key))).ToArray();
        for (var i = 1; rising && i < numbers.Length; i++)
            if (numbers[i] <= numbers[i - 1]) Problem(ProblemKind.Value, key, $"{numbers[i]} follows {numbers[i - 1]}", "numbers that rise");
        Record(KeyPath.Join(_path, key), meaning, string.Join(", ", list.Items.OfType<ScalarNode>().Select(item => item.Text)), value.Origin!, list.Place);
        return Array.ConvertAll(numbers, number => number ?? bounds.Harmless);
    }

    /// <summary>A named switch with an origin and no unit; the names are those of the file, the values are what code goes on with.</summary>
    /// <exception cref="ArgumentException">No option is given.</exception>
    public T Choice<T>(string key, string meaning, params (string Name, T Value)[] options) => Option(key, meaning, required: true, options);

    /// <summary>A named switch that may be left out; the first option when it is.</summary>
    /// <exception cref="ArgumentException">No option is given.</exception>
    public T OptionalChoice<T>(string key, string meaning, params (string Name, T Value)[] options) => Option(key, meaning, required: false, options);

    private T Option<T>(string key, string meaning, bool required, (string Name, T Value)[] options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Length == 0) throw new ArgumentException("A switch needs options.", nameof(options));
        if (Ask(key, meaning, required) is not { } entry) return options[0].Value;
        var name = KeyPath.Join(_path, key);
        if (_reader.Single(entry.Value, _outer, null, name) is not { } value) return options[0].Value;
        if (_reader.Option(value.Node, Array.ConvertAll(options, option => option.Name), name) is not { } chosen) return options[0].Value;
        Record(name, meaning, options[chosen].Name, value.Origin!, value.Node.Place);
        return options[chosen].Value;
    }

    /// <summary>A switch that is true or false, with an origin.</summary>
    public bool Flag(string key, string meaning) => Choice(key, meaning, ("true", true), ("false", false));

    /// <summary>A plain whole number that describes the model and not the world (its first year): no unit, no origin.</summary>
    public int Whole(string key, int min, int max, string meaning)
    {
        var bounds = new Bounds(min, max);
        if (Fact(key, meaning, required: true) is not { } node) return (int)bounds.Harmless;
        return (int)(_reader.Whole(node, bounds, KeyPath.Join(_path, key)) ?? bounds.Harmless);
    }

    /// <summary>A plain date that describes the model: when a census was taken. After a problem a day of the opening year.</summary>
    public DateOnly Date(string key, string meaning)
    {
        var harmless = _context.Horizon?.OpeningDay ?? new DateOnly(2000, 1, 1);
        if (Fact(key, meaning, required: true) is not { } node) return harmless;
        if (DayNumber(node.Text) is { } day) return DateOnly.FromDayNumber(day);
        Problem(ProblemKind.Date, key, $"'{node.Text}' is not a date", "YYYY-MM-DD");
        return harmless;
    }

    /// <summary>A plain whole number that may be left out; null when it is.</summary>
    public int? OptionalWhole(string key, int min, int max, string meaning) => Has(key) ? Whole(key, min, max, meaning) : Unasked(key);

    /// <summary>Plain text: a title, a name; no origin.</summary>
    public string Text(string key, string meaning = "") => PlainText(key, meaning, required: true) ?? "";

    /// <summary>Plain text that may be left out; null when it is.</summary>
    public string? OptionalText(string key, string meaning = "") => PlainText(key, meaning, required: false);

    /// <summary>One of a few words, as plain text.</summary>
    public string Name(string key, string meaning, params string[] allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        return OneOf(key, meaning, allowed) ?? (allowed.Length > 0 ? allowed[0] : "");
    }

    /// <summary>The same; null after a problem, where reading goes on differently by the word.</summary>
    internal string? OneOf(string key, string meaning, IReadOnlyList<string> allowed)
    {
        if (PlainText(key, meaning, required: true) is not { } text) return null;
        if (allowed.Contains(text)) return text;
        Problem(ProblemKind.Value, key, $"'{text}' is not one of the names allowed", Spelling.List(allowed), Spelling.Nearest(text, allowed));
        return null;
    }

    /// <summary>Text for readers: <c>{ zh: …, en: … }</c>, or one text for both.</summary>
    public Label Label(string key, string meaning = "")
    {
        if (_map?[key] is MapNode) return Section(key, meaning).LabelHere(meaning);
        var text = Text(key, meaning);
        return new Label(text, text);
    }

    /// <summary>Text for readers that may be left out; null when it is.</summary>
    public Label? OptionalLabel(string key, string meaning = "")
    {
        if (Has(key)) return Label(key, meaning);
        Unasked(key);
        return null;
    }

    /// <summary>The label whose <c>zh</c> and <c>en</c> are keys of this very group.</summary>
    public Label LabelHere(string meaning = "") => new(Text("zh", $"{meaning}, in Chinese"), Text("en", $"{meaning}, in English"));

    /// <summary>Labels in a list; none when the key is left out.</summary>
    public IReadOnlyList<Label> Labels(string key, string meaning = "")
    {
        if (Ask(key, meaning, required: false) is not { } entry) return [];
        if (entry.Value is not ListNode list)
        {
            Problem(ProblemKind.Shape, key, "is not a list", "- one text per line");
            return [];
        }

        return list.Items.Select(item => Item(key, meaning, item)).ToArray();
    }

    private Label Item(string key, string meaning, Node item)
    {
        if (item is ScalarNode { IsNull: false } scalar) return new Label(scalar.Text, scalar.Text);
        if (item is MapNode group)
        {
            var name = $"{key}[{_sections.Count}]";
            _asked.Add(name);
            return (_sections[name] = new Binder(_context, group, item.Place, KeyPath.Join(_path, key), _outer)).LabelHere(meaning);
        }

        _context.Problems.Add(ProblemKind.Shape, item.Place, KeyPath.Join(_path, key), "is not text", "a text, or { zh: …, en: … }");
        return new Label("", "");
    }

    private double? Number(string key, Unit? unit, Bounds bounds, string meaning, bool required, bool whole = false)
    {
        if (AskOrNote(key, unit, meaning, required) is not { } entry) return null;
        var name = KeyPath.Join(_path, key);
        if (_reader.Single(entry.Value, _outer, unit, name) is not { } value) return null;
        if (!required && value.Node is ScalarNode { IsNull: true }) return null;
        if ((whole ? _reader.Whole(value.Node, bounds, name) : _reader.Number(value.Node, bounds, name)) is not { } number) return null;
        Record(name, meaning, ((ScalarNode)value.Node).Text, value.Origin!, value.Node.Place);
        return number;
    }

    /// <summary>A value without unit and origin. A scenario's change arrives wrapped in its origin, which is let pass.</summary>
    private ScalarNode? Fact(string key, string meaning, bool required)
    {
        if (Ask(key, meaning, required) is not { } entry) return null;
        if (_reader.Single(entry.Value, _outer, null, KeyPath.Join(_path, key), sourced: false) is not { } value) return null;
        if (value.Node is ScalarNode { IsNull: false } scalar) return scalar;
        Problem(ProblemKind.Shape, key, "a single word, number or text is expected here");
        return null;
    }

    private int? Unasked(string key)
    {
        Ask(key, "", required: false);
        return null;
    }

    private string? PlainText(string key, string meaning, bool required) => Fact(key, meaning, required)?.Text;

    internal void Problem(ProblemKind kind, string key, string message, string? allowed = null, string? suggestion = null)
        => _context.Problems.Add(kind, _map?[key]?.Place ?? _place, KeyPath.Join(_path, key), message, allowed, suggestion);

    private void Record(string name, string meaning, string value, Origin origin, Place at)
        => _context.Assumptions.Add(new Assumption(
            name, meaning, value, origin.Unit, origin.Status, origin.Sources, origin.At, origin.Reason, at.File, at.Line));

    private static int? DayNumber(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

    private static int? CalendarYear(string text)
        => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
