using System.Text.Json.Serialization;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>
/// What a run says about its fund, or the first of them: <c>indicators.json</c>. The measures of the table, the targets and the flows are those of every
/// scheme. What the measures of a run do not allow is null or left out, never zero. Money is
/// yuan, probabilities and rates are fractions.
/// </summary>
/// <param name="Depletion">When the fund is used up: the first year in which it ends below zero or the payer of last resort pays.</param>
/// <param name="FirstDeficit">The first year in which income (without the payer of last resort) and investment income are less than outgo.</param>
/// <param name="Warnings">The warning colours by year, from the months the fund can pay at the end of the year.</param>
/// <param name="Table">Quantiles in the plan's table years: payable months, reserve ratio and what the models' views name.</param>
/// <param name="PresentValues">Flows of the whole horizon on the opening 31 December, flows taken at mid-year.</param>
public sealed record RunIndicators(
    Depletion? Depletion,
    YearReached? FirstDeficit,
    IReadOnlyList<WarningYear> Warnings,
    IReadOnlyList<TableValue> Table,
    PresentValues PresentValues)
{
    // Set to null where the file has no such property: it is from before there were targets.

    /// <summary>How the run stands to the plan's targets.</summary>
    public IReadOnlyList<TargetResult> Targets { get; init => field = value ?? []; } = [];

    /// <summary>What the fund and its receipts are worth more than its outgo, over the plan's horizons.</summary>
    public IReadOnlyList<ActuarialBalance> ActuarialBalances { get; init => field = value ?? []; } = [];

    /// <summary>The funds of a second and further scheme, in the order of the model.</summary>
    public IReadOnlyList<FundIndicators> FurtherFunds { get; init; } = [];

    /// <summary>What the run says about a scheme's fund.</summary>
    public FundIndicators Of(SchemeNote scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return FurtherFunds.FirstOrDefault(fund => fund.Scheme == scheme.Name && scheme.Prefix.Length > 0)
            ?? new FundIndicators(scheme.Name, Depletion, FirstDeficit, Warnings, ActuarialBalances);
    }
}

/// <summary>The fund of one scheme; what each says is in <see cref="RunIndicators"/>.</summary>
public sealed record FundIndicators(
    string Scheme, Depletion? Depletion, YearReached? FirstDeficit, IReadOnlyList<WarningYear> Warnings, IReadOnlyList<ActuarialBalance> ActuarialBalances);

/// <summary>When the fund is used up.</summary>
/// <param name="ByYear">Probability that it has happened by the end of the year, for every projected year.</param>
/// <param name="By">The same for the years the plan asks for, those beyond the horizon left out.</param>
/// <param name="Year">The year itself.</param>
public sealed record Depletion(IReadOnlyList<YearProbability> ByYear, IReadOnlyList<YearProbability> By, YearReached Year);

/// <summary>A probability over the paths.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Probability">Share of the paths.</param>
/// <param name="StandardError">√(p (1 − p) / n).</param>
public sealed record YearProbability(int Year, double Probability, double StandardError);

/// <summary>
/// A calendar year that differs by path. A quantile is the first year by which at least that share of all paths has reached it, and null if
/// that is not within the horizon.
/// </summary>
/// <param name="P05">By this year, 5 % of the paths.</param>
/// <param name="P50">By this year, half of the paths.</param>
/// <param name="P95">By this year, 95 % of the paths.</param>
/// <param name="Share">Share of the paths that reach it within the horizon.</param>
public sealed record YearReached(int? P05, int? P50, int? P95, double Share);

/// <summary>How worried to be about a fund, by the months it can pay.</summary>
public enum WarningColour
{
    /// <summary>At least the plan's green months.</summary>
    [JsonStringEnumMemberName("green")]
    Green,

    /// <summary>At least the yellow months.</summary>
    [JsonStringEnumMemberName("yellow")]
    Yellow,

    /// <summary>At least the orange months.</summary>
    [JsonStringEnumMemberName("orange")]
    Orange,

    /// <summary>Fewer.</summary>
    [JsonStringEnumMemberName("red")]
    Red,
}

/// <summary>The warning colours of one year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="OfMedian">Colour of the median payable months.</param>
/// <param name="Green">Share of the paths that are green; the next three likewise.</param>
public sealed record WarningYear(int Year, WarningColour OfMedian, double Green, double Yellow, double Orange, double Red);

/// <summary>A measure in a table year, over the paths and in the unit of the measure.</summary>
public sealed record TableValue(string Measure, int Year, double Mean, double P05, double P50, double P95);

/// <summary>Present values, each flow taken in the middle of its year: Σ flow(t) · (1 + r)^−(t − opening year − ½).</summary>
/// <param name="At">The opening 31 December.</param>
/// <param name="DiscountRate">The plan's annual rate r, a fraction.</param>
/// <param name="Flows">One entry per flow the run records.</param>
public sealed record PresentValues(DateOnly At, double DiscountRate, IReadOnlyList<PresentValue> Flows);

/// <summary>The present value of one flow over the paths, yuan.</summary>
public sealed record PresentValue(string Measure, double Mean, double StandardError, double StandardDeviation, double P05, double P50, double P95);

/// <summary>How a measure stands to the value it should reach in a year, in the unit of the measure.</summary>
/// <param name="Name">Name of the target in the model.</param>
/// <param name="AtLeast">The least value that meets it; null where it has a greatest one.</param>
/// <param name="AtMost">The greatest value that meets it; null where it has a least one.</param>
/// <param name="Share">Share of the paths that meet it.</param>
/// <param name="StandardError">Of the share: √(p (1 − p) / n).</param>
/// <param name="Mean">Mean of the measure in that year, and then its median.</param>
/// <param name="Gap">Mean less the bound: below zero the mean misses a least value, above zero a greatest one.</param>
public sealed record TargetResult(
    string Name, string Measure, int Year, double? AtLeast, double? AtMost, double Share, double StandardError, double Mean, double Median, double Gap);

/// <summary>
/// The actuarial balance over some years: fund on the opening 31 December + present value of income − present value of outgo, income
/// without the payer of last resort and without investment income, discounted like <see cref="PresentValues"/>.
/// </summary>
/// <param name="Years">Projected years from the first.</param>
/// <param name="LastYear">The last of them.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="ShareOfOutgo">
/// The amount ÷ the present value of outgo, path by path. Below zero it is the level share of outgo by which income must rise or outgo fall.
/// Null where a path has no outgo.
/// </param>
public sealed record ActuarialBalance(int Years, int LastYear, BalanceSpread Amount, BalanceSpread? ShareOfOutgo);

/// <summary>A balance over the paths.</summary>
public sealed record BalanceSpread(double Mean, double StandardError, double P05, double P50, double P95);
