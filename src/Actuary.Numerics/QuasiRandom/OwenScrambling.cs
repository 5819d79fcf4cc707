using System.Runtime.Intrinsics;

namespace Actuary.Numerics.QuasiRandom;

/// <summary>
/// Nested uniform scrambling (A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995), base 2: each bit is flipped or not by a
/// random bit that depends on all bits before it. A scrambled point is uniform, and nets stay nets. The random bits are a hash of key and prefix,
/// so nothing is stored.
/// </summary>
internal static class OwenScrambling
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Scrambles coordinates of 32 bits, each lane by its own key, into 64 uniform bits: those scrambled, and random ones below them.</summary>
    /// <param name="coordinate">Below 2^32.</param>
    /// <param name="key">One for each dimension and randomisation.</param>
    public static Vector512<ulong> Scramble(Vector512<ulong> coordinate, Vector512<ulong> key)
    {
        var flips = Vector512<ulong>.Zero;
        for (var bit = 0; bit < SobolSequence.Bits; bit++)
        {
            // The prefix with a one before it names the node: no two levels share a number.
            var node = (coordinate >>> (SobolSequence.Bits - bit)) | Vector512.Create(1UL << bit);
            flips |= (Mix(node, key) >>> 63) << (SobolSequence.Bits - 1 - bit);
        }

        var below = Mix(coordinate | Vector512.Create(1UL << SobolSequence.Bits), key) >>> SobolSequence.Bits;
        return ((coordinate ^ flips) << SobolSequence.Bits) | below;
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014) over the key's own sequence.
    private static Vector512<ulong> Mix(Vector512<ulong> node, Vector512<ulong> key)
    {
        var z = key + node * Vector512.Create(Step);
        z = (z ^ (z >>> 30)) * Vector512.Create(0xBF58_476D_1CE4_E5B9UL);
        z = (z ^ (z >>> 27)) * Vector512.Create(0x94D0_49BB_1331_11EBUL);
        return z ^ (z >>> 31);
    }
}
