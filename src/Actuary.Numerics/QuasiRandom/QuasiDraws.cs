using System.Runtime.Intrinsics;

namespace Actuary.Numerics.QuasiRandom;

/// <summary>
/// The normal draws of eight paths that come from scrambled Sobol points. A series of years is a principal component after the other: dimensions go
/// to the first component of every series, then to the second ones, until they are used up; further components are plain draws. Keeps what the
/// last eight paths drew, so each thread has its own; the values depend on nothing but seed, sampling and path.
/// </summary>
internal sealed class QuasiDraws
{
    /// <summary>Causes of the keys and of further components, beside those of the model.</summary>
    private const int KeyCause = ushort.MaxValue;
    private const int ComponentCause = ushort.MaxValue - 1;

    private readonly Streams _plain;
    private readonly Sampling _sampling;
    private readonly int[][] _dimensions;
    private readonly Lanes[] _draws;
    private readonly Lanes[] _components = new Lanes[YearBasis.Years];
    private long _firstPath = -1;

    public QuasiDraws(ulong seed, Sampling sampling)
    {
        (_plain, _sampling) = (new Streams(seed), sampling);
        _dimensions = Allocate(sampling.Series);
        _draws = new Lanes[sampling.Series.Count * YearBasis.Years];
    }

    /// <summary>Where the draws of a cause and index are; −1 if they are plain.</summary>
    public int Find(int cause, int index)
    {
        for (var at = 0; at < _sampling.Series.Count; at++)
        {
            if (_sampling.Series[at].Cause == cause && _sampling.Series[at].Index == index)
                return at;
        }

        return -1;
    }

    /// <summary>The draw of a year on eight paths; false where it is plain.</summary>
    public bool TryNormal(long firstPath, int year, int cause, int index, out Lanes draw)
    {
        draw = default;
        var series = Find(cause, index);
        if (series < 0 || (uint)(year - _sampling.Series[series].FirstYear) >= (uint)_sampling.Series[series].Years)
            return false;
        if (firstPath != _firstPath)
            Draw(firstPath);
        draw = _draws[series * YearBasis.Years + year - _sampling.Series[series].FirstYear];
        return true;
    }

    private static int[][] Allocate(IReadOnlyList<DrawSeries> series)
    {
        var dimensions = series.Select(one => Enumerable.Repeat(-1, one.Years).ToArray()).ToArray();
        var next = 0;
        for (var component = 0; component < YearBasis.Years; component++)
        {
            foreach (var ofSeries in dimensions)
            {
                if (component < ofSeries.Length && next < SobolSequence.Dimensions)
                    ofSeries[component] = next++;
            }
        }

        return dimensions;
    }

    private void Draw(long firstPath)
    {
        _firstPath = firstPath;
        for (var series = 0; series < _dimensions.Length; series++)
        {
            var dimensions = _dimensions[series];
            for (var component = 0; component < dimensions.Length; component++)
            {
                _components[component] = dimensions[component] >= 0
                    ? Point(firstPath, dimensions[component])
                    : _plain.Normal(firstPath, component, ComponentCause, series);
            }

            Turn(series, dimensions.Length);
        }
    }

    private void Turn(int series, int years)
    {
        var draws = _draws.AsSpan(series * YearBasis.Years, YearBasis.Years);
        if (years == 1)
        {
            draws[0] = _components[0];
            return;
        }

        for (var year = 0; year < years; year++)
        {
            var weights = YearBasis.Of(year);
            var sum = Lanes.Zero;
            for (var component = 0; component < years; component++)
                sum += Vector512.Create(weights[component]) * _components[component];
            draws[year] = sum;
        }
    }

    private Lanes Point(long firstPath, int dimension)
    {
        var (coordinates, randomisations) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        for (var lane = 0; lane < Lane.Count; lane++)
        {
            var (point, randomisation) = Math.DivRem(firstPath + lane, _sampling.Randomisations);
            coordinates = coordinates.WithElement(lane, SobolSequence.Coordinate((uint)point, dimension));
            randomisations = randomisations.WithElement(lane, (ulong)randomisation);
        }

        var key = _plain.Words(randomisations, dimension, KeyCause, 0);
        return NormalDistribution.Quantile(Streams.ToUniform(OwenScrambling.Scramble(coordinates, key)));
    }
}
