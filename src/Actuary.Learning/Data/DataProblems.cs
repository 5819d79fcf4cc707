using Actuary.Models;

namespace Actuary.Learning.Data;

/// <summary>What is wrong with a data file: all at once, but no more than a few problems of one column.</summary>
internal sealed class DataProblems(string file)
{
    /// <summary>A column that is wrong throughout must not hide the problems of the others.</summary>
    private const int ShownOfAColumn = 8;

    private readonly ProblemList _problems = new();
    private readonly Dictionary<string, int> _ofColumn = new(StringComparer.Ordinal);

    public bool Any => _problems.Any;

    public void Add(ProblemKind kind, int line, string column, string message, string? allowed = null, string? suggestion = null)
    {
        var count = _ofColumn.GetValueOrDefault(column) + 1;
        _ofColumn[column] = count;
        if (count <= ShownOfAColumn)
            _problems.Add(kind, new Place(file, line), column, message, allowed, suggestion);
    }

    /// <exception cref="ModelException">There is a problem.</exception>
    public void ThrowIfAny()
    {
        foreach (var (column, count) in _ofColumn.Where(column => column.Value > ShownOfAColumn))
            _problems.Add(ProblemKind.Table, new Place(file, 0), column, $"{count} problems, of which {ShownOfAColumn} are shown");
        _problems.ThrowIfAny();
    }
}
