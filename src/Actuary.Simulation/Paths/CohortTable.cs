namespace Actuary.Simulation.Paths;

/// <summary>
/// Stocks by cohort (sex × age × class) on 31 December of chosen years, summed over the paths of a range in path
/// order. Divide by the number of paths for the mean. Flat index: ((year · 2 + sex) · Ages + age − FirstAge) ·
/// Classes + class) · Stocks + stock.
/// </summary>
public sealed class CohortTable(string scheme, IReadOnlyList<int> years, int firstAge, int ages,
    IReadOnlyList<string> classes, IReadOnlyList<string> stocks)
{
    public string Scheme { get; } = scheme;

    /// <summary>Calendar years of the snapshots, ascending.</summary>
    public IReadOnlyList<int> Years { get; } = years;

    public int FirstAge { get; } = firstAge;

    public int Ages { get; } = ages;

    public IReadOnlyList<string> Classes { get; } = classes;

    public IReadOnlyList<string> Stocks { get; } = stocks;

    /// <summary>Values of one snapshot year.</summary>
    public int ValuesPerYear => 2 * Ages * Classes.Count * Stocks.Count;

    public double[] Sums { get; } = new double[years.Count * 2 * ages * classes.Count * stocks.Count];

    public double this[int yearIndex, int sex, int age, int @class, int stock] =>
        Sums[((((yearIndex * 2) + sex) * Ages + age - FirstAge) * Classes.Count + @class) * Stocks.Count + stock];
}
