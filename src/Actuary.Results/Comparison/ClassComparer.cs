using Actuary.Results.Classes;
using Actuary.Results.Indicators;

namespace Actuary.Results.Comparison;

/// <summary>Compares what classes pay and receive. Both runs count the same paths, so luck drops out.</summary>
internal static class ClassComparer
{
    /// <summary>
    /// Every class of either run, those of the base first; a class that a run does not have moves nothing there. None where a run did not keep classes.
    /// </summary>
    public static IReadOnlyList<ClassDifference> Compare(Run @base, Run other)
    {
        if (@base.Classes is not { } ofBase || other.Classes is not { } ofOther)
            return [];
        var factors = PresentValueBuilder.Factors(@base.Manifest.Years, @base.Manifest.Indicators.DiscountRate);
        var money = @base.Manifest.Documentation.Views.ClassFlows.Where(flow => flow.Unit == "yuan").Select(flow => flow.Name).ToList();
        return
        [
            .. from member in Members(ofBase).Union(Members(ofOther))
               from flow in money
               where Counts(ofBase, member.Scheme, flow) || Counts(ofOther, member.Scheme, flow)
               select new ClassDifference(member.Scheme, member.Class, flow, Value(ofBase, member, flow, factors), Value(ofOther, member, flow, factors)),
        ];
    }

    private static IEnumerable<(string Scheme, string Class)> Members(IReadOnlyList<ClassMeans> tables) =>
        tables.SelectMany(table => table.Classes, (table, @class) => (table.Scheme, @class));

    private static bool Counts(IReadOnlyList<ClassMeans> tables, string scheme, string flow) =>
        tables.Any(table => table.Scheme == scheme && table.Flows.Contains(flow, StringComparer.Ordinal));

    private static double Value(IReadOnlyList<ClassMeans> tables, (string Scheme, string Class) member, string flow, double[] factors)
    {
        var table = tables.FirstOrDefault(table => table.Scheme == member.Scheme);
        if (table?.Classes.Contains(member.Class, StringComparer.Ordinal) != true || !table.Flows.Contains(flow, StringComparer.Ordinal))
            return 0;
        return table.ByYear(member.Class, flow).Zip(factors, (value, factor) => value * factor).Sum();
    }
}
