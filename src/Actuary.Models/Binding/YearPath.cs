namespace Actuary.Models;

/// <summary>A value by calendar year, linear between the years given and flat after the last one.</summary>
public sealed class YearPath
{
    private readonly int[] _years;
    private readonly double[] _values;

    /// <exception cref="ArgumentException">No point, or the years do not rise.</exception>
    public YearPath(IReadOnlyList<(int Year, double Value)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count == 0) throw new ArgumentException("A path needs at least one year.", nameof(points));
        _years = points.Select(point => point.Year).ToArray();
        _values = points.Select(point => point.Value).ToArray();
        for (var i = 1; i < _years.Length; i++)
            if (_years[i] <= _years[i - 1]) throw new ArgumentException($"The years must rise; {_years[i]} does not.", nameof(points));
    }

    /// <summary>The same value in every year.</summary>
    public static YearPath Constant(double value) => new([(int.MinValue, value)]);

    public int FirstYear => _years[0];

    /// <summary>The value of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before the first one given.</exception>
    public double At(int year)
    {
        var index = Array.BinarySearch(_years, year);
        if (index >= 0) return _values[index];
        index = ~index - 1;
        if (index < 0) throw new ArgumentOutOfRangeException(nameof(year), year, $"The path starts in {FirstYear}.");
        if (index == _years.Length - 1) return _values[index];
        var share = (year - _years[index]) / (double)(_years[index + 1] - _years[index]);
        return _values[index] + share * (_values[index + 1] - _values[index]);
    }

    /// <summary><see cref="At"/> for each year of the horizon; index 0 is the first projected year.</summary>
    public double[] ByYear(Horizon horizon) => Enumerable.Range(horizon.FirstYear, horizon.Years).Select(At).ToArray();
}
