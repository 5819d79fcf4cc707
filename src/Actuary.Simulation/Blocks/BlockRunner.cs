using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Numerics.QuasiRandom;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Simulation.Blocks;

/// <summary>
/// Runs eight paths through all years: draws the drivers, steps each scheme, closes each fund, records. One per thread; its
/// state is the same whatever it ran before.
/// </summary>
internal sealed class BlockRunner
{
    private readonly Plan _plan;
    private readonly MeasureLayout _layout;
    private readonly Streams _streams;
    private readonly DriverBlock[] _drivers;
    private readonly DriverYears _ahead = new();
    private readonly SchemeRunner[] _schemes;
    private readonly Lanes[] _measures;

    // The years that are drawn, of which the second is left out, and the one stepped to.
    private int _from;
    private int _to;
    private int _year;

    public BlockRunner(Plan plan, MeasureLayout layout, ulong seed, Sampling sampling)
    {
        (_plan, _layout, _streams) = (plan, layout, Streams.Under(sampling, seed));
        _drivers = [.. Enumerable.Range(0, DriverBlock.YearsAtHand).Select(_ => new DriverBlock(plan.Drivers))];
        _schemes = [.. plan.Schemes.Select(scheme => new SchemeRunner(scheme))];
        _measures = new Lanes[layout.Names.Count];
    }

    public IReadOnlyList<SchemeRunner> Schemes => _schemes;

    /// <summary>The measures of the year last stepped to, in layout order.</summary>
    public ReadOnlySpan<Lanes> Measures => _measures;

    /// <summary>The drivers of that year.</summary>
    public DriverBlock Drivers => _drivers[_year - _from];

    /// <param name="countsClasses">Whether what the years move is counted by class.</param>
    public void Open(long firstPath, bool countsClasses = false)
    {
        (_from, _to) = (0, 0);
        _drivers[0].Open();
        foreach (var scheme in _schemes)
        {
            scheme.CountsClasses = countsClasses;
            scheme.Open(_streams, firstPath);
        }
    }

    public void Step(int yearIndex, long firstPath)
    {
        _year = yearIndex;
        if (yearIndex == _to)
            DrawAhead(firstPath);
        for (var s = 0; s < _schemes.Length; s++)
            _schemes[s].Step(yearIndex, Drivers, _measures.AsSpan(_layout.SchemeStarts[s]));
        DriverMeasures.Write(Drivers, _measures.AsSpan(_layout.DriverStart));
        ThrowUnlessFinite(yearIndex, firstPath);
    }

    /// <summary>Adds the stocks by cohort of the year last stepped to: the population first, then each scheme.</summary>
    public void AddCohorts(int paths, int snapshot, IReadOnlyList<CohortTable> tables)
    {
        Span<double> Sums(int table) => tables[table].Sums.AsSpan(snapshot * tables[table].ValuesPerYear, tables[table].ValuesPerYear);
        DriverMeasures.AddPopulation(Drivers, paths, Sums(0));
        for (var s = 0; s < _schemes.Length; s++)
            _schemes[s].AddCohorts(paths, Sums(s + 1));
    }

    /// <summary>Adds what the year last stepped to moved by class, scheme by scheme.</summary>
    public void AddClasses(int paths, int yearIndex, IReadOnlyList<ClassTable> tables)
    {
        for (var s = 0; s < _schemes.Length; s++)
            _schemes[s].AddClassFlows(paths, tables[s].Sums.AsSpan(yearIndex * tables[s].ValuesPerYear, tables[s].ValuesPerYear));
    }

    /// <summary>Draws the next years, to the next whose cohorts are recorded at most: schemes may live through all of them at once.</summary>
    private void DrawAhead(long firstPath)
    {
        var before = _drivers[Math.Max(0, _to - _from - 1)];
        var count = Math.Min(_drivers.Length, _plan.Years - _year);
        foreach (var recorded in _plan.CohortYears)
        {
            var years = recorded - _plan.FirstYear - _year + 1;
            if (years > 0)
                count = Math.Min(count, years);
        }

        (_from, _to) = (_year, _year + count);
        for (var t = 0; t < count; t++)
        {
            var drivers = _drivers[t];
            if (drivers != before)
                drivers.Follow(before);
            drivers.Step(_year + t, _streams, firstPath);
            before = drivers;
        }

        _ahead.Take(_year, _drivers.AsMemory(0, count));
        foreach (var scheme in _schemes)
            scheme.Foresee(_ahead);
    }

    private void ThrowUnlessFinite(int yearIndex, long firstPath)
    {
        for (var measure = 0; measure < _measures.Length; measure++)
        {
            if (Lane.IsFinite(_measures[measure]))
                continue;
            var lane = Lane.FirstNotFinite(_measures[measure]);
            throw new NotFiniteException(
                firstPath + lane, _plan.FirstYear + yearIndex, _layout.Names[measure], _measures[measure][lane]);
        }
    }
}
