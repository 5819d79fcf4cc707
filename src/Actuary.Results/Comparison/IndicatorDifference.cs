namespace Actuary.Results.Comparison;

/// <summary>One indicator compared.</summary>
/// <param name="Indicator">
/// <c>depletion</c>, <c>first_deficit</c>, <c>warning_green</c> … <c>warning_red</c>, or a measure of the table: <c>payable_months</c>, <c>reserve_ratio</c>,
/// <c>replacement_rate</c>, <c>average_pension_monthly</c>.
/// </param>
/// <param name="Statistic">
/// <c>probability</c>; <c>years_before</c>, the mean number of projected years before it first happens, the horizon where it does not;
/// <c>year_p05</c>, <c>year_p50</c>, <c>year_p95</c>; <c>mean</c>; <c>p05</c>, <c>p50</c>, <c>p95</c>.
/// </param>
/// <param name="Year">Calendar year; null for what concerns the whole horizon.</param>
/// <param name="Base">In the base run; null for a year that lies beyond the horizon.</param>
/// <param name="Other">In the other run.</param>
/// <param name="Difference">Other − base; null where one of them is.</param>
/// <param name="StandardError">Paired standard error of the difference; null for a calendar year, which moves in whole steps.</param>
/// <param name="UnpairedStandardError">What it would be had the runs been independent.</param>
public sealed record IndicatorDifference(
    string Indicator, string Statistic, int? Year, double? Base, double? Other, double? Difference, double? StandardError, double? UnpairedStandardError)
{
    /// <summary>Paired ÷ unpaired standard error; null where there is none.</summary>
    public double? ErrorRatio => UnpairedStandardError > 0 ? StandardError / UnpairedStandardError : null;

    internal static IndicatorDifference Of(string indicator, string statistic, int? year, PairedDifference difference) =>
        new(indicator, statistic, year, difference.Base, difference.Other, difference.Difference, difference.StandardError, difference.UnpairedStandardError);

    internal static IndicatorDifference OfYears(string indicator, string statistic, int? @base, int? other) =>
        new(indicator, statistic, null, @base, other, other - @base, null, null);
}
