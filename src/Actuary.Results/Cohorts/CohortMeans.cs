using Actuary.Assumptions;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Cohorts;

/// <summary>
/// Stocks of one scheme (or of the population) by sex, single age and class on 31 December of chosen years: means over the paths of a run.
/// </summary>
public sealed class CohortMeans
{
    private readonly double[] _means;

    internal CohortMeans(CohortTable sums, long paths)
        : this(sums.Scheme, sums.Years, sums.FirstAge, sums.Ages, sums.Classes, sums.Stocks, [.. sums.Sums.Select(sum => sum / paths)])
    {
    }

    internal CohortMeans(string scheme, IReadOnlyList<int> years, int firstAge, int ages, IReadOnlyList<string> classes, IReadOnlyList<string> stocks, double[] means)
    {
        (Scheme, Years, FirstAge, AgeCount, Classes, Stocks) = (scheme, years, firstAge, ages, classes, stocks);
        _means = means;
    }

    /// <summary>Name of the scheme; <c>population</c> for everyone.</summary>
    public string Scheme { get; }

    /// <summary>Calendar years, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    public int FirstAge { get; }

    /// <summary>Number of single ages from <see cref="FirstAge"/>.</summary>
    public int AgeCount { get; }

    public IReadOnlyList<string> Classes { get; }

    /// <summary>Names of the stocks; persons, yuan, or yuan a month as the scheme defines them.</summary>
    public IReadOnlyList<string> Stocks { get; }

    /// <summary>One mean.</summary>
    /// <exception cref="ArgumentException">The table has no such year, age, class or stock.</exception>
    public double this[int year, Sex sex, int age, string @class, string stock] =>
        _means[Index(Position(Years, year, nameof(year)), (int)sex, AgePosition(age), Position(Classes, @class, nameof(@class)), Position(Stocks, stock, nameof(stock)))];

    /// <summary>One stock by age from <see cref="FirstAge"/>, summed over the classes.</summary>
    /// <exception cref="ArgumentException">The table has no such year or stock.</exception>
    public double[] ByAge(int year, Sex sex, string stock)
    {
        var (atYear, atStock) = (Position(Years, year, nameof(year)), Position(Stocks, stock, nameof(stock)));
        var byAge = new double[AgeCount];
        for (var age = 0; age < AgeCount; age++)
            for (var @class = 0; @class < Classes.Count; @class++)
                byAge[age] += _means[Index(atYear, (int)sex, age, @class, atStock)];
        return byAge;
    }

    internal int Index(int year, int sex, int age, int @class, int stock) =>
        (((year * 2 + sex) * AgeCount + age) * Classes.Count + @class) * Stocks.Count + stock;

    internal ReadOnlySpan<double> Means => _means;

    private int AgePosition(int age) => age >= FirstAge && age < FirstAge + AgeCount
        ? age - FirstAge
        : throw new ArgumentOutOfRangeException(nameof(age), age, $"{Scheme} has the ages {FirstAge} to {FirstAge + AgeCount - 1}.");

    private int Position<T>(IReadOnlyList<T> list, T wanted, string name)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(list[i], wanted))
                return i;
        }
        throw new ArgumentException($"{Scheme} has no {name} {wanted}; it has {string.Join(", ", list)}.", name);
    }
}
