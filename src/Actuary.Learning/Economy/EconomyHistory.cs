using Actuary.Assumptions.Economy;
using Actuary.Learning.Data;
using Actuary.Models;

namespace Actuary.Learning.Economy;

/// <summary>
/// Yearly rates by series as a file has them: a column <c>year</c> and one for each series (cells may be empty), or the columns <c>year</c>, <c>series</c>
/// and <c>rate</c>. Rates are fractions a year.
/// </summary>
/// <param name="Series">Names as in models, in the order of <see cref="EconomicSeries"/>.</param>
/// <param name="Years">Years that every series has, consecutive.</param>
/// <param name="Rates">By series, in the order of the years.</param>
/// <param name="Own">By series: the years it has, first and last.</param>
/// <param name="UsedRows">Rows of the file behind the rates.</param>
/// <param name="LeftOut">Series that nobody asked for and that are the same in all years in common.</param>
public sealed record EconomyHistory(string[] Series, int[] Years, double[][] Rates, (int First, int Last)[] Own, int UsedRows, string[] LeftOut)
{
    private const double Least = -0.5;
    private const double Largest = 1;

    /// <summary>The names that a series may have.</summary>
    public static IReadOnlyList<string> Names { get; } = ["cpi", "wage_growth", "rural_income_growth", "crediting_rate", "fund_return"];

    /// <summary>Reads the series asked for, or all that the file has, within the period if there is one.</summary>
    /// <exception cref="ModelException">What is wrong with the data, all at once.</exception>
    public static EconomyHistory From(DataTable table, IReadOnlyList<string> asked, DataPeriod? period = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(asked);
        var byYear = table.Has("series") ? Long(table) : Wide(table, asked);
        table.ThrowIfAny();
        string[] series = [.. Names.Where(name => asked.Count > 0 ? asked.Contains(name) : byYear.ContainsKey(name))];
        foreach (var name in series.Where(name => !byYear.ContainsKey(name) || byYear[name].Count == 0))
            table.Refuse(null, name, "there are no rates of this series", $"the file has {string.Join(", ", byYear.Keys)}");
        if (series.Length == 0)
            table.Refuse(null, "", "there is none of the series that a model has", string.Join(", ", Names));
        table.ThrowIfAny();
        foreach (var name in series)
            CheckGaps(table, name, byYear[name]);
        string[] leftOut = asked.Count > 0 ? [] : [.. series.Where(name => IsConstant(byYear[name], InCommon(byYear, series, period)))];
        if (leftOut.Length < series.Length) series = [.. series.Except(leftOut)];
        var years = InCommon(byYear, series, period);
        if (years.Length == 0)
            table.Refuse(null, "year", $"no year has all of {string.Join(", ", series)}", "years in which every series has a rate");
        foreach (var name in series.Where(name => IsConstant(byYear[name], years)))
            table.Refuse(byYear[name][years[0]].Row, name, $"the rate is the same in all years {years[0]}–{years[^1]}", "a series that varies over the years that all series have");
        table.ThrowIfAny();
        return new(
            series, years, [.. series.Select(name => years.Select(year => byYear[name][year].Rate).ToArray())],
            [.. series.Select(name => (byYear[name].Keys.First(), byYear[name].Keys.Last()))],
            series.SelectMany(name => years.Select(year => byYear[name][year].Row)).Distinct().Count(), leftOut);
    }

    private static Dictionary<string, SortedDictionary<int, (double Rate, int Row)>> Long(DataTable table)
    {
        var years = table.WholeNumbers("year", 1900, 2100, "calendar");
        var names = table.Words("series");
        var rates = table.Numbers("rate", Least, Largest, "fraction/year");
        var byYear = new Dictionary<string, SortedDictionary<int, (double, int)>>(StringComparer.Ordinal);
        for (var row = 0; row < table.Rows; row++)
            Add(table, byYear, names.Levels[names.Codes[row]], "rate", years[row], rates[row], row);
        return byYear;
    }

    private static Dictionary<string, SortedDictionary<int, (double Rate, int Row)>> Wide(DataTable table, IReadOnlyList<string> asked)
    {
        var years = table.WholeNumbers("year", 1900, 2100, "calendar");
        var byYear = new Dictionary<string, SortedDictionary<int, (double, int)>>(StringComparer.Ordinal);
        foreach (var name in asked.Count > 0 ? asked : [.. Names.Where(table.Has)])
        {
            var rates = table.NumbersWithGaps(name, Least, Largest, "fraction/year");
            for (var row = 0; row < table.Rows; row++)
            {
                if (double.IsFinite(rates[row])) Add(table, byYear, name, name, years[row], rates[row], row);
            }
        }

        return byYear;
    }

    private static void Add(
        DataTable table, Dictionary<string, SortedDictionary<int, (double, int)>> byYear, string name, string column, int year, double rate, int row)
    {
        if (!byYear.TryGetValue(name, out var rates)) byYear[name] = rates = [];
        if (!rates.TryAdd(year, (rate, row)))
            table.Refuse(row, column, $"{name} of {year} is there twice");
    }

    private static int[] InCommon(Dictionary<string, SortedDictionary<int, (double Rate, int Row)>> byYear, string[] series, DataPeriod? period) =>
        [.. byYear[series[0]].Keys.Where(year => IsWithin(year, period) && series.All(name => byYear[name].ContainsKey(year)))];

    private static bool IsConstant(SortedDictionary<int, (double Rate, int Row)> rates, int[] years) =>
        years.Length > 1 && years.All(year => rates[year].Rate == rates[years[0]].Rate);

    private static bool IsWithin(int year, DataPeriod? period) => period is not { } within || (year >= within.FirstYear && year <= within.LastYear);

    private static void CheckGaps(DataTable table, string name, SortedDictionary<int, (double Rate, int Row)> rates)
    {
        var before = rates.Keys.First();
        foreach (var (year, (_, row)) in rates)
        {
            if (year - before > 1)
                table.Refuse(row, name, $"{year} follows {before}", "a rate for each year between the first and the last");
            before = year;
        }
    }
}
