using System.Runtime.InteropServices;

namespace Actuary.Numerics;

/// <summary>
/// A zeroed run of lanes on 64-byte boundaries, outside the managed heap: one lane is one cache line, which the heap
/// does not promise. <typeparamref name="T"/> is <c>Vector512&lt;double&gt;</c> or a struct made only of them.
/// </summary>
public sealed unsafe class LaneBuffer<T> : IDisposable
    where T : unmanaged
{
    private T* _start;

    public LaneBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        Length = length;
        _start = (T*)NativeMemory.AlignedAlloc((nuint)length * (nuint)sizeof(T), 64);
        Span.Clear();
    }

    ~LaneBuffer() => Free();

    public int Length { get; }

    public Span<T> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_start is null, this);
            return new Span<T>(_start, Length);
        }
    }

    public ref T this[int index] => ref Span[index];

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_start is not null)
            NativeMemory.AlignedFree(_start);
        _start = null;
    }
}
