using Actuary.Reports.Text;
using static Actuary.Reports.Comparison.ComparisonView;

namespace Actuary.Reports.Comparison;

/// <summary>What each class of members pays and receives in present value: a table for each flow, in means.</summary>
internal static class ClassTables
{
    public static IEnumerable<ComparisonTable> Of(ComparisonView view) =>
    [
        .. Of(view, "contributions", view.Words.ClassContributionsCaption),
        .. Of(view, "subsidies", view.Words.ClassSubsidiesCaption),
        .. Of(view, "pensions", view.Words.ClassPensionsCaption),
    ];

    /// <summary>No table where nothing flows in either run.</summary>
    private static IEnumerable<ComparisonTable> Of(ComparisonView view, string flow, string caption)
    {
        var classes = view.Scenario.Classes.Where(found => found.Flow == flow && (found.Base != 0 || found.Other != 0)).ToList();
        if (classes.Count == 0)
            yield break;
        var (ofBase, ofOther, difference) = (classes.Sum(found => found.Base), classes.Sum(found => found.Other), classes.Sum(found => found.Difference));
        var unit = DisplayUnit.For("yuan", Math.Max(ofBase, ofOther), view.Run.Language);
        yield return new(
            Format(caption, view.Facts.OpeningYear, Numbers.Fixed(100 * view.Facts.Indicators.DiscountRate, 1), unit.Label),
            [view.Words.Class, view.Words.Base, view.Words.Other, view.Words.Difference],
            [
                .. classes.Select(found => Row(view.Run.ClassName($"schemes.{found.Scheme}.{found.Class}"), found.Base, found.Other, found.Difference, unit)),
                Row(view.Words.Together, ofBase, ofOther, difference, unit),
            ]);
    }

    private static IReadOnlyList<string> Row(string name, double ofBase, double ofOther, double difference, DisplayUnit unit) =>
        [name, unit.Number(ofBase), unit.Number(ofOther), (unit with { Decimals = unit.Decimals + 1 }).Number(difference)];
}
