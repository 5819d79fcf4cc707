using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Actuary.Numerics;

/// <summary>
/// Small conveniences for the eight lanes of a <c>Vector512&lt;double&gt;</c>. There are eight lanes on every machine:
/// the hardware changes the speed, never the number of lanes nor the order of operations.
/// </summary>
public static class Lane
{
    /// <summary>Lanes that travel together.</summary>
    public const int Count = 8;

    private static readonly Lanes _numbers = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);

    /// <summary>Lane k holds <paramref name="values"/>[k].</summary>
    /// <exception cref="ArgumentException">There are not exactly eight values.</exception>
    public static Lanes Of(ReadOnlySpan<double> values) => values.Length == Count
        ? Vector512.Create(values)
        : throw new ArgumentException($"Eight values are needed, one per lane; got {values.Length}.", nameof(values));

    /// <summary>The same value in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Of(double value) => Vector512.Create(value);

    /// <summary>((0 + 4) + (2 + 6)) + ((1 + 5) + (3 + 7)), the numbers being lanes: halves are added, in the same order on every machine.</summary>
    public static double Sum(Lanes x)
    {
        var four = x.GetLower() + x.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }

    /// <summary>The lanes from <paramref name="count"/> on set to zero.</summary>
    public static Lanes First(Lanes x, int count) =>
        Vector512.ConditionalSelect(Vector512.LessThan(_numbers, Vector512.Create((double)count)), x, Lanes.Zero);

    /// <summary>True when no lane is infinite or not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFinite(Lanes x) => Vector512.EqualsAll(x - x, Lanes.Zero);

    /// <summary>Hints that lanes are read soon, so that they come nearer while something else is done; a machine may ignore it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ReadOnlySpan<T> lanes)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        foreach (ref readonly var line in MemoryMarshal.Cast<T, Lanes>(lanes))
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.AsRef(in line)));
    }

    /// <summary>The first lane that is infinite or not a number, or −1.</summary>
    public static int FirstNotFinite(Lanes x)
    {
        for (var lane = 0; lane < Count; lane++)
        {
            if (!double.IsFinite(x[lane]))
                return lane;
        }

        return -1;
    }
}
