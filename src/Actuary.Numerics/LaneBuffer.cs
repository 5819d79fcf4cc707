using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actuary.Numerics;

/// <summary>
/// A zeroed run of lanes on 64-byte boundaries: a lane is then one cache line, which an ordinary array does not promise.
/// <typeparamref name="T"/> is <c>Vector512&lt;double&gt;</c> or a struct made only of them.
/// </summary>
public sealed class LaneBuffer<T>
    where T : unmanaged
{
    private const int Alignment = 64;
    private readonly byte[] _bytes;
    private readonly int _start;

    public LaneBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        Length = length;
        _bytes = GC.AllocateArray<byte>(length * Unsafe.SizeOf<T>() + Alignment, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0);
        _start = (int)((Alignment - address % Alignment) % Alignment);
    }

    public int Length { get; }

    public Span<T> Span => MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _start)), Length);
}
