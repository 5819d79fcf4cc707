using System.Runtime.Intrinsics;
using Actuary.Assumptions.Economy;
using Actuary.Numerics;

namespace Actuary.Assumptions.Morbidity;

/// <summary>
/// What care costs on eight paths, year after year. <see cref="Open"/>, then <see cref="Step"/> for years 0, 1, 2, …, each after
/// the economy's; after a step the properties hold that year's. A block may be opened again.
/// </summary>
public sealed class MorbidityBlock
{
    private readonly MorbidityPlan _plan;
    private readonly Lanes[] _frequency;
    private readonly Lanes[] _costIndex;
    private readonly Lanes[] _frequencyLevel;
    private readonly Lanes[] _deviation;
    private readonly double[] _growth;
    private Lanes _inflationDeviation;
    private int _nextYear;

    public MorbidityBlock(MorbidityPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        var count = plan.Services.Count;
        (_frequency, _costIndex, _frequencyLevel, _deviation) = (new Lanes[count], new Lanes[count], new Lanes[count], new Lanes[count]);
        _growth = new double[count];
    }

    /// <summary>Growth of medical costs common to all services on the year before, fraction; zero before the first step.</summary>
    public Lanes MedicalInflation { get; private set; }

    /// <summary>One in a year with an epidemic, else zero.</summary>
    public Lanes IsEpidemic { get; private set; }

    /// <summary>Factor on the opening events per person of a service; one before the first step but for the error of its level.</summary>
    public Lanes Frequency(int service) => _frequency[service];

    /// <summary>Factor on the opening mean cost per event of a service; likewise.</summary>
    public Lanes CostIndex(int service) => _costIndex[service];

    /// <summary>
    /// Back to the opening; the errors of the levels are drawn, of causes <see cref="Cause.FrequencyLevel"/> and
    /// <see cref="Cause.CostLevel"/>, year 0, index = service.
    /// </summary>
    public void Open(in Streams streams, long firstPath)
    {
        for (var s = 0; s < _frequency.Length; s++)
        {
            var service = _plan.Services[s];
            _frequencyLevel[s] = Level(service.Frequency.ParameterError, Cause.FrequencyLevel, s, streams, firstPath);
            _frequency[s] = _frequencyLevel[s];
            _costIndex[s] = Level(service.Cost.ParameterError, Cause.CostLevel, s, streams, firstPath);
            (_deviation[s], _growth[s]) = (Lanes.Zero, 1);
        }

        (_inflationDeviation, MedicalInflation, IsEpidemic) = (Lanes.Zero, Lanes.Zero, Lanes.Zero);
        _nextYear = 0;
    }

    /// <summary>
    /// Draws projected year <paramref name="yearIndex"/> (0 is the first) of the paths from <paramref name="firstPath"/>: causes
    /// <see cref="Cause.Frequency"/> (index = service), <see cref="Cause.MedicalInflation"/> and <see cref="Cause.Epidemic"/>.
    /// </summary>
    /// <param name="economy">Stepped to the same year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not the next one, or beyond the plan's.</exception>
    public void Step(int yearIndex, in Streams streams, long firstPath, EconomyBlock economy)
    {
        if (yearIndex != _nextYear || yearIndex >= _plan.Years)
            throw new ArgumentOutOfRangeException(nameof(yearIndex), yearIndex, $"The next year is {_nextYear} and the plan has {_plan.Years} years.");
        _nextYear++;
        StepInflation(yearIndex, streams, firstPath, economy);
        StepEpidemic(yearIndex, streams, firstPath);
        for (var s = 0; s < _frequency.Length; s++)
        {
            var service = _plan.Services[s];
            _frequency[s] = NextFrequency(s, service.Frequency, yearIndex, streams, firstPath);
            _costIndex[s] *= Lanes.One + MedicalInflation + Vector512.Create(service.Cost.Excess[yearIndex]);
        }
    }

    private void StepInflation(int yearIndex, in Streams streams, long firstPath, EconomyBlock economy)
    {
        var plan = _plan.Inflation;
        _inflationDeviation = plan.Deviation.Next(_inflationDeviation, yearIndex, Cause.MedicalInflation, streams, firstPath);
        var realIncomeGrowth = economy.RuralIncomeGrowth - economy.Cpi;
        MedicalInflation = economy.Cpi + plan.Elasticity * realIncomeGrowth
            + Vector512.Create(plan.Excess[yearIndex]) + _inflationDeviation;
    }

    private void StepEpidemic(int yearIndex, in Streams streams, long firstPath)
    {
        if (_plan.Epidemic is not { } epidemic)
            return;
        var draw = streams.Uniform(firstPath, yearIndex, (int)Cause.Epidemic, 0);
        IsEpidemic = Vector512.ConditionalSelect(
            Vector512.LessThan(draw, Vector512.Create(epidemic.Probability)), Lanes.One, Lanes.Zero);
    }

    private Lanes NextFrequency(int s, EventFrequency plan, int yearIndex, in Streams streams, long firstPath)
    {
        _growth[s] *= 1 + plan.Growth[yearIndex];
        _deviation[s] = plan.Yearly.Next(_deviation[s], yearIndex, Cause.Frequency, streams, firstPath, s);
        var factor = _growth[s] * _frequencyLevel[s] * MeanOne(_deviation[s], plan.Yearly.Variance(yearIndex + 1), streams);
        return _plan.Epidemic is { } epidemic
            ? factor * (Lanes.One + (epidemic.Factors[s] - 1) * IsEpidemic)
            : factor;
    }

    private static Lanes Level(double sigma, Cause cause, int service, in Streams streams, long firstPath) =>
        MeanOne(sigma * streams.Normal(firstPath, 0, (int)cause, service), sigma * sigma, streams);

    // e^{x − var x/2} has mean one; the central path is the mean, not the median.
    private static Lanes MeanOne(Lanes logarithm, double variance, in Streams streams) =>
        streams.IsCentral || variance == 0 ? Lanes.One : LaneMath.Exp(logarithm - Vector512.Create(0.5 * variance));
}
