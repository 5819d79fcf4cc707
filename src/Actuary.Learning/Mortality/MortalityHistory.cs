using Actuary.Assumptions;
using Actuary.Learning.Data;
using Actuary.Models;

namespace Actuary.Learning.Mortality;

/// <summary>
/// Death rates of both sexes by age group and year as a file has them. Columns: <c>year</c> or <c>mid_year</c>; <c>age_from</c> or <c>age</c>, the first
/// age of the group in completed years, the last group open; then <c>sex</c>, <c>deaths</c> and <c>exposure</c> (person-years), or <c>sex</c> and
/// <c>rate</c> (per person-year), or <c>male</c> and <c>female</c> (rates per person-year).
/// </summary>
/// <param name="AgeFrom">First ages of the groups, ascending.</param>
/// <param name="Years">Calendar years, ascending; middles of periods where the file has those.</param>
/// <param name="Rates">By sex: m by group (rows) and year (columns).</param>
/// <param name="Deaths">By sex, persons; null where the file has rates.</param>
/// <param name="Exposures">By sex, person-years; null where the file has rates.</param>
/// <param name="UsedRows">Rows behind them.</param>
public sealed record MortalityHistory(
    int[] AgeFrom, int[] Years, double[][,] Rates, double[][,]? Deaths, double[][,]? Exposures, int UsedRows)
{
    /// <summary>Names of the sexes, in the order of <see cref="Sex"/>.</summary>
    public static IReadOnlyList<string> Sexes { get; } = ["male", "female"];

    /// <summary>The age of a group for a chance to die within a year: its first age, and for wider groups the middle of the first ages in it.</summary>
    public double MiddleAge(int group) => AgeFrom[group] + (AgeFrom[group + 1] - AgeFrom[group] - 1) / 2.0;

    /// <summary>Reads the years of the period, or all.</summary>
    /// <exception cref="ModelException">What is wrong with the data, all at once.</exception>
    public static MortalityHistory From(DataTable table, DataPeriod? period = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var history = new MortalityTable(table, period).Read();
        table.ThrowIfAny();
        return history;
    }
}
