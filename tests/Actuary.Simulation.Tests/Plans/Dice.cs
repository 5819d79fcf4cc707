namespace Actuary.Simulation.Tests.Plans;

/// <summary>Seeded choices, so that a failing plan is made again from its seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Other dice of the same seed.</summary>
    public Dice Apart() => new(~seed);

    public double Between(double low, double high) => low + (high - low) * _random.NextDouble();

    /// <summary>Both ends included.</summary>
    public int Whole(int low, int high) => _random.Next(low, high + 1);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public T OneOf<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    public double[] Many(int count, double low, double high) => [.. Enumerable.Range(0, count).Select(_ => Between(low, high))];

    public double[][] Grid(int rows, int columns, double low, double high) =>
        [.. Enumerable.Range(0, rows).Select(_ => Many(columns, low, high))];

    /// <summary>A value by year: the same in all, or one that changes every few years.</summary>
    public T[] OverYears<T>(int years, Func<T> draw)
    {
        var changes = OneOf(0, 0.3);
        var values = new T[years];
        for (var year = 0; year < years; year++)
            values[year] = year == 0 || Chance(changes) ? draw() : values[year - 1];
        return values;
    }

    /// <summary>Positive numbers that add to one.</summary>
    public double[] Mix(int count)
    {
        var parts = Many(count, 0.01, 1);
        return [.. parts.Select(part => part / parts.Sum())];
    }
}
