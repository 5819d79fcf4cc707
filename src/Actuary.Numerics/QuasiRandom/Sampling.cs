using System.Text.Json.Serialization;

namespace Actuary.Numerics.QuasiRandom;

/// <summary>How the paths of a run cover what may happen.</summary>
public enum SamplingKind
{
    /// <summary>Each path is drawn for itself.</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,

    /// <summary>Paths come in pairs, 0 with 1, 2 with 3 …; the second has the draws of the first mirrored.</summary>
    [JsonStringEnumMemberName("antithetic")]
    Antithetic,

    /// <summary>Paths are Sobol points, scrambled anew for each of some independent randomisations.</summary>
    [JsonStringEnumMemberName("sobol")]
    Sobol,
}

/// <summary>How paths are drawn. A path keeps its values whatever the number of paths, but not under another sampling.</summary>
/// <param name="Randomisations">Independent scramblings R of Sobol points, a power of two from 2 on: path p is point ⌊p/R⌋ of randomisation p mod R. One otherwise.</param>
/// <param name="Series">What Sobol points are used for, the most important first; other draws are plain.</param>
public sealed record Sampling(SamplingKind Kind, int Randomisations, IReadOnlyList<DrawSeries> Series)
{
    /// <summary>A run, and each share of it, begins at a multiple of so many paths and has a multiple of them: a pair, or a point of each randomisation.</summary>
    public int PathsAtOnce => Kind == SamplingKind.Antithetic ? 2 : Randomisations;

    /// <summary>The greatest number of paths that there are points for.</summary>
    public long MostPaths => Kind == SamplingKind.Sobol ? (long)Randomisations << SobolSequence.Bits : long.MaxValue;

    public static Sampling Plain { get; } = new(SamplingKind.Plain, 1, []);

    public static Sampling Antithetic { get; } = new(SamplingKind.Antithetic, 1, []);

    /// <exception cref="ArgumentOutOfRangeException">The randomisations are not a power of two from 2 on.</exception>
    public static Sampling Sobol(int randomisations, IReadOnlyList<DrawSeries> series) => randomisations >= 2 && int.IsPow2(randomisations)
        ? new(SamplingKind.Sobol, randomisations, series)
        : throw new ArgumentOutOfRangeException(nameof(randomisations), randomisations, "Randomisations are a power of two, at least 2.");

    /// <summary>
    /// Standard error of the mean of a sample in path order: sd/√k over the means of its k independent groups, which are single paths, pairs, or
    /// the points of a randomisation.
    /// </summary>
    /// <param name="sample">One value a path, from a path on that begins a pair or is of randomisation 0.</param>
    /// <exception cref="ArgumentException">The sample is empty, holds a value that is not finite, or does not fill its groups.</exception>
    public double StandardError(ReadOnlySpan<double> sample) => Kind == SamplingKind.Plain ? SampleMoments.Of(sample).StandardError : OfGroups(sample);

    /// <inheritdoc cref="StandardError(ReadOnlySpan{double})"/>
    /// <param name="sample">One value a path, from a path on that begins a pair or is of randomisation 0.</param>
    /// <param name="moments">Those of the sample, where they are known already.</param>
    public double StandardError(ReadOnlySpan<double> sample, SampleMoments moments) => Kind == SamplingKind.Plain ? moments.StandardError : OfGroups(sample);

    private double OfGroups(ReadOnlySpan<double> sample)
    {
        if (sample.Length % PathsAtOnce != 0)
            throw new ArgumentException($"The number of paths is a multiple of {PathsAtOnce}; it is {sample.Length}.", nameof(sample));
        var groups = new double[Kind == SamplingKind.Antithetic ? sample.Length / PathsAtOnce : Randomisations];
        var share = (double)groups.Length / sample.Length;
        for (var path = 0; path < sample.Length; path++)
            groups[Kind == SamplingKind.Antithetic ? path / PathsAtOnce : path % Randomisations] += sample[path] * share;
        return SampleMoments.Of(groups).StandardError;
    }
}
