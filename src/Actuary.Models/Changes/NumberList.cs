namespace Actuary.Models;

/// <summary>The single numbers that a reading asked for, as they were read.</summary>
internal sealed class NumberList
{
    private readonly Dictionary<Node, ReadNumber> _read = [];
    private readonly List<ReadNumber> _inOrder = [];

    public void Note(ScalarNode node, string key, double value, Bounds bounds)
    {
        var number = new ReadNumber(node, key, value, bounds);
        if (_read.TryAdd(node, number)) _inOrder.Add(number);
    }

    public void NoteWhole(Node node)
    {
        if (_read.TryGetValue(node, out var number)) number.IsWhole = true;
    }

    /// <summary>
    /// The numbers that have a unit and a key of their own, in the order they were asked for: no plain facts such as the opening
    /// year, no members of lists.
    /// </summary>
    public IReadOnlyList<NumberKey> Keys(IReadOnlyList<Assumption> assumptions)
    {
        var described = assumptions.GroupBy(assumption => assumption.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var once = _inOrder.GroupBy(number => number.Key, StringComparer.Ordinal).Where(group => group.Count() == 1).Select(group => group.Single());
        return
        [
            .. from number in once
               let assumption = described.GetValueOrDefault(number.Key) ?? described.GetValueOrDefault(KeyPath.WithoutPoint(number.Key))
               where assumption is not null
               select new NumberKey(number.Key, number.Value, number.Bounds.Min, number.Bounds.Max, number.IsWhole, assumption.Unit, assumption.Meaning) { Node = number.Node },
        ];
    }
}
