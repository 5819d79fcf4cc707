using Actuary.Reports.Text;
using Actuary.Results.Comparison;
using Actuary.Simulation.Plans;
using static Actuary.Reports.Comparison.ComparisonView;

namespace Actuary.Reports.Comparison;

/// <summary>Indicators compared, a row each.</summary>
internal static class IndicatorTable
{
    private static readonly DisplayUnit s_percent = new(0.01, "%", 1);

    /// <summary>What concerns the whole horizon, and the rest in the years that the model asks for.</summary>
    public static ComparisonTable Chosen(ComparisonView view)
    {
        var (plan, tableYears) = (view.Facts.Indicators, view.Run.TableYears);
        return Of(view, view.Words.IndicatorCaption, indicator => (indicator with { Indicator = MeasureName.Own(indicator.Indicator) }) switch
        {
            { Base: null, Other: null } => false,
            { Year: null } => true,
            { Indicator: "depletion" } => plan.DepletionYears.Contains(indicator.Year!.Value) || indicator.Year == view.LastYear,
            { Indicator: "warning_red", Base: 0, Other: 0 } => false,
            { Indicator: "warning_red" } or { Indicator: "payable_months", Statistic: "mean" } => tableYears.Contains(indicator.Year!.Value),
            _ => false,
        });
    }

    public static ComparisonTable All(ComparisonView view) => Of(view, view.Words.AllIndicators, _ => true);

    private static ComparisonTable Of(ComparisonView view, string caption, Func<IndicatorDifference, bool> isShown) => new(
        caption,
        [view.Run.Words.Item, view.Run.Words.Year, view.Words.Base, view.Words.Other, view.Words.Difference, view.Words.ShortError, view.Words.ErrorRatio],
        [
            .. view.Scenario.Indicators.Where(isShown).GroupBy(indicator => (indicator.Indicator, indicator.Statistic))
                .SelectMany(years => years).Select(indicator => Row(view, indicator)),
        ]);

    private static IReadOnlyList<string> Row(ComparisonView view, IndicatorDifference indicator)
    {
        var unit = UnitOf(view, indicator);
        string Number(double? value, int decimals) => value is { } number ? (unit with { Decimals = decimals }).Number(number) : "–";
        // A calendar year takes no thousands separator.
        var values = indicator.Statistic.StartsWith("year_", StringComparison.Ordinal)
            ? (indicator.Base?.ToString("0") ?? "–", indicator.Other?.ToString("0") ?? "–", Number(indicator.Difference, 0))
            : (Number(indicator.Base, unit.Decimals), Number(indicator.Other, unit.Decimals), Number(indicator.Difference, unit.Decimals + 1));
        return
        [
            Name(view, indicator, unit), indicator.Year?.ToString() ?? "–", values.Item1, values.Item2, values.Item3,
            indicator.StandardError is { } error ? Error(unit, error) : "–", view.Ratio(indicator.ErrorRatio),
        ];
    }

    private static DisplayUnit UnitOf(ComparisonView view, IndicatorDifference indicator) => indicator.Statistic switch
    {
        "probability" => s_percent,
        "years_before" => new DisplayUnit(1, "", 1),
        "year_p05" or "year_p50" or "year_p95" => new DisplayUnit(1, "", 0),
        _ => view.UnitFor(indicator.Indicator, [indicator.Base ?? 0, indicator.Other ?? 0]),
    };

    private static string Name(ComparisonView view, IndicatorDifference indicator, DisplayUnit unit)
    {
        var words = view.Words;
        var what = MeasureName.Own(indicator.Indicator) switch
        {
            "depletion" => words.Depletion,
            "first_deficit" => words.FirstDeficit,
            "warning_green" => words.WarningGreen,
            "warning_yellow" => words.WarningYellow,
            "warning_orange" => words.WarningOrange,
            "warning_red" => words.WarningRed,
            var measure => view.Run.OwnLabel(measure),
        };
        var statistic = indicator.Statistic switch
        {
            "probability" => view.Run.Words.Chance,
            "years_before" => words.YearsBefore,
            "year_p05" => words.YearP05,
            "year_p50" => words.YearP50,
            "year_p95" => words.YearP95,
            "mean" => view.Run.Words.Mean,
            "p50" => view.Run.Words.Median,
            var quantile => quantile.Replace("p0", "P", StringComparison.Ordinal).ToUpperInvariant(),
        };
        var owner = view.Run.Funds.FirstOrDefault(fund => fund.Owns(indicator.Indicator));
        var name = $"{owner?.Heading(Capital(what)) ?? Capital(what)}, {statistic}";
        return name.Contains(unit.Label, StringComparison.OrdinalIgnoreCase) ? name : $"{name} ({unit.Label})";
    }
}
