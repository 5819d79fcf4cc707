using Actuary.Simulation.Plans;

namespace Actuary.Models;

/// <summary>
/// A model under one scenario, read without a problem: what was built from it, and everything a report must be able to
/// say about where it comes from.
/// </summary>
public sealed record ResolvedModel<T>(
    string Name,
    T Plan,
    Scenario Scenario,
    IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Measure> Measures,
    UnitList Units,
    IReadOnlyList<InputFile> Inputs)
{
    /// <summary>The numbers that a change may set, in the order they were asked for.</summary>
    public IReadOnlyList<NumberKey> Numbers { get; init; } = [];

    /// <summary>What is shown of a run, from the shared list.</summary>
    public ReportViews Views { get; init; } = new();

    /// <summary>The numbers and sections that the model may state and does not.</summary>
    internal IReadOnlyList<UnstatedKey> Unstated { get; init; } = [];
}

/// <summary>
/// Reads models. A model is a folder with <c>model.yaml</c>, <c>tables/</c>, <c>fits/</c>, <c>scenarios/</c> and <c>sources.md</c>, beside
/// <c>units.yaml</c>, <c>measures.yaml</c>, <c>views.yaml</c> and <c>reference/</c>, which all models share.
/// <code>
/// var model = Model.Read&lt;Plan&gt;("models/some-place", "cpi-only", root =>
/// {
///     var horizon = root.ReadHorizon();
///     var age = root.Section("pension").Quantity("age", Unit.Years, 50, 70, "age from which the pension is paid");
///     return () => new Plan(horizon, age);      // runs only if there was no problem
/// });
/// </code>
/// </summary>
public static class Model
{
    internal const string FileName = "model.yaml";
    internal const string DefaultScenarioKey = "default_scenario";
    internal const string SourcesName = "sources.md";
    internal const string ReferenceFolder = "reference";
    internal const string TablesFolder = "tables";
    internal const string FitsFolder = "fits";

    /// <summary>The scenarios of a model by name, sorted.</summary>
    public static IReadOnlyList<string> Scenarios(string folder) => ScenarioFile.Names(new ModelFiles(folder));

    /// <summary>Reads a model under a scenario; null is the one that the model names as <c>default_scenario</c>, or else its own values.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="scenario">A name in <c>scenarios/</c>, or null.</param>
    /// <param name="bind">Asks for every key and hands back what builds the plan from the answers.</param>
    /// <exception cref="ModelException">Something in the files is wrong; all problems are in it.</exception>
    public static ResolvedModel<T> Read<T>(string folder, string? scenario, Func<Binder, Func<T>> bind)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(bind);
        return new ModelReading(new ModelFiles(folder), new ProblemList()).Read(scenario, bind);
    }

    /// <summary>Every problem of a model: of its own values and of each of its scenarios, which are read at the same time.</summary>
    public static IReadOnlyList<Problem> Check<T>(string folder, Func<Binder, Func<T>> bind)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(bind);
        var files = new ModelFiles(folder);
        return ProblemList.Sorted(ScenarioFile.Names(files).Prepend(null).AsParallel().SelectMany(scenario => Problems(files, scenario, bind)));
    }

    private static IReadOnlyList<Problem> Problems<T>(ModelFiles files, string? scenario, Func<Binder, Func<T>> bind)
    {
        try
        {
            new ModelReading(files, new ProblemList()).Read(scenario, bind);
            return [];
        }
        catch (ModelException error)
        {
            return error.Problems;
        }
    }
}
