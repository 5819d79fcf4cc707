using System.Runtime.CompilerServices;

namespace Actuary.Reports.Figures;

/// <summary>Checks on what a caller gives.</summary>
internal static class Given
{
    /// <summary>A figure needs at least one of these.</summary>
    public static void Some<T>(IReadOnlyCollection<T> items, [CallerArgumentExpression(nameof(items))] string? name = null)
    {
        if (items.Count == 0)
            throw new ArgumentException($"There is nothing to draw: '{name}' is empty.", name);
    }

    /// <summary>Lists that belong together, point by point.</summary>
    public static void SameLength(string name, params ReadOnlySpan<IReadOnlyList<double>> lists)
    {
        foreach (var list in lists)
            if (list.Count != lists[0].Count)
                throw new ArgumentException($"The lists of '{name}' belong together and have {lists[0].Count} and {list.Count} values.", name);
    }
}
