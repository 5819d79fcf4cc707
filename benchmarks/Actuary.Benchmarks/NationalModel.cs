using System.Runtime.CompilerServices;
using Actuary.Models.Plans;
using Actuary.Simulation.Plans;

namespace Actuary.Benchmarks;

/// <summary>The shipped national model, read once; and the size of its grid.</summary>
internal static class NationalModel
{
    /// <summary>The top of this repository.</summary>
    public static string Root { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..");

    public static string Folder { get; } = Path.Combine(Root, "models", "national-resident-pension");

    public static Plan Plan { get; } = PlanReader.Read(Folder);

    /// <summary>Two sexes, ages 16 to 105, every class: the cells that a year of a path moves.</summary>
    public static long CellYearsPerPath(Plan plan) =>
        plan.Schemes.Sum(scheme => (long)scheme.Scheme.Cohorts.Ages * 2 * scheme.Scheme.Cohorts.Classes.Count) * plan.Years;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
