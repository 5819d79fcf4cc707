using System.Diagnostics;
using System.Runtime.Intrinsics;
using Actuary.Numerics.QuasiRandom;

namespace Actuary.Numerics;

/// <summary>
/// Random draws as a pure function: value = f(seed; path, year, cause, index). Nothing is consumed, so a draw does not
/// depend on threads, blocks, shards, the number of paths, or what else was drawn.
/// <para>
/// Philox4x32-10 with key words (seed low, seed high) and counter words (path low, path high, year·2^16 + cause, index);
/// low and high are the halves of 64 bits. A draw uses the first two output words.
/// </para>
/// <para>
/// Ranges: path ≥ 0; year and cause 0…65535; index ≥ 0. They are asserted in debug builds only, as this is hot code.
/// </para>
/// <para>
/// Under another <see cref="Sampling"/> than the plain one (<see cref="Under"/>) it is a function of the same five and of the sampling.
/// </para>
/// </summary>
/// <param name="seed">Any 64 bits.</param>
public readonly struct Streams(ulong seed)
{
    private const int LargestHalfWord = ushort.MaxValue;
    private const ulong BitsOfOne = 0x3FF0_0000_0000_0000;
    private const double TwoToMinus53 = 1.0 / (1L << 53);

    private static readonly Vector512<ulong> s_laneNumbers = Vector512.CreateSequence(0UL, 1UL);

    /// <summary>
    /// Draws that are all at their median: every normal draw is zero, every uniform one a half. Drivers drawn from it stay on
    /// their central paths.
    /// </summary>
    public static Streams Central { get; } = new(0) { IsCentral = true };

    /// <summary>Whether every draw is the median.</summary>
    public bool IsCentral { get; private init; }

    /// <summary>Draws under a sampling, for one thread: it may keep what the last eight paths drew.</summary>
    public static Streams Under(Sampling sampling, ulong seed) => new(seed)
    {
        IsAntithetic = sampling.Kind == SamplingKind.Antithetic,
        Points = sampling.Kind == SamplingKind.Sobol ? new QuasiDraws(seed, sampling) : null,
    };

    private bool IsAntithetic { get; init; }

    private QuasiDraws? Points { get; init; }

    /// <summary>The seed of all draws.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>
    /// Uniform draws of eight paths, lane k being path <paramref name="firstPath"/> + k. With w the two output words
    /// as one 64-bit number (second word high), u = (2·⌊w/2^12⌋ + 1)/2^53: the odd multiples of 2^−53, so 0 and 1 never
    /// occur and u and 1 − u are equally likely.
    /// </summary>
    public Lanes Uniform(long firstPath, int year, int cause, int index)
    {
        AssertRanges(firstPath, year, cause, index);
        if (IsCentral)
            return Vector512.Create(0.5);
        var path = Vector512.Create((ulong)firstPath) + s_laneNumbers;
        if (!IsAntithetic)
            return ToUniform(Words(path, year, cause, index));
        var u = ToUniform(Words(path >>> 1, year, cause, index));
        var isFirst = Vector512.Equals(path & Vector512<ulong>.One, Vector512<ulong>.Zero).AsDouble();
        return Vector512.ConditionalSelect(isFirst, u, Lanes.One - u);
    }

    /// <summary>Standard normal draws of eight paths: the normal quantile of <see cref="Uniform(long, int, int, int)"/>.</summary>
    public Lanes Normal(long firstPath, int year, int cause, int index)
    {
        if (IsCentral)
            return Lanes.Zero;
        return Points is not null && Points.TryNormal(firstPath, year, cause, index, out var draw)
            ? draw
            : NormalDistribution.Quantile(Uniform(firstPath, year, cause, index));
    }

    /// <summary>The first two output words of each lane's counter as one number, the second word high.</summary>
    internal Vector512<ulong> Words(Vector512<ulong> path, int year, int cause, int index)
    {
        var (x0, x1, _, _) = Philox4x32.Block(
            path & Vector512.Create((ulong)uint.MaxValue),
            path >>> 32,
            Vector512.Create((ulong)YearAndCause(year, cause)),
            Vector512.Create((ulong)(uint)index),
            (uint)Seed,
            (uint)(Seed >> 32));
        return (x1 << 32) | x0;
    }

    /// <summary>The number in (0, 1) that 64 bits stand for.</summary>
    internal static Lanes ToUniform(Vector512<ulong> word)
    {
        // As the mantissa of a number in [1, 2); taking 1 − 2^−53 away is exact.
        var oneToTwo = ((word >>> 12) | Vector512.Create(BitsOfOne)).AsDouble();
        return oneToTwo - Vector512.Create(1 - TwoToMinus53);
    }

    /// <summary>The uniform draw of one path, the same bits as in a lane.</summary>
    public double UniformOf(long path, int year, int cause, int index)
    {
        AssertRanges(path, year, cause, index);
        if (IsCentral)
            return 0.5;
        if (IsAntithetic)
            return Uniform(path, year, cause, index)[0];
        var (x0, x1, _, _) = Philox4x32.Block(
            (uint)path, (uint)(path >> 32), YearAndCause(year, cause), (uint)index, (uint)Seed, (uint)(Seed >> 32));
        var word = ((ulong)x1 << 32) | x0;
        return ((word >> 12 << 1) + 1) * TwoToMinus53;
    }

    /// <summary>The standard normal draw of one path, the same bits as in a lane.</summary>
    public double NormalOf(long path, int year, int cause, int index) =>
        Points is not null ? Normal(path, year, cause, index)[0] : IsCentral ? 0 : NormalDistribution.Quantile(UniformOf(path, year, cause, index));

    private static uint YearAndCause(int year, int cause) => ((uint)year << 16) | (uint)cause;

    [Conditional("DEBUG")]
    private static void AssertRanges(long path, int year, int cause, int index)
    {
        Debug.Assert(path >= 0, "A path is not negative.");
        Debug.Assert(year is >= 0 and <= LargestHalfWord, "A year is in 0…65535.");
        Debug.Assert(cause is >= 0 and <= LargestHalfWord, "A cause is in 0…65535.");
        Debug.Assert(index >= 0, "An index is not negative.");
    }
}
