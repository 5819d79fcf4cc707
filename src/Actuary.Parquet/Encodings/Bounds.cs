using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Actuary.Parquet.Encodings;

/// <summary>Smallest and largest of many numbers, NaN left out.</summary>
internal static class Bounds
{
    /// <summary>False if there is no number, or none but NaN. A zero minimum is −0 and a zero maximum +0, as the Parquet format asks.</summary>
    public static bool TryFind<T>(ReadOnlySpan<T> values, out T min, out T max)
        where T : unmanaged, INumber<T>
    {
        // For integers the infinities saturate to the ends of their range.
        min = T.CreateSaturating(double.PositiveInfinity);
        max = T.CreateSaturating(double.NegativeInfinity);
        var blocks = MemoryMarshal.Cast<T, Vector512<T>>(values);
        var mins = Vector512.Create(min);
        var maxs = Vector512.Create(max);
        foreach (var block in blocks)
        {
            // Nothing is less or greater than NaN, nor is NaN itself, so it never gets in.
            mins = Vector512.ConditionalSelect(Vector512.LessThan(block, mins), block, mins);
            maxs = Vector512.ConditionalSelect(Vector512.GreaterThan(block, maxs), block, maxs);
        }
        for (var lane = 0; lane < Vector512<T>.Count; lane++)
            Widen(mins[lane], maxs[lane], ref min, ref max);
        foreach (var value in values[(blocks.Length * Vector512<T>.Count)..])
            Widen(value, value, ref min, ref max);
        var found = min <= max;
        min = T.IsZero(min) ? -T.Zero : min;
        max = T.IsZero(max) ? T.Zero : max;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen<T>(T low, T high, ref T min, ref T max)
        where T : INumber<T>
    {
        if (low < min)
            min = low;
        if (high > max)
            max = high;
    }
}
