using System.Globalization;
using System.Text;

namespace Actuary.Learning.Data;

/// <summary>One column as read: a number for each row, and beside it the word where a cell holds none. Words are kept once each.</summary>
internal sealed class DataColumn(string name, string? unit)
{
    /// <summary>What stands in the cell's place among the words: a number, or nothing.</summary>
    public const int IsNumber = -1;

    public const int IsEmpty = -2;

    private const int ShortCell = 128;

    private readonly List<double> _numbers = [];
    private readonly List<string> _words = [];
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private List<int>? _cells;

    public string Name { get; } = name;

    /// <summary>What the header says in brackets; null if it says nothing.</summary>
    public string? Unit { get; } = unit;

    public int Count => _numbers.Count;

    /// <summary>The number of a row; NaN where the cell holds none.</summary>
    public double Number(int row) => _numbers[row];

    /// <summary>The place of a row's word among <see cref="Words"/>, or <see cref="IsNumber"/>, or <see cref="IsEmpty"/>.</summary>
    public int Cell(int row) => _cells is null ? IsNumber : _cells[row];

    public IReadOnlyList<string> Words => _words;

    /// <summary>The cell as it may be shown: the word, the number, or nothing.</summary>
    public string Text(int row) => Cell(row) switch
    {
        IsNumber => _numbers[row].ToString("R", CultureInfo.InvariantCulture),
        IsEmpty => "",
        var word => _words[word],
    };

    /// <summary>A cell of a CSV file: trimmed UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty) AddEmpty();
        else if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) Add(number);
        else if (cell.Length > ShortCell) Add(Encoding.UTF8.GetString(cell));
        else
        {
            Span<char> characters = stackalloc char[ShortCell];
            Add(characters[..Encoding.UTF8.GetChars(cell, characters)]);
        }
    }

    /// <summary>A number; one that is not finite is kept as the word that it is written as.</summary>
    public void Add(double number)
    {
        if (!double.IsFinite(number))
        {
            Add(number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        _numbers.Add(number);
        _cells?.Add(IsNumber);
    }

    public void AddEmpty() => Mark(IsEmpty);

    public void Add(ReadOnlySpan<char> word)
    {
        var known = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out var code))
        {
            code = _words.Count;
            _words.Add(word.ToString());
            _codes.Add(_words[code], code);
        }

        Mark(code);
    }

    private void Mark(int cell)
    {
        _cells ??= [.. Enumerable.Repeat(IsNumber, _numbers.Count)];
        _numbers.Add(double.NaN);
        _cells.Add(cell);
    }
}
