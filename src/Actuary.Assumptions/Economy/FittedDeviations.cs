using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Economy;

/// <summary>The fitted series of eight paths: their parameters, drawn when a path opens, and their deviations from the centre.</summary>
internal sealed class FittedDeviations(FittedEconomy fit)
{
    private readonly int _count = fit.Series.Count;
    private readonly Lanes[] _parameters = new Lanes[fit.Parameters.Count];
    private readonly Lanes[] _deviation = new Lanes[fit.Series.Count];
    private readonly Lanes[] _next = new Lanes[fit.Series.Count];

    /// <summary>What a series' rate is above its central path: the shift of its mean, and its deviation.</summary>
    public Lanes this[int series] => Shift(series) + _deviation[series];

    /// <summary>Draws the parameters of the paths; the opening year's rates are known, so deviations open less the shift of the mean.</summary>
    public void Open(ReadOnlySpan<double> openingDeviation, in Streams streams, long firstPath)
    {
        fit.Parameters.Draw(streams, firstPath, _parameters);
        if (fit.Parameters.Multiple > 0 && !streams.IsCentral)
        {
            for (var lane = 0; lane < Lane.Count; lane++)
                KeepStationary(lane);
        }

        for (var i = 0; i < _count; i++)
            _deviation[i] = Lane.Of(openingDeviation[(int)fit.Series[i]]) - Shift(i);
    }

    /// <summary>Takes the state of another.</summary>
    public void Follow(FittedDeviations before)
    {
        before._parameters.CopyTo(_parameters, 0);
        before._deviation.CopyTo(_deviation, 0);
    }

    /// <summary>A year on; <paramref name="normals"/> are those of the economy, by <see cref="EconomicSeries"/>.</summary>
    public void Step(ReadOnlySpan<Lanes> normals)
    {
        for (var i = 0; i < _count; i++)
        {
            var innovation = Lanes.Zero;
            for (var j = 0; j <= i; j++)
                innovation += Lane.Of(fit.InnovationFactor[i, j]) * normals[(int)fit.Series[j]];
            _next[i] = Lane.Of(fit.Volatility) * innovation;
            for (var j = 0; j < _count; j++)
                _next[i] += _parameters[Entry(i, j)] * _deviation[j];
        }

        _next.CopyTo(_deviation, 0);
    }

    private Lanes Shift(int series) => _parameters[series] - Lane.Of(fit.Parameters.Estimates[series]);

    private int Entry(int row, int column) => _count + row * _count + column;

    private void KeepStationary(int lane)
    {
        var drawn = new double[_count, _count];
        for (var i = 0; i < drawn.Length; i++)
            drawn[i / _count, i % _count] = _parameters[_count + i][lane];
        if (Stationarity.Holds(drawn))
            return;
        var kept = Stationarity.Shrunk(drawn, fit.Transition);
        for (var i = 0; i < drawn.Length; i++)
            _parameters[_count + i] = _parameters[_count + i].WithElement(lane, kept[i / _count, i % _count]);
    }
}
