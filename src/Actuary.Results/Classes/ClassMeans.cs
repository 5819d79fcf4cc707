using Actuary.Simulation.Paths;

namespace Actuary.Results.Classes;

/// <summary>
/// What each year moves by class of a scheme's members: persons and yuan, means over some of the paths.
/// </summary>
public sealed class ClassMeans
{
    private readonly double[] _means;

    /// <summary>The means of what a projection summed.</summary>
    /// <exception cref="ArgumentException">Nothing was summed.</exception>
    public ClassMeans(ClassTable sums)
        : this(sums.Scheme, sums.FirstYear, sums.Classes, sums.Flows, sums.Paths, [.. sums.Sums.Select(sum => sum / (sums.Paths > 0 ? sums.Paths : throw new ArgumentException("No path is in the sums.", nameof(sums))))])
    {
    }

    internal ClassMeans(string scheme, int firstYear, IReadOnlyList<string> classes, IReadOnlyList<string> flows, long paths, double[] means)
    {
        (Scheme, FirstYear, Classes, Flows, Paths) = (scheme, firstYear, classes, flows, paths);
        _means = means;
    }

    public string Scheme { get; }

    public int FirstYear { get; }

    /// <summary>Number of projected years.</summary>
    public int Years => _means.Length / (Classes.Count * Flows.Count);

    public IReadOnlyList<string> Classes { get; }

    /// <summary>What is counted, as the views of the models describe it.</summary>
    public IReadOnlyList<string> Flows { get; }

    /// <summary>How many paths the means are over.</summary>
    public long Paths { get; }

    /// <summary>One mean.</summary>
    /// <exception cref="ArgumentException">There is no such year, class or flow.</exception>
    public double this[int year, string @class, string flow] => ByYear(@class, flow)[year - FirstYear];

    /// <summary>One flow of a class, year by year.</summary>
    /// <exception cref="ArgumentException">There is no such class or flow.</exception>
    public double[] ByYear(string @class, string flow)
    {
        var (c, f) = (Position(Classes, @class, nameof(@class)), Position(Flows, flow, nameof(flow)));
        var values = new double[Years];
        for (var year = 0; year < values.Length; year++)
            values[year] = _means[(year * Classes.Count + c) * Flows.Count + f];
        return values;
    }

    private int Position(IReadOnlyList<string> names, string wanted, string what)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == wanted)
                return i;
        }
        throw new ArgumentException($"{Scheme} has no {what} {wanted}; it has {string.Join(", ", names)}.", what);
    }
}
