namespace Actuary.Models;

/// <summary>Collects problems while reading goes on, so that a user sees all of them at once.</summary>
public sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public int Count => _problems.Count;

    public bool Any => _problems.Count > 0;

    public void Add(
        ProblemKind kind, Place place, string key, string message, string? allowed = null, string? suggestion = null)
        => _problems.Add(new Problem(kind, place.File, place.Line, key, message, allowed, suggestion));

    /// <summary>Whether a key of this group has a problem of its own; contradictions between values do not count.</summary>
    internal bool HasUnder(string path) => _problems.Exists(problem
        => problem.Kind != ProblemKind.Consistency && (path.Length == 0 || problem.Key == path || problem.Key.StartsWith(path + ".", StringComparison.Ordinal)));

    /// <summary>Every problem once, by file, line, key and message.</summary>
    public IReadOnlyList<Problem> Sorted() => Sorted(_problems);

    internal static IReadOnlyList<Problem> Sorted(IEnumerable<Problem> problems) => problems
        .Distinct()
        .OrderBy(p => p.File, StringComparer.Ordinal)
        .ThenBy(p => p.Line)
        .ThenBy(p => p.Key, StringComparer.Ordinal)
        .ThenBy(p => p.Message, StringComparer.Ordinal)
        .ToArray();

    /// <exception cref="ModelException">At least one problem was collected.</exception>
    public void ThrowIfAny()
    {
        if (Any) throw new ModelException(Sorted());
    }
}
