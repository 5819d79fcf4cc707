namespace Actuary.Models;

/// <summary>What is changed in no file: values from dates on, laid over the tree as a scenario would, then scalars where they stand.</summary>
/// <param name="Replaced">Scalars that stand in place of those of the files.</param>
/// <param name="Dated">Values from dates on.</param>
internal sealed record TreeChanges(IReadOnlyDictionary<Node, ScalarNode> Replaced, IReadOnlyList<DatedChange> Dated)
{
    /// <summary>The tree with the changes.</summary>
    /// <param name="tree">The model's under its scenario.</param>
    /// <param name="place">Where what stands in no file is said to be.</param>
    public MapNode On(MapNode tree, Place place, ProblemList problems)
    {
        if (Dated.Count > 0) tree = ScenarioMerge.Apply(tree, InMemory(place), problems).Tree;
        return Replaced.Count > 0 ? ChangedTree.Of(tree, Replaced) : tree;
    }

    private ScenarioFile InMemory(Place place)
    {
        MapNode Map(IEnumerable<MapEntry> entries) => new(place, [.. entries]);
        MapEntry Entry(string key, Node value) => new(key, place, value);
        ScalarNode Scalar(string text) => new(place, text, quoted: false);
        var changes = Dated.GroupBy(change => change.Key, StringComparer.Ordinal)
            .Select(group => Entry(group.Key, Map(group.Select(change => Entry(change.Date, Scalar($"{change.Value:R}"))))));
        return new ScenarioFile(
            "", new Label("", ""), new Label("", ""), null, place, Map(changes),
            [Entry(Words.Status, Scalar(Words.Assumed)), Entry(Words.Reason, Scalar("a change that stands in no file"))], []);
    }
}
