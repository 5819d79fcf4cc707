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
}
