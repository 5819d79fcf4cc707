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
    private readonly DriverBlock _drivers;
    private readonly SchemeRunner[] _schemes;
    private readonly Lanes[] _measures;

    public BlockRunner(Plan plan, MeasureLayout layout, ulong seed, Sampling sampling)
    {
        (_plan, _layout, _streams) = (plan, layout, Streams.Under(sampling, seed));
        _drivers = new DriverBlock(plan.Drivers);
        _schemes = [.. plan.Schemes.Select(scheme => new SchemeRunner(scheme))];
        _measures = new Lanes[layout.Names.Count];
    }

    public IReadOnlyList<SchemeRunner> Schemes => _schemes;

    /// <summary>The measures of the year last stepped to, in layout order.</summary>
    public ReadOnlySpan<Lanes> Measures => _measures;

    public DriverBlock Drivers => _drivers;

    /// <param name="countsClasses">Whether what the years move is counted by class.</param>
    public void Open(long firstPath, bool countsClasses = false)
    {
        _drivers.Open();
        foreach (var scheme in _schemes)
        {
            scheme.CountsClasses = countsClasses;
            scheme.Open(_streams, firstPath);
        }
    }

    public void Step(int yearIndex, long firstPath)
    {
        _drivers.Step(yearIndex, _streams, firstPath);
        for (var s = 0; s < _schemes.Length; s++)
            _schemes[s].Step(yearIndex, _drivers, _measures.AsSpan(_layout.SchemeStarts[s]));
        DriverMeasures.Write(_drivers, _measures.AsSpan(_layout.DriverStart));
        ThrowUnlessFinite(yearIndex, firstPath);
    }

    /// <summary>Adds the stocks by cohort of the year last stepped to: the population first, then each scheme.</summary>
    public void AddCohorts(int paths, int snapshot, IReadOnlyList<CohortTable> tables)
    {
        Span<double> Sums(int table) => tables[table].Sums.AsSpan(snapshot * tables[table].ValuesPerYear, tables[table].ValuesPerYear);
        DriverMeasures.AddPopulation(_drivers, paths, Sums(0));
        for (var s = 0; s < _schemes.Length; s++)
            _schemes[s].AddCohorts(paths, Sums(s + 1));
    }

    /// <summary>Adds what the year last stepped to moved by class, scheme by scheme.</summary>
    public void AddClasses(int paths, int yearIndex, IReadOnlyList<ClassTable> tables)
    {
        for (var s = 0; s < _schemes.Length; s++)
            _schemes[s].AddClassFlows(paths, tables[s].Sums.AsSpan(yearIndex * tables[s].ValuesPerYear, tables[s].ValuesPerYear));
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
