using Actuary.Models.Published;

namespace Actuary.Models;

/// <summary>One reading of a model under one scenario.</summary>
internal sealed class ModelReading(ModelFiles files, ProblemList problems)
{
    /// <param name="changes">What stands in no file, over files that were read by the same <c>files</c>.</param>
    public ResolvedModel<T> Read<T>(string? name, Func<Binder, Func<T>> bind, TreeChanges? changes = null)
    {
        RequireFolder();
        var units = UnitList.Read(files, problems);
        var measures = MeasureList.Read(files, units, problems);
        var views = ViewList.Read(files, units, measures, problems);
        var sources = ReadSources();
        var (tree, scenario, changed) = ReadTree(name);
        if (changes is not null) tree = changes.On(tree, new Place(files.Own(Model.FileName), 0), problems);
        var context = new BindingContext(files, units, sources, problems)
        {
            Measures = measures,
            RefusesIdle = place => changes is null && (changed is null || place.File == changed),
        };
        // A tree that could not be read answers nothing, so asking it would only repeat that in other words.
        var broken = problems.Any && tree.Entries.Count == 0;
        var root = new Binder(context, broken ? null : tree, new Place(files.Own(Model.FileName), 1), "", Provenance.None);
        var build = bind(root);
        // Taken before other scenarios are looked into: a run is the same run whatever they hold.
        var inputs = files.Inputs();
        if (!broken)
        {
            root.Finish();
            RefuseOrphans();
            RefuseUncited(sources, context);
        }

        problems.ThrowIfAny();
        var plan = Build(build);
        var cited = context.Cited.Order(StringComparer.Ordinal).Select(sources.Find).OfType<Source>().ToArray();
        return new ResolvedModel<T>(files.Name, plan, scenario, context.Assumptions, cited, measures, units, inputs)
        {
            Numbers = context.Numbers.Keys(context.Assumptions),
            Views = views,
            Unstated = context.Unstated,
        };
    }

    /// <summary>What no single key shows may still keep a plan from being built; that, too, is the files' fault.</summary>
    private T Build<T>(Func<T> build)
    {
        try
        {
            var plan = build();
            problems.ThrowIfAny();
            return plan;
        }
        catch (ArgumentException error)
        {
            var message = $"the plan cannot be built from these values: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}";
            problems.Add(ProblemKind.Consistency, new Place(files.Own(Model.FileName), 0), "", message);
            throw new ModelException(problems.Sorted(), error);
        }
    }

    private void RequireFolder()
    {
        if (files.Exists(files.Own(Model.FileName))) return;
        var what = files.FolderExists ? $"the folder holds no {Model.FileName}" : "there is no such folder";
        problems.Add(ProblemKind.File, new Place(files.Name, 0), "", $"{what}; looked for {files.Full(files.Own(Model.FileName))}", "the folder of a model");
        problems.ThrowIfAny();
    }

    private SourceList ReadSources()
    {
        var sources = new SourceList();
        sources.Read(files, $"{Model.ReferenceFolder}/{Model.SourcesName}", problems);
        sources.Read(files, files.Own(Model.SourcesName), problems);
        return sources;
    }

    /// <summary>The tree under the scenario, and the scenario's file where anything was changed.</summary>
    private (MapNode Tree, Scenario Scenario, string? Changed) ReadTree(string? name)
    {
        var file = files.Own(Model.FileName);
        var tree = files.Yaml(file, new Place(file, 0), "", problems) ?? new MapNode(new Place(file, 1), []);
        var byDefault = name is null ? tree.Find(Model.DefaultScenarioKey) : null;
        name ??= (byDefault?.Value as ScalarNode)?.Text;
        if (name is null) return (tree, Scenario.Baseline, null);
        var askedAt = byDefault?.KeyPlace ?? new Place(ScenarioFile.PathOf(files, name), 0);
        var chain = ScenarioFile.ReadChain(files, name, askedAt, problems);
        if (chain.Count == 0) return (tree, Scenario.Baseline, null);
        IReadOnlyList<ScenarioChange> changes = [];
        foreach (var scenario in chain) (tree, changes) = ScenarioMerge.Apply(tree, scenario, problems);
        var isChanged = chain.Any(scenario => scenario.Changes.Entries.Count > 0);
        return (tree, chain[^1].Described(chain, changes), isChanged ? ScenarioFile.PathOf(files, name) : null);
    }

    /// <summary>A table or fit of the model that neither this reading nor any scenario names is an orphan.</summary>
    private void RefuseOrphans()
    {
        RefuseOrphans(files.List(Model.TablesFolder, ".csv"), "table");
        RefuseOrphans(files.List(Model.FitsFolder, ".yaml"), "fit");
    }

    private void RefuseOrphans(IReadOnlyList<string> there, string what)
    {
        var idle = there.Where(file => !files.WasRead(file)).ToArray();
        if (idle.Length == 0) return;
        var named = ScenarioWords();
        foreach (var file in idle)
        {
            if (named.Contains(file[(files.Name.Length + 1)..])) continue;
            problems.Add(ProblemKind.NoEffect, new Place(file, 0), "", $"no key of the model or its scenarios names this {what}", $"a {what} that is used");
        }
    }

    /// <summary>A source of the model's own list must be cited by some value, of the model or of a scenario.</summary>
    private void RefuseUncited(SourceList sources, BindingContext context)
    {
        var idle = sources.In(files.Own(Model.SourcesName)).Where(source => !context.Cited.Contains(source.Id)).ToArray();
        if (idle.Length == 0) return;
        var named = ScenarioWords();
        named.UnionWith(PublishedFile.Words(files));
        foreach (var source in idle)
        {
            if (named.Contains(source.Id)) continue;
            problems.Add(ProblemKind.NoEffect, new Place(source.File, source.Line), source.Id, "no value of the model or its scenarios and no published figure cites this source");
        }
    }

    /// <summary>Every scalar of every scenario: what this reading does not use may serve another scenario.</summary>
    private HashSet<string> ScenarioWords()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var unread = new ProblemList();
        foreach (var name in ScenarioFile.Names(files).Select(name => ScenarioFile.PathOf(files, name)).Append(files.Own(Model.FileName)))
            if (files.Yaml(name, new Place(name, 0), "", unread) is { } tree) Collect(tree, words);
        return words;
    }

    private static void Collect(Node node, HashSet<string> words)
    {
        if (node is ScalarNode scalar) words.Add(scalar.Text);
        if (node is ListNode list)
            foreach (var item in list.Items) Collect(item, words);
        if (node is MapNode map)
            foreach (var entry in map.Entries) Collect(entry.Value, words);
    }
}
