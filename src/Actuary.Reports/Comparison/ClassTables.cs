using Actuary.Reports.Text;
using Actuary.Results.Comparison;
using Actuary.Simulation.Plans;
using static Actuary.Reports.Comparison.ComparisonView;

namespace Actuary.Reports.Comparison;

/// <summary>What each class of members pays and receives in present value: a table for each scheme and flow in yuan, in means.</summary>
internal static class ClassTables
{
    public static IEnumerable<ComparisonTable> Of(ComparisonView view) =>
        from scheme in view.Scenario.Classes.Select(found => found.Scheme).Distinct(StringComparer.Ordinal)
        from flow in view.Run.Views.ClassFlows
        let classes = view.Scenario.Classes.Where(found => found.Scheme == scheme && found.Flow == flow.Name && (found.Base != 0 || found.Other != 0)).ToList()
        where classes.Count > 0
        select Of(view, view.Run.HeadingOf(scheme, Capital(view.Run.In(flow.Label))), classes);

    /// <summary>The flows that are compared, as the models describe them.</summary>
    public static IEnumerable<ClassFlowNote> Flows(ComparisonView view) =>
        view.Run.Views.ClassFlows.Where(flow => view.Scenario.Classes.Any(found => found.Flow == flow.Name));

    private static ComparisonTable Of(ComparisonView view, string what, List<ClassDifference> classes)
    {
        var (ofBase, ofOther, difference) = (classes.Sum(found => found.Base), classes.Sum(found => found.Other), classes.Sum(found => found.Difference));
        var unit = DisplayUnit.For("yuan", Math.Max(ofBase, ofOther), view.Run.Language);
        return new(
            Format(view.Words.ClassCaption, what, view.Facts.OpeningYear, Numbers.Fixed(100 * view.Facts.Indicators.DiscountRate, 1), unit.Label),
            [view.Words.Class, view.Words.Base, view.Words.Other, view.Words.Difference],
            [
                .. classes.Select(found => Row(view.Run.ClassName($"schemes.{found.Scheme}.{found.Class}"), found.Base, found.Other, found.Difference, unit)),
                Row(view.Words.Together, ofBase, ofOther, difference, unit),
            ]);
    }

    private static IReadOnlyList<string> Row(string name, double ofBase, double ofOther, double difference, DisplayUnit unit) =>
        [name, unit.Number(ofBase), unit.Number(ofOther), (unit with { Decimals = unit.Decimals + 1 }).Number(difference)];
}
