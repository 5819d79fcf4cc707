using System.Diagnostics;
using System.Globalization;
using Actuary.Models.Plans;
using Actuary.Simulation;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Benchmarks.Growth;

/// <summary>What is simulated: so much of a dimension.</summary>
/// <param name="Keeps">Whether totals are those of the base case, on which the run is checked.</param>
internal sealed record Case(string Dimension, int Size, Projection Projection, int Paths, bool Keeps)
{
    /// <summary>Least seconds of the runs so far.</summary>
    public double Seconds { get; set; } = double.PositiveInfinity;
}

/// <summary>
/// How the time of a simulation in memory (drivers, members, fund, recording; one thread) grows with paths, years, rows of ages and classes, from the
/// national model. All cases are run in turns, and the least time of each counts.
/// </summary>
internal sealed class GrowthStudy(int paths, int rounds)
{
    private const double LargestDifference = 1e-9;

    private readonly List<Case> _cases = Cases(paths);

    /// <summary>The dimensions in their order.</summary>
    public IEnumerable<IGrouping<string, Case>> Dimensions => _cases.GroupBy(one => one.Dimension);

    /// <summary>The size of the base case in a dimension.</summary>
    public int BaseSize(string dimension) => dimension switch
    {
        "paths" => paths,
        "years" => NationalModel.Plan.Years,
        "rows of ages" => Rows(NationalModel.Plan),
        _ => NationalModel.Plan.Schemes[0].Scheme.Cohorts.Classes.Count,
    };

    /// <summary>Least time of a case over that of the base case, which stands in every dimension.</summary>
    public double Cost(Case one) => one.Size == BaseSize(one.Dimension) ? 1 : one.Seconds / _cases.Where(other => other.Size == BaseSize(other.Dimension)).Min(other => other.Seconds);

    public void Measure()
    {
        var total = Run(_cases.First(one => one.Keeps));
        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in _cases)
            {
                var clock = Stopwatch.StartNew();
                var ofCase = Run(one);
                one.Seconds = Math.Min(one.Seconds, clock.Elapsed.TotalSeconds);
                if (one.Keeps && !(Math.Abs(ofCase / total - 1) <= LargestDifference))
                    throw new InvalidOperationException($"{one.Size} {one.Dimension}: pensioners are {ofCase} where the base case has {total}.");
            }
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine("| | size | over the base case | time, ms | over the base case | time over size |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var one in _cases)
        {
            var (size, cost) = ((double)one.Size / BaseSize(one.Dimension), Cost(one));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {one.Dimension} | {one.Size} | {size:F2} | {1e3 * one.Seconds:F1} | {cost:F2} | {cost / size:F2} |"));
        }
    }

    /// <summary>Person-years of pension of the first fund, all paths.</summary>
    private static double Run(Case one) =>
        one.Projection.Run(new PathRange(0, one.Paths), 1, null, CancellationToken.None).Paths.Column("pensioners").Sum();

    private static List<Case> Cases(int paths)
    {
        var plan = NationalModel.Plan;
        Case Of(string dimension, int size, Plan sized, int ofPaths, bool keeps) => new(dimension, size, new Projection(sized, seed: 1), ofPaths, keeps);
        return
        [
            .. ((int[])[1, 2, 4, 8, 16]).Select(quarters => Of("paths", paths * quarters / 4, plan, paths * quarters / 4, quarters == 4)),
            .. ((int[])[15, 30, 45, 60]).Select(years => Of("years", years, years == plan.Years ? plan : PlanReader.Read(NationalModel.Folder, years: years), paths, years == plan.Years)),
            .. ((int[])[1, 2, 3, 4]).Select(times => Of("rows of ages", times * Rows(plan), SizedPlans.SideBySide(plan, times), paths, true)),
            .. ((int[])[1, 2, 4, 7, 14, 28]).Select(classes => Of("classes", classes, SizedPlans.WithClasses(plan, classes), paths, classes >= plan.Schemes[0].Scheme.Cohorts.Classes.Count)),
        ];
    }

    private static int Rows(Plan plan) => 2 * plan.Schemes[0].Scheme.Cohorts.Ages;
}
