using Actuary.Notebooks.Display;

namespace Actuary.Notebooks.Kernel;

/// <summary>What a cell can call without naming it, as in .NET Interactive.</summary>
public sealed class CellGlobals
{
    private readonly Func<Cell?> _current;

    internal CellGlobals(Func<Cell?> current) => _current = current;

    /// <summary>Shows a value below the cell: a chart, a table, the rows of a query, text.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public Displayed display(object? value) =>
        (_current() ?? throw new InvalidOperationException("There is no cell to show it below.")).Display(Rich.Of(value));
}
