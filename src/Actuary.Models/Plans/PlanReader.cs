using Actuary.Models.Published;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>Reads a model and scenario into the plan that a run needs.</summary>
public static class PlanReader
{
    /// <summary>Reads a model under a scenario.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="scenario">A name in <c>scenarios/</c>; null is the model's default.</param>
    /// <param name="years">Years to project; null takes the model's own number.</param>
    /// <param name="changes">Numbers that differ from the files, on top of the scenario; null changes none.</param>
    /// <exception cref="ModelException">Something in the files, the changes or the number of years is wrong; all problems are in it.</exception>
    public static Plan Read(string folder, string? scenario = null, int? years = null, IReadOnlyList<KeyChange>? changes = null)
    {
        var variations = new PlanVariations(folder, scenario, years);
        return changes is null or [] ? variations.Base : variations.With([.. changes.Select(change => (variations.Find(change.Key, change.Kind), change.Value))]);
    }

    /// <summary>Every problem of a model and of each of its scenarios, and of the published figures beside it.</summary>
    public static IReadOnlyList<Problem> Check(string folder)
    {
        var problems = Model.Check<Plan>(folder, root => new PlanReading(root, null).Build);
        return problems.Count == 0 && PublishedReader.HasOwn(folder) ? PublishedReader.Problems(folder, Read(folder)) : problems;
    }
}
