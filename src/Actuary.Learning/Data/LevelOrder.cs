using System.Globalization;

namespace Actuary.Learning.Data;

/// <summary>The order of levels: numbers by size (tier 200 before tier 1000), then words by their letters.</summary>
internal sealed class LevelOrder : IComparer<string>
{
    public static LevelOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (Number(x), Number(y));
        return a == b ? string.CompareOrdinal(x, y) : a.CompareTo(b);
    }

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.PositiveInfinity;
}
