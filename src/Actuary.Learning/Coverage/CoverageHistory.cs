using System.Globalization;
using Actuary.Learning.Data;
using Actuary.Models;

namespace Actuary.Learning.Coverage;

/// <summary>A history of coverage: a column <c>year</c>, and <c>coverage</c> (fraction) or <c>insured</c> and <c>population</c> (persons).</summary>
/// <param name="Years">Calendar years, ascending, each once.</param>
/// <param name="Coverage">Fractions between 0 and 1, neither included.</param>
public sealed record CoverageHistory(double[] Years, double[] Coverage)
{
    private const double LargestCount = 1e11;

    /// <summary>Reads the years of the period, or all.</summary>
    /// <exception cref="ModelException">What is wrong with the data, all at once.</exception>
    public static CoverageHistory From(DataTable table, DataPeriod? period = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var years = table.WholeNumbers("year", 1900, 2200, "calendar");
        var isCounted = !table.Has("coverage") && (table.Has("insured") || table.Has("population"));
        var coverage = isCounted ? Shares(table) : table.Numbers("coverage", 0, 1, "fraction");
        table.ThrowIfAny();
        var rows = new SortedDictionary<int, int>();
        for (var row = 0; row < years.Length; row++)
        {
            if (!(coverage[row] is > 0 and < 1))
            {
                table.Refuse(
                    row, isCounted ? "insured" : "coverage", string.Create(CultureInfo.InvariantCulture, $"a coverage of {coverage[row]} leaves nothing to fit"),
                    "more than nobody and fewer than all");
            }

            if (period is { } within && (years[row] < within.FirstYear || years[row] > within.LastYear)) continue;
            if (!rows.TryAdd(years[row], row)) table.Refuse(row, "year", $"{years[row]} is there twice");
        }

        table.ThrowIfAny();
        return new([.. rows.Keys.Select(year => (double)year)], [.. rows.Values.Select(row => coverage[row])]);
    }

    private static double[] Shares(DataTable table)
    {
        var insured = table.Numbers("insured", 0, LargestCount, "persons");
        var population = table.Numbers("population", 1, LargestCount, "persons");
        for (var row = 0; row < table.Rows; row++)
        {
            if (insured[row] > population[row])
                table.Refuse(row, "insured", string.Create(CultureInfo.InvariantCulture, $"{insured[row]} insured of {population[row]} persons"), "no more than the population");
        }

        return [.. insured.Zip(population, (part, whole) => part / whole)];
    }
}
