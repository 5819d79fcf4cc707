namespace Actuary.Simulation.Paths;

/// <summary>
/// What each projected year moves by class of a scheme's members, summed over some paths of a range: divide by <see cref="Paths"/> for the
/// mean. Flat index: (year · Classes + class) · Flows + flow.
/// </summary>
public sealed class ClassTable(string scheme, int firstYear, int years, IReadOnlyList<string> classes, IReadOnlyList<string> flows)
{
    public string Scheme { get; } = scheme;

    /// <summary>The first projected calendar year.</summary>
    public int FirstYear { get; } = firstYear;

    public int Years { get; } = years;

    public IReadOnlyList<string> Classes { get; } = classes;

    public IReadOnlyList<string> Flows { get; } = flows;

    /// <summary>How many paths are in the sums.</summary>
    public long Paths { get; set; }

    /// <summary>Values of one year.</summary>
    public int ValuesPerYear => Classes.Count * Flows.Count;

    public double[] Sums { get; } = new double[years * classes.Count * flows.Count];
}
