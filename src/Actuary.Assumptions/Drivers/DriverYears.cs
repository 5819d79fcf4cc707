namespace Actuary.Assumptions.Drivers;

/// <summary>The drivers of eight paths in years in a row, and the same in the order in which cohorts live through them.</summary>
public sealed class DriverYears
{
    private ReadOnlyMemory<DriverBlock> _years;
    private CohortDrivers? _byCohort;
    private bool _isArranged;

    /// <summary>Index of the first year.</summary>
    public int First { get; private set; }

    public int Count => _years.Length;

    public DriverBlock this[int yearIndex] => _years.Span[yearIndex - First];

    /// <summary>Takes the place of the years before.</summary>
    /// <param name="years">At most <see cref="DriverBlock.YearsAtHand"/>.</param>
    public void Take(int firstYear, ReadOnlyMemory<DriverBlock> years)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years.Length, DriverBlock.YearsAtHand, nameof(years));
        (First, _years, _isArranged) = (firstYear, years, false);
    }

    /// <summary>What the cohorts of ages in a row live through; arranged when it is first asked for.</summary>
    public CohortDrivers ByCohort(int firstAge, int ages)
    {
        if (_byCohort?.FirstAge != firstAge || _byCohort.Ages != ages)
            (_byCohort, _isArranged) = (new CohortDrivers(firstAge, ages), false);
        if (!_isArranged)
            _byCohort.Arrange(First, _years.Span);
        _isArranged = true;
        return _byCohort;
    }
}
