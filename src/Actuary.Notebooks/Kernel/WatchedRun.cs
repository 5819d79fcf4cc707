namespace Actuary.Notebooks.Kernel;

/// <summary>A run that its caller and, in a kernel, its cell may watch and stop.</summary>
internal sealed class WatchedRun : IDisposable
{
    private readonly Action<int>? _progress;
    private readonly RunProgress? _shown;
    private readonly CancellationTokenSource _stop;

    public WatchedRun(string what, int paths, Action<int>? progress, CancellationToken cancellation)
    {
        var cell = Cell.Current;
        (_progress, _shown) = (progress, cell?.ShowProgress(what, paths));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, cell?.Cancellation ?? CancellationToken.None);
    }

    /// <summary>Asked for by the caller or by the cell's interrupt.</summary>
    public CancellationToken Cancellation => _stop.Token;

    /// <summary>So many more paths are finished; from any thread.</summary>
    public void Advance(int more)
    {
        _shown?.Advance(more);
        _progress?.Invoke(more);
    }

    public void Dispose()
    {
        _shown?.Dispose();
        _stop.Dispose();
    }
}
