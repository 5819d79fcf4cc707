using Actuary.Results.Indicators;
using Actuary.Results.Parts;

namespace Actuary.Results.Comparison;

/// <summary>Compares depletion and the first deficit of a fund: whether they happened by the end of a year, and how long it took.</summary>
internal sealed class EventComparer(PairedPaths runs, string prefix)
{
    private readonly int _firstYear = runs.Base.Manifest.FirstYear;
    private readonly double[] _base = new double[runs.Paths];
    private readonly double[] _other = new double[runs.Paths];
    private readonly double[] _differences = new double[runs.Paths];

    public IEnumerable<IndicatorDifference> Depletion()
    {
        if (Years(FirstYears.OfDepletion) is not { } years)
            return [];
        var byYear = Enumerable.Range(0, runs.Years).Select(year => Happened(prefix + "depletion", years, year, _firstYear + year));
        return [.. byYear, .. Waiting(prefix + "depletion", years)];
    }

    public IEnumerable<IndicatorDifference> FirstDeficit() => Years(FirstYears.OfDeficit) is { } years
        ? [Happened(prefix + "first_deficit", years, runs.Years - 1, calendarYear: null), .. Waiting(prefix + "first_deficit", years)]
        : [];

    private IndicatorDifference Happened(string what, (int[] Base, int[] Other) years, int byYear, int? calendarYear) =>
        Mean(what, "probability", years, calendarYear, first => first <= byYear ? 1 : 0);

    private IEnumerable<IndicatorDifference> Waiting(string what, (int[] Base, int[] Other) years)
    {
        yield return Mean(what, "years_before", years, null, first => first);
        var (@base, other) = (Reached(years.Base), Reached(years.Other));
        yield return IndicatorDifference.OfYears(what, "year_p05", @base.P05, other.P05);
        yield return IndicatorDifference.OfYears(what, "year_p50", @base.P50, other.P50);
        yield return IndicatorDifference.OfYears(what, "year_p95", @base.P95, other.P95);
    }

    private IndicatorDifference Mean(string what, string statistic, (int[] Base, int[] Other) years, int? calendarYear, Func<int, double> value)
    {
        for (var path = 0; path < _base.Length; path++)
            (_base[path], _other[path]) = (value(years.Base[path]), value(years.Other[path]));
        return IndicatorDifference.Of(what, statistic, calendarYear, PairedDifference.OfMeans(_base, _other, _differences, runs.Sampling));
    }

    private YearReached Reached(int[] years)
    {
        var counts = new YearCounts(_firstYear, runs.Years, runs.Paths);
        counts.Count(years);
        return counts.Reached();
    }

    private (int[] Base, int[] Other)? Years(Func<PartSet, int, string, int[]?> find) =>
        Years(runs.Base, find) is { } @base && Years(runs.Other, find) is { } other ? (@base, other) : null;

    /// <summary>The first year on every path, part after part; null where the run does not record what it takes.</summary>
    private int[]? Years(PartSet parts, Func<PartSet, int, string, int[]?> find)
    {
        var years = new int[]?[parts.Ranges.Count];
        runs.ForEach(years.Length, part => years[part] = find(parts, part, prefix));
        return years.Contains(null) ? null : [.. years.SelectMany(part => part!)];
    }
}
