using Actuary.Results.Parts;
using Actuary.Results.Summaries;

namespace Actuary.Results.Indicators;

/// <summary>Draws the indicators of a run from its part files and its summary.</summary>
internal static class IndicatorBuilder
{
    public const string PayableMonths = "payable_months";

    /// <summary>The measures shown in the plan's table years.</summary>
    public static IReadOnlyList<string> TableMeasures { get; } = [PayableMonths, "reserve_ratio", "replacement_rate", "average_pension_monthly"];

    public static RunIndicators Build(PartSet parts, SummaryTable summary, int threads, CancellationToken cancellation)
    {
        var plan = parts.Manifest.Indicators;
        var events = FundEvents.Count(parts, plan, threads, cancellation);
        return new RunIndicators(
            events.Depletion is { } depletion ? ToDepletion(depletion, plan.DepletionYears) : null,
            events.Deficit?.Reached(),
            Warnings(events, parts, summary),
            Table(summary, plan.TableYears),
            PresentValueBuilder.Build(parts, plan.DiscountRate, threads, cancellation))
        {
            Targets = TargetBuilder.Build(parts, summary, cancellation),
            ActuarialBalances = ActuarialBalanceBuilder.Build(parts, cancellation),
        };
    }

    private static Depletion ToDepletion(YearCounts counts, IReadOnlyList<int> years)
    {
        var byYear = counts.Cumulative();
        return new Depletion(byYear, [.. byYear.Where(entry => years.Contains(entry.Year))], counts.Reached());
    }

    private static IReadOnlyList<WarningYear> Warnings(FundEvents events, PartSet parts, SummaryTable summary)
    {
        if (summary.Find(PayableMonths) is not { } months)
            return [];
        return [.. summary.Years.Select((year, index) =>
        {
            double Share(WarningColour colour) => (double)events.Colours[index * FundEvents.ColourCount + (int)colour] / parts.Manifest.Paths;
            return new WarningYear(year, FundEvents.Colour(months.P50[index], parts.Manifest.Indicators),
                Share(WarningColour.Green), Share(WarningColour.Yellow), Share(WarningColour.Orange), Share(WarningColour.Red));
        })];
    }

    private static IReadOnlyList<TableValue> Table(SummaryTable summary, IReadOnlyList<int> years) =>
    [
        .. from measure in TableMeasures.Select(summary.Find)
           where measure is not null
           from year in summary.Years.Select((year, index) => (Year: year, Index: index))
           where years.Contains(year.Year)
           select new TableValue(measure.Measure, year.Year, measure.Mean[year.Index], measure.P05[year.Index], measure.P50[year.Index], measure.P95[year.Index]),
    ];
}
