using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>Reads what measures should reach: <c>name: { measure, year, at_least | at_most }</c>, the value in the measure's unit.</summary>
internal sealed class TargetReader
{
    private const double Most = 1e18;

    private readonly List<(Binder Group, TargetPlan Target)> _targets = [];

    public TargetReader(Binder indicators, Horizon horizon)
    {
        foreach (var (name, group) in indicators.OptionalSection("targets", "values that measures should reach")?.Sections() ?? [])
            _targets.Add((group, Read(name, group, horizon)));
    }

    /// <summary>The targets of the years up to <paramref name="lastYear"/>; refuses measures that the plan does not record.</summary>
    public IReadOnlyList<TargetPlan> Build(int lastYear, IReadOnlyList<string> recorded)
    {
        foreach (var (group, target) in _targets.Where(entry => !recorded.Contains(entry.Target.Measure, StringComparer.Ordinal)))
            group.Refuse("measure", $"'{target.Measure}' is not recorded: no rule of the model moves it", Spelling.List([.. recorded]));
        return [.. _targets.Select(entry => entry.Target).Where(target => target.Year <= lastYear)];
    }

    private static TargetPlan Read(string name, Binder group, Horizon horizon)
    {
        var (measure, unit) = ReadMeasure(name, group);
        var year = group.Whole("year", horizon.FirstYear, horizon.LastYear, "the calendar year in which it should be reached");
        var atLeast = group.OptionalQuantity("at_least", unit, -Most, Most, $"what {measure} should be at least in {year}");
        var atMost = group.OptionalQuantity("at_most", unit, -Most, Most, $"what {measure} should be at most in {year}");
        if (group.Has("at_least") == group.Has("at_most"))
            group.Refuse("at_most", group.Has("at_least") ? "has both at_least and at_most" : "has neither at_least nor at_most", "one of the two");
        return new(name, measure, year, atLeast, atMost);
    }

    /// <summary>A measure and the unit it is in. A second scheme's measures carry its name in front.</summary>
    private static (string Measure, Unit? Unit) ReadMeasure(string name, Binder group)
    {
        var measure = group.Text("measure", $"the measure that {name} is about");
        var own = MeasureName.Own(measure);
        if (group.Measures.FirstOrDefault(known => known.Name == own) is { } found)
            return (measure, new Unit(found.Unit));
        var names = group.Measures.Select(known => known.Name).ToArray();
        if (measure.Length > 0)
            group.Problem(ProblemKind.Value, "measure", $"'{measure}' is not a measure", Spelling.List(names), Spelling.Nearest(own, names));
        return (measure, null);
    }
}
