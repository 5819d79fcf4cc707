namespace Actuary.Results.Indicators;

/// <summary>For how many paths something first happens in each year; whole numbers, so the order of counting does not matter.</summary>
internal sealed class YearCounts(int firstYear, int years, long paths)
{
    private readonly long[] _counts = new long[years];

    /// <summary>Counts paths by the year it first happens on each, from 0; a path whose year is beyond the horizon counts as none.</summary>
    public void Count(ReadOnlySpan<int> firstYears)
    {
        foreach (var year in firstYears)
        {
            if (year < _counts.Length)
                _counts[year]++;
        }
    }

    /// <summary>The probability that it has happened by the end of each year.</summary>
    /// <param name="standardError">Of a probability, given it and the index of its year; none for √(p (1 − p) / n).</param>
    public IReadOnlyList<YearProbability> Cumulative(Func<double, int, double>? standardError = null)
    {
        var reached = 0L;
        var probabilities = new YearProbability[_counts.Length];
        for (var year = 0; year < _counts.Length; year++)
        {
            reached += _counts[year];
            var probability = (double)reached / paths;
            probabilities[year] = new(firstYear + year, probability, standardError?.Invoke(probability, year) ?? Math.Sqrt(probability * (1 - probability) / paths));
        }
        return probabilities;
    }

    public YearReached Reached() => new(FirstYearOf(5), FirstYearOf(50), FirstYearOf(95), (double)_counts.Sum() / paths);

    private int? FirstYearOf(int percent)
    {
        var reached = 0L;
        for (var year = 0; year < _counts.Length; year++)
        {
            reached += _counts[year];
            if (reached * 100 >= paths * percent)
                return firstYear + year;
        }
        return null;
    }
}
