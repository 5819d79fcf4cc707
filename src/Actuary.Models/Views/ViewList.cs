using Actuary.Simulation.Plans;

namespace Actuary.Models;

/// <summary>Reads <c>models/views.yaml</c>: what is shown of a run, by measures of <c>measures.yaml</c>. Whatever is left out shows nothing.</summary>
internal sealed class ViewList
{
    internal const string FileName = "views.yaml";

    private readonly UnitList _units;
    private readonly Dictionary<string, Measure> _measures;
    private readonly string[] _amounts;

    private ViewList(UnitList units, IReadOnlyList<Measure> measures)
    {
        _units = units;
        _measures = measures.ToDictionary(measure => measure.Name, StringComparer.Ordinal);
        _amounts = [.. measures.Where(measure => measure.Unit == Unit.Yuan.Id).Select(measure => measure.Name)];
    }

    public static ReportViews Read(ModelFiles files, UnitList units, IReadOnlyList<Measure> measures, ProblemList problems)
    {
        var before = problems.Count;
        var root = Binder.Plain(files.Yaml(FileName, new Place(FileName, 0), "", problems), FileName, problems);
        // Measures that could not be read would be unknown here a second time.
        if (before > 0) root.PassAll();
        var views = before > 0 ? new ReportViews() : new ViewList(units, measures).Read(root);
        root.Finish();
        return views;
    }

    private ReportViews Read(Binder root)
    {
        var budget = root.OptionalSection("budget", "the lines of a fund's budget, in the bureau's order");
        var tables = root.OptionalSection("tables", "what tables show beside the measures of the fund");
        var views = new ReportViews
        {
            Government = [.. root.OptionalSection("government", "what each level of government pays into a fund")?.Sections().Select(Level) ?? []],
            BesideFund = Amounts(root, "beside_fund", "what governments pay beside the fund"),
            Contributions = Amounts(budget, "contributions", "income before that from governments"),
            Transfers = Amounts(budget, "transfers", "income after the returns"),
            Outgo = Amounts(budget, "outgo", "lines of the outgo"),
            PresentValues = Amounts(root, "present_values", "yearly amounts that have a present value"),
            Indicators = Any(tables, "indicators", "given for the table years"),
            Quantiles = Any(tables, "quantiles", "listed with their quantiles"),
            Comparison = Any(tables, "comparison", "a table each where runs are compared"),
            Answer = Any(tables, "answer", "beside income and outgo in a terminal"),
            ClassFlows = [.. root.OptionalSection("class_flows", "what schemes count by class")?.Sections().Select(ClassFlow) ?? []],
            Charts = [.. root.OptionalSection("charts", "charts of a report")?.Sections().Select(chart => new ChartReader(_measures).Read(chart)) ?? []],
        };
        RefuseTwice(root, budget, views);
        return views;
    }

    private LevelNote Level(NamedBinder level)
    {
        if (!_amounts.Contains(level.Name, StringComparer.Ordinal))
            level.Binder.Problem(ProblemKind.Value, "", $"'{level.Name}' is not a measure in yuan", Spelling.List(_amounts), Spelling.Nearest(level.Name, _amounts));
        return new LevelNote(level.Name, level.Binder.LabelHere("who pays, as a sentence names it"));
    }

    private ClassFlowNote ClassFlow(NamedBinder flow) => new(
        flow.Name,
        flow.Binder.Name("unit", "what it is counted in", [.. _units.Ids]),
        flow.Binder.LabelHere("what it is called"),
        flow.Binder.Label("definition", "what is in it"));

    private IReadOnlyList<string> Amounts(Binder? group, string key, string meaning) => group?.NamesIn(key, meaning, _amounts) ?? [];

    private IReadOnlyList<string> Any(Binder? group, string key, string meaning) => group?.NamesIn(key, meaning, _measures.Keys) ?? [];

    /// <summary>A line that stood twice in a budget would be counted twice.</summary>
    private static void RefuseTwice(Binder root, Binder? budget, ReportViews views)
    {
        var seen = views.Government.Select(level => level.Measure).ToHashSet(StringComparer.Ordinal);
        foreach (var (group, key, lines) in ((Binder?, string, IReadOnlyList<string>)[])
            [(root, "beside_fund", views.BesideFund), (budget, "contributions", views.Contributions), (budget, "transfers", views.Transfers), (budget, "outgo", views.Outgo)])
        {
            foreach (var line in lines.Where(line => !seen.Add(line)))
                group?.Problem(ProblemKind.Consistency, key, $"'{line}' has a place in the budget already", "one place for each line");
        }
    }
}
