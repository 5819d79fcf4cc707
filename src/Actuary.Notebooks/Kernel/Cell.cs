using Actuary.Notebooks.Display;

namespace Actuary.Notebooks.Kernel;

/// <summary>
/// A cell being executed: where it draws, and what stops it. It flows with the cell's own calls and threads and never decides a number; outside a
/// kernel there is none.
/// </summary>
internal sealed class Cell(ICellOutput output, CancellationToken cancellation)
{
    private static readonly AsyncLocal<Cell?> s_current = new();
    private int _displays;

    /// <summary>The cell whose code is running, or null.</summary>
    public static Cell? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    public ICellOutput Output { get; } = output;

    /// <summary>Asked for by the interrupt button.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Shows a value below the cell; it can be shown anew in the same place.</summary>
    public Displayed Display(MimeBundle shown)
    {
        var displayed = new Displayed(Output, $"{Guid.NewGuid():N}-{Interlocked.Increment(ref _displays)}");
        Output.Display(displayed.Id, shown);
        return displayed;
    }

    /// <summary>A bar below the cell while paths are projected, once that takes longer than a moment.</summary>
    public RunProgress ShowProgress(string what, int paths) => new(this, what, paths);
}

/// <summary>What a cell shows, as it comes.</summary>
internal interface ICellOutput
{
    /// <summary>Text that the cell writes: to <c>stdout</c> or <c>stderr</c>.</summary>
    void Write(string stream, string text);

    void Display(string id, MimeBundle shown);

    /// <summary>Replaces what was shown under an id.</summary>
    void Update(string id, MimeBundle shown);
}

/// <summary>Something shown below a cell, which can be replaced.</summary>
public sealed class Displayed
{
    private readonly ICellOutput _output;

    internal Displayed(ICellOutput output, string id) => (_output, Id) = (output, id);

    internal string Id { get; }

    /// <summary>Shows another value in the same place.</summary>
    public void Update(object? value) => _output.Update(Id, Rich.Of(value));
}
