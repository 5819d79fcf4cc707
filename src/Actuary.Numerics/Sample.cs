using System.Runtime.Intrinsics;

namespace Actuary.Numerics;

internal static class Sample
{
    /// <exception cref="ArgumentException">The sample is empty or holds a value that is not finite.</exception>
    public static void ThrowUnlessFinite(ReadOnlySpan<double> sample, string name)
    {
        if (sample.IsEmpty)
            throw new ArgumentException("A sample has at least one value; it is empty.", name);

        // x − x is zero for a finite number and NaN otherwise.
        var differences = Lanes.Zero;
        var rest = sample;
        for (; rest.Length >= Lane.Count; rest = rest[Lane.Count..])
        {
            var x = Vector512.Create(rest);
            differences += x - x;
        }

        var difference = Lane.Sum(differences);
        foreach (var value in rest)
            difference += value - value;
        if (difference != 0)
            ThrowAtFirst(sample, name);
    }

    private static void ThrowAtFirst(ReadOnlySpan<double> sample, string name)
    {
        var at = 0;
        while (double.IsFinite(sample[at]))
            at++;
        throw new ArgumentException($"A sample holds finite numbers only; value {at} is {sample[at]}.", name);
    }
}
