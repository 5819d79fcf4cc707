using Actuary.Simulation.Plans;

namespace Actuary.Models;

/// <summary>Reads a chart: <c>id: { zh, en, stack: { zh, en, measures }, fans, axis, columns }</c>; a stack, fans or both.</summary>
internal sealed class ChartReader(Dictionary<string, Measure> measures)
{
    private const int UsualColumns = 2;
    private const int MostColumns = 3;
    private const string Own = "own";
    private const string Shared = "shared";

    public ChartNote Read(NamedBinder named)
    {
        var (id, chart) = named;
        if (!id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            chart.Refuse("", $"'{id}' is not the name of a chart", "lower-case letters, digits and '-'");
        var heading = chart.LabelHere("heading of the chart");
        var stack = chart.OptionalSection("stack", "means that add up") is { } section ? Stack(section) : null;
        var fans = chart.NamesIn("fans", "measures shown with their quantiles, a panel each", measures.Keys);
        var shared = chart.Has("axis") && chart.Name("axis", "whether the fans have one axis", Own, Shared) == Shared;
        if (stack is null && fans.Count == 0)
            chart.Refuse("", "shows nothing", "a stack, fans or both");
        if (shared)
            RefuseUnits(chart, "fans", fans);
        return new ChartNote(id, heading, stack, fans, shared, chart.OptionalWhole("columns", 1, MostColumns, "most panels in a row") ?? UsualColumns);
    }

    private StackNote Stack(Binder stack)
    {
        var parts = stack.NamesIn("measures", "the parts from the bottom up", measures.Keys);
        if (parts.Count == 0)
            stack.Refuse("measures", "names no measure", "at least one");
        RefuseUnits(stack, "measures", parts);
        return new StackNote(stack.LabelHere("what the parts add up to"), parts);
    }

    private void RefuseUnits(Binder group, string key, IReadOnlyList<string> names)
    {
        string[] units = [.. names.Select(name => measures[name].Unit).Distinct(StringComparer.Ordinal)];
        if (units.Length > 1)
            group.Problem(ProblemKind.Consistency, key, $"one axis cannot show {string.Join(" and ", units)}", "measures in one unit");
    }
}
