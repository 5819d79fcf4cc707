using System.Runtime.CompilerServices;
using Actuary.Models.Plans;
using Actuary.Simulation.Plans;

namespace Actuary.Benchmarks;

/// <summary>The shipped national model, read once; and the size of its grid.</summary>
internal static class NationalModel
{
    /// <summary>Two sexes, ages 16 to 105, every class: the cells that a year of a path moves.</summary>
    public static long CellYearsPerPath(Plan plan) =>
        plan.Schemes.Sum(scheme => (long)scheme.Scheme.Cohorts.Ages * 2 * scheme.Scheme.Cohorts.Classes.Count) * plan.Years;

    public static Plan Plan { get; } = PlanReader.Read(Folder());

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "models", "national-resident-pension");
}
