using System.Diagnostics;
using System.Net;
using Actuary.Notebooks.Display;

namespace Actuary.Notebooks.Kernel;

/// <summary>How far a run is, below its cell. Nothing is shown of a run that ends within a moment.</summary>
internal sealed class RunProgress(Cell cell, string what, int paths) : IDisposable
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_betweenUpdates = TimeSpan.FromMilliseconds(200);

    private readonly Lock _turn = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private Displayed? _bar;
    private TimeSpan _shown;
    private int _done;

    /// <summary>So many more paths are finished; from any thread.</summary>
    public void Advance(int more)
    {
        lock (_turn)
        {
            _done += more;
            var elapsed = Stopwatch.GetElapsedTime(_start);
            if (elapsed < s_moment || elapsed - _shown < s_betweenUpdates)
                return;
            _shown = elapsed;
            Show(Bar());
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            if (_bar is not null)
                Show(MimeBundle.OfText($"{what}: {_done:N0} paths in {Stopwatch.GetElapsedTime(_start).TotalSeconds:F1} s"));
        }
    }

    private MimeBundle Bar() => MimeBundle.OfHtml(
        $"<progress max=\"{paths}\" value=\"{_done}\" style=\"width:20em\"></progress> {WebUtility.HtmlEncode(what)}: {_done:N0} of {paths:N0} paths",
        $"{what}: {_done:N0} of {paths:N0} paths");

    private void Show(MimeBundle shown)
    {
        if (_bar is null)
            _bar = cell.Display(shown);
        else
            cell.Output.Update(_bar.Id, shown);
    }
}
