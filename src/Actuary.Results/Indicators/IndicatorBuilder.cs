using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>Draws the indicators of a run from its part files and its summary.</summary>
internal static class IndicatorBuilder
{
    public const string PayableMonths = "payable_months";

    private const string ReserveRatio = "reserve_ratio";

    /// <summary>The measures given for the plan's table years, scheme by scheme.</summary>
    public static IReadOnlyList<string> TableMeasures(Manifest manifest) =>
    [
        .. from scheme in manifest.Schemes
           from measure in (IReadOnlyList<string>)[PayableMonths, ReserveRatio, .. manifest.Documentation.Views.Indicators]
           where manifest.Measures.Contains(scheme.Prefix + measure, StringComparer.Ordinal)
           select scheme.Prefix + measure,
    ];

    public static RunIndicators Build(IPathValues parts, SummaryTable summary, int threads, CancellationToken cancellation)
    {
        var manifest = parts.Manifest;
        return Build(
            manifest,
            summary,
            [.. manifest.Schemes.Select(scheme => Fund(
                scheme, FundEvents.Count(parts, scheme.Prefix, threads, cancellation), ActuarialBalanceBuilder.Build(parts, scheme.Prefix, cancellation), manifest, summary))],
            PresentValueBuilder.Build(parts, manifest.Indicators.DiscountRate, threads, cancellation),
            TargetBuilder.Build(parts, summary, cancellation));
    }

    public static RunIndicators Build(
        Manifest manifest, SummaryTable summary, IReadOnlyList<FundIndicators> funds, PresentValues presentValues, IReadOnlyList<TargetResult> targets) =>
        new(funds[0].Depletion, funds[0].FirstDeficit, funds[0].Warnings, Table(summary, manifest), presentValues)
        {
            Targets = targets,
            ActuarialBalances = funds[0].ActuarialBalances,
            FurtherFunds = [.. funds.Skip(1)],
        };

    public static FundIndicators Fund(
        SchemeNote scheme, FundEvents events, IReadOnlyList<ActuarialBalance> balances, Manifest manifest, SummaryTable summary) =>
        new(scheme.Name,
            events.Depletion is { } depletion ? ToDepletion(depletion, events, manifest) : null,
            events.Deficit?.Reached(),
            Warnings(events, scheme.Prefix, manifest, summary),
            balances);

    private static Depletion ToDepletion(YearCounts counts, FundEvents events, Manifest manifest)
    {
        double Error(double probability, int year) =>
            Probabilities.StandardError(probability, [.. events.DepletionYears.Select(first => first <= year ? 1.0 : 0)], manifest);
        var byYear = counts.Cumulative(Error);
        return new Depletion(byYear, [.. byYear.Where(entry => manifest.Indicators.DepletionYears.Contains(entry.Year))], counts.Reached());
    }

    private static IReadOnlyList<WarningYear> Warnings(FundEvents events, string prefix, Manifest manifest, SummaryTable summary)
    {
        if (summary.Find(prefix + PayableMonths) is not { } months)
            return [];
        return [.. summary.Years.Select((year, index) =>
        {
            double Share(WarningColour colour) => (double)events.Colours[index * FundEvents.ColourCount + (int)colour] / manifest.Paths;
            return new WarningYear(year, FundEvents.Colour(months.P50[index], manifest.Indicators),
                Share(WarningColour.Green), Share(WarningColour.Yellow), Share(WarningColour.Orange), Share(WarningColour.Red));
        })];
    }

    private static IReadOnlyList<TableValue> Table(SummaryTable summary, Manifest manifest) =>
    [
        .. from measure in TableMeasures(manifest).Select(name => summary[name])
           from year in summary.Years.Select((year, index) => (Year: year, Index: index))
           where manifest.Indicators.TableYears.Contains(year.Year)
           select new TableValue(measure.Measure, year.Year, measure.Mean[year.Index], measure.P05[year.Index], measure.P50[year.Index], measure.P95[year.Index]),
    ];
}
