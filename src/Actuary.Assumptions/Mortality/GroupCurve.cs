using MathNet.Numerics.Interpolation;

namespace Actuary.Assumptions.Mortality;

/// <summary>What is known by age group, brought to single ages.</summary>
public static class GroupCurve
{
    private const int FirstCurved = 5;

    /// <summary>
    /// By single age 0…105: the groups' values at their middle ages joined by a monotone cubic, level beyond the last; ages under five take
    /// their groups' own. Groups of one year keep their values.
    /// </summary>
    /// <param name="ageFrom">First age of each group, rising from 0; the last group is open and counts as wide as the one before.</param>
    /// <param name="values">One for each group.</param>
    /// <exception cref="ArgumentException">Lengths that differ, groups that do not rise from 0, or fewer than three of them.</exception>
    public static double[] ByAge(ReadOnlySpan<double> ageFrom, ReadOnlySpan<double> values)
    {
        if (ageFrom.Length < 3 || ageFrom.Length != values.Length)
            throw new ArgumentException($"Three groups or more and a value for each are needed; got {ageFrom.Length} and {values.Length}.", nameof(values));
        if (ageFrom[0] != 0)
            throw new ArgumentException($"The first group begins at age 0; got {ageFrom[0]}.", nameof(ageFrom));

        var middle = new double[ageFrom.Length];
        for (var group = 0; group < middle.Length; group++)
        {
            var at = Math.Min(group, middle.Length - 2);
            var width = ageFrom[at + 1] - ageFrom[at];
            if (!(width > 0))
                throw new ArgumentException($"The ages of the groups rise; got {ageFrom[at + 1]} after {ageFrom[at]}.", nameof(ageFrom));
            middle[group] = ageFrom[group] + width / 2;
        }

        var curve = CubicSpline.InterpolatePchipSorted(middle[1..], values[1..].ToArray());
        var byAge = new double[Ages.Count];
        for (var (x, group) = (0, 0); x < byAge.Length; x++)
        {
            while (group < ageFrom.Length - 1 && ageFrom[group + 1] <= x)
                group++;
            byAge[x] = x < FirstCurved ? values[group] : curve.Interpolate(Math.Clamp(x + 0.5, middle[1], middle[^1]));
        }

        return byAge;
    }
}
