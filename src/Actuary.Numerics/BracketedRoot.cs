using MathNet.Numerics.RootFinding;

namespace Actuary.Numerics;

/// <summary>The root of a continuous function between two points at which it has different signs.</summary>
public static class BracketedRoot
{
    private const int MostIterations = 200;

    /// <summary>
    /// A point between <paramref name="low"/> and <paramref name="high"/> where the function is zero, by Brent's method; null
    /// when its signs at the ends do not differ.
    /// </summary>
    /// <param name="accuracy">How near to the root the point may lie.</param>
    public static double? Find(Func<double, double> function, double low, double high, double accuracy)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        var (atLow, atHigh) = (function(low), function(high));
        if (atLow == 0)
            return low;
        if (atHigh == 0)
            return high;
        if (double.IsNaN(atLow) || double.IsNaN(atHigh) || Math.Sign(atLow) == Math.Sign(atHigh))
            return null;
        return Brent.TryFindRoot(function, low, high, accuracy, MostIterations, out var root) ? root : null;
    }
}
