using Actuary.Assumptions.Drivers;
using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>The years in hand: those in a row whose drivers are known, which cohorts live through in one go.</summary>
internal sealed class PensionYears
{
    private readonly PensionYear[] _years;
    private readonly double[] _keptInPlace;

    // Those of all years side by side, as a cohort adds to one after the other.
    private readonly LaneBuffer<YearFlows> _flows;

    /// <param name="most">Years that can be in hand.</param>
    public PensionYears(ResidentPensionPlan plan, int most)
    {
        (_keptInPlace, _flows) = (new double[most], new(most));
        _years = [.. Enumerable.Range(0, most).Select(t => new PensionYear(plan, _flows, t))];
    }

    /// <summary>Index of the first of them.</summary>
    public int First { get; private set; }

    public int Count { get; private set; }

    /// <summary>One of them, the first being 0.</summary>
    public PensionYear this[int t] => _years[t];

    /// <summary>What some of them come to.</summary>
    public Span<YearFlows> Flows(int first, int count) => _flows.Span.Slice(first, count);

    /// <summary>Of some of them: members after moves to and from other places ÷ before.</summary>
    public ReadOnlySpan<double> KeptInPlace(int first, int count) => _keptInPlace.AsSpan(first, count);

    /// <summary>Whether the next years are counted by class.</summary>
    public bool CountsClasses
    {
        get => _years[0].Classes.IsCounted;
        set
        {
            foreach (var year in _years)
                year.Classes.IsCounted = value;
        }
    }

    public void Open(in Streams streams, long firstPath)
    {
        (First, Count) = (-1, 1);
        _years[0].Open(streams, firstPath);
    }

    /// <summary>Moves on to a year and the known ones after it, nobody having lived through them yet.</summary>
    public void Begin(int firstYear, DriverYears known, in Streams streams, long firstPath)
    {
        var before = _years[Count - 1];
        (First, Count) = (firstYear, Math.Min(known.First + known.Count - firstYear, _years.Length));
        for (var t = 0; t < Count; t++)
        {
            _years[t].Begin(firstYear + t, before, known[firstYear + t], streams, firstPath);
            before = _years[t];
            _keptInPlace[t] = before.Terms.KeptInPlace;
        }
    }
}
