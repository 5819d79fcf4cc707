namespace Actuary.Models;

/// <summary>The calendar years a model projects, both included. The opening year is the one before the first.</summary>
public readonly record struct Horizon
{
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the first.</exception>
    public Horizon(int firstYear, int lastYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        (FirstYear, LastYear) = (firstYear, lastYear);
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    public int Years => LastYear - FirstYear + 1;

    /// <summary>31 December of the opening year.</summary>
    internal DateOnly OpeningDay => new(FirstYear - 1, 12, 31);

    internal DateOnly FirstDay => new(FirstYear, 1, 1);

    internal DateOnly LastDay => new(LastYear, 12, 31);
}
