using System.Runtime.InteropServices;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Simulation.Tests;

/// <summary>One path's year in a table, by measure.</summary>
internal readonly record struct PathYear(TableByName Table, long Path, int Year)
{
    public double this[string measure] => Table[measure][(int)(Path - Table.Paths.Range.First) * Table.Paths.Years + Year];

    /// <summary>A measure that only some plans have; zero where the plan has it not.</summary>
    public double OrZero(string measure) => Table.Has(measure) ? this[measure] : 0;

    public string Name => $"path {Path}, year {Table.Paths.FirstYear + Year}";

    /// <summary>A difference is zero but for rounding: 1e-9 of the largest amount that went into it.</summary>
    public void ShouldBalance(double residual, string what, params ReadOnlySpan<double> amounts)
    {
        var scale = 0.0;
        foreach (var amount in amounts)
            scale = Math.Max(scale, Math.Abs(amount));
        (Math.Abs(residual) <= 1e-9 * scale).ShouldBeTrue($"{what}, {Name}: residual {residual:R} of {scale:R}");
    }
}

/// <summary>A table whose columns are found by name at once.</summary>
internal sealed class TableByName(PathTable paths)
{
    private readonly Dictionary<string, double[]> _columns =
        paths.Measures.Select((measure, index) => (measure, index)).ToDictionary(m => m.measure, m => paths.Column(m.index));

    public PathTable Paths { get; } = paths;

    public double[] this[string measure] => _columns[measure];

    public bool Has(string measure) => _columns.ContainsKey(measure);
}

internal static class PathYears
{
    public static RunPart Run(Plan plan, PathRange range, int threads = 1, ulong seed = 20241231) =>
        new Projection(plan, seed).Run(range, threads, null, CancellationToken.None);

    /// <summary>Every path and year of eleven paths, ordered.</summary>
    public static IEnumerable<PathYear> Of(Plan plan)
    {
        var table = new TableByName(Run(plan, new PathRange(0, 11)).Paths);
        for (var path = 0; path < table.Paths.Range.Count; path++)
        {
            for (var year = 0; year < plan.Years; year++)
                yield return new(table, path, year);
        }
    }

    /// <summary>The year before, or null in the first.</summary>
    public static PathYear? Before(this PathYear now) => now.Year == 0 ? null : now with { Year = now.Year - 1 };

    public static bool SameBits(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        MemoryMarshal.AsBytes(left).SequenceEqual(MemoryMarshal.AsBytes(right));
}
