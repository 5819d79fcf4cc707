namespace Actuary.Models;

/// <summary>One <c>scenarios/&lt;name&gt;.yaml</c> as read: header, changes by dotted key, and the origin of its values.</summary>
internal sealed record ScenarioFile(
    string Name,
    Label Title,
    Label Description,
    string? Baseline,
    Place BaselinePlace,
    MapNode Changes,
    IReadOnlyList<MapEntry> Origin,
    IReadOnlyList<Label> NotModelled)
{
    private const string Folder = "scenarios";
    private const string Ending = ".yaml";

    public static IReadOnlyList<string> Names(ModelFiles files)
        => files.List(Folder, Ending).Select(name => System.IO.Path.GetFileNameWithoutExtension(name)).ToArray();

    public static string PathOf(ModelFiles files, string name) => files.Own($"{Folder}/{name}{Ending}");

    /// <summary>A scenario and all it builds on, the root first; empty, with a problem, when one is missing or they go in a circle.</summary>
    public static IReadOnlyList<ScenarioFile> ReadChain(ModelFiles files, string name, Place askedAt, ProblemList problems)
    {
        var chain = new List<ScenarioFile>();
        for (var next = name; next is not null;)
        {
            if (chain.Exists(scenario => scenario.Name == next))
            {
                var circle = string.Join(" → ", chain.Select(scenario => scenario.Name).Append(next));
                problems.Add(ProblemKind.Scenario, askedAt, "baseline", $"baselines go in a circle: {circle}", "a chain that ends");
                return [];
            }

            if (Read(files, next, askedAt, problems) is not { } scenario) return [];
            chain.Add(scenario);
            (next, askedAt) = (scenario.Baseline, scenario.BaselinePlace);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>What a report says of this scenario, the last of <paramref name="chain"/>.</summary>
    public Scenario Described(IReadOnlyList<ScenarioFile> chain, IReadOnlyList<ScenarioChange> changes) => new(
        Name,
        Title,
        Description,
        chain.Reverse().Skip(1).Select(scenario => scenario.Name).ToArray(),
        changes,
        string.Join(", ", Origin.Where(entry => entry.Key != Words.Status).Select(entry => Text(entry.Value))),
        chain.SelectMany(scenario => scenario.NotModelled).ToArray());

    private static string Text(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join(", ", list.Items.Select(Text)),
        _ => "",
    };

    private static ScenarioFile? Read(ModelFiles files, string name, Place askedAt, ProblemList problems)
    {
        var file = PathOf(files, name);
        var names = Names(files);
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            var allowed = names.Count > 0 ? Spelling.List(names) : "none: the model has no scenarios";
            problems.Add(ProblemKind.Scenario, askedAt, "", $"there is no scenario '{name}'", allowed, Spelling.Nearest(name, names));
            return null;
        }

        if (files.Yaml(file, askedAt, "", problems) is not { } tree) return null;
        var root = Binder.Plain(tree, file, problems);
        var scenario = new ScenarioFile(
            name,
            root.OptionalLabel("title", "what the scenario is called") ?? new Label(name, name),
            root.Label("description", "what the scenario changes, in words"),
            root.OptionalText("baseline"),
            tree.Find("baseline")?.KeyPlace ?? root.Place,
            ChangesOf(root, problems),
            Words.Provenance.Where(word => word != Words.Unit && root.Raw(word) is not null).Select(word => tree.Find(word)!).ToArray(),
            root.Labels("not_modelled"));
        root.Finish();
        scenario.RequireOrigin(file, problems);
        return scenario;
    }

    private static MapNode ChangesOf(Binder root, ProblemList problems)
    {
        var raw = root.Raw("changes");
        if (raw is MapNode changes) return changes;
        if (raw is not null) problems.Add(ProblemKind.Shape, raw.Place, "changes", "is not a map", "'dotted.key: new value' lines");
        return new MapNode(root.Place, []);
    }

    private void RequireOrigin(string file, ProblemList problems)
    {
        if (Changes.Entries.Count == 0 || Origin.Any(entry => entry.Key is Words.Source or Words.Status)) return;
        problems.Add(
            ProblemKind.Provenance, new Place(file, 1), "", "the scenario states neither a source nor that its values are assumed",
            "'source: <id>', or 'status: assumed' with a 'reason'");
    }
}
