using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Notebooks.Kernel;
using Actuary.Results;
using Actuary.Schemes;
using Actuary.Simulation;
using Actuary.Simulation.Funds;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Notebooks;

/// <summary>
/// A model under a scenario, perhaps with numbers changed and schemes added: what a notebook runs. Immutable, so that every variant can be kept:
/// <code>
/// var law = PolicyModel.Open("../models/national-resident-pension");
/// var dearer = law.With("national_basic.indexation.fixed_increment", 40);
/// dearer.Run(1000).Fan("fund_end")
/// </code>
/// </summary>
public sealed class PolicyModel
{
    private readonly string _folder;
    private readonly string? _scenario;
    private readonly int? _years;
    private readonly PlanVariations _variations;
    private readonly Changes _changes;
    private readonly Lazy<Plan> _plan;

    private PolicyModel(string folder, string? scenario, int? years, PlanVariations? variations, Changes changes)
    {
        (_folder, _scenario, _years, _changes) = (folder, scenario, years, changes);
        _variations = variations ?? new PlanVariations(folder, scenario, years, changes.Fits.ToDictionary(fit => fit.Key, fit => fit.Value.Text, StringComparer.Ordinal));
        _plan = new(() => _changes.On(_variations));
    }

    /// <summary>Opens a model under its default scenario.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <exception cref="ModelException">Something in the files is wrong; all problems are in it.</exception>
    public static PolicyModel Open(string folder) => new(folder, null, null, null, Changes.None);

    /// <summary>The plan that is run: every number of every year.</summary>
    /// <exception cref="ModelException">The model does not allow a changed value.</exception>
    public Plan Plan => _plan.Value;

    /// <summary>The scenarios of the model by name.</summary>
    public IReadOnlyList<string> Scenarios => Model.Scenarios(_folder);

    /// <summary>The numbers that can be changed, with what they are now and may be.</summary>
    /// <param name="containing">Leaves out keys without these words.</param>
    public Table Numbers(string containing = "") => _variations.Numbers
        .Where(number => number.Key.Contains(containing, StringComparison.OrdinalIgnoreCase))
        .Select(number => new { key = number.Key, value = number.Value, unit = number.Unit, least = number.Min, most = number.Max, meaning = number.Meaning })
        .ToTable();

    /// <summary>The same changes under another scenario.</summary>
    /// <param name="scenario">One of <see cref="Scenarios"/>.</param>
    /// <exception cref="ModelException">There is no such scenario, or a changed number is not in it.</exception>
    public PolicyModel Under(string scenario)
    {
        ArgumentException.ThrowIfNullOrEmpty(scenario);
        return Checked(new PolicyModel(_folder, scenario, _years, null, _changes));
    }

    /// <summary>The same over so many projected years.</summary>
    /// <exception cref="ModelException">The model has not so many years.</exception>
    public PolicyModel Over(int years) => Checked(new PolicyModel(_folder, _scenario, years, null, _changes));

    /// <summary>The same with a number changed.</summary>
    /// <param name="key">Its dotted key, or the end of it where only one key ends so.</param>
    /// <param name="value">In the unit of the key; fractions as 0.05.</param>
    /// <exception cref="ModelException">There is no such key, or several.</exception>
    public PolicyModel With(string key, double value) => Changed(new KeyChange(key, value));

    /// <summary>The same with a value from a date on, which holds until the next date that the model or the scenario gives.</summary>
    /// <param name="key">The dotted key without a date, or the end of it.</param>
    /// <param name="from">The first day, as 2027-01-01.</param>
    /// <param name="value">In the unit of the key.</param>
    /// <exception cref="ModelException">There is no such key, or several.</exception>
    /// <exception cref="FormatException">The date is none.</exception>
    public PolicyModel With(string key, string from, double value)
    {
        var change = new DatedChange(_variations.FindDated(key), DateOnly.ParseExact(from, "yyyy-MM-dd"), value);
        return new(_folder, _scenario, _years, _variations, _changes with { Dated = [.. _changes.Dated, change] });
    }

    /// <summary>The same with an amount added to every number at or below a key.</summary>
    /// <exception cref="ModelException">There is no such key, or several.</exception>
    public PolicyModel Add(string key, double amount) => Changed(new KeyChange(key, amount, ChangeKind.Add));

    /// <summary>The same with every number at or below a key multiplied.</summary>
    /// <exception cref="ModelException">There is no such key, or several.</exception>
    public PolicyModel Multiply(string key, double factor) => Changed(new KeyChange(key, factor, ChangeKind.Multiply));

    /// <summary>The same with one more scheme, whose measures carry its name in front: <c>name.measure</c>.</summary>
    /// <param name="scheme">A scheme of this engine, or one written in a cell. Shared by all threads.</param>
    /// <param name="fund">The fund that its ledger moves; null is one that opens empty.</param>
    /// <exception cref="ArgumentException">The model has a scheme of that name.</exception>
    public PolicyModel With(IScheme scheme, FundPlan? fund = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return _variations.Base.Schemes.Select(has => has.Scheme).Concat(_changes.Schemes.Select(has => has.Scheme)).Any(has => has.Name == scheme.Name)
            ? throw new ArgumentException($"The model has a scheme '{scheme.Name}' already; give the new one another name.", nameof(scheme))
            : new(_folder, _scenario, _years, _variations, _changes with { Schemes = [.. _changes.Schemes, (scheme, fund)] });
    }

    /// <summary>The same with a fit of the notebook in place of the one that the model names.</summary>
    /// <param name="file">The file that the model, or its scenario, names: <c>fits/economy.yaml</c>. It stays as it is.</param>
    /// <param name="fit">Of the same kind.</param>
    /// <exception cref="ModelException">The model names no such file, or cannot take the fit.</exception>
    public PolicyModel With(string file, Fit fit)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(fit);
        var fits = new Dictionary<string, Fit>(_changes.Fits, StringComparer.Ordinal) { [file] = fit };
        return Checked(new PolicyModel(_folder, _scenario, _years, null, _changes with { Fits = fits }));
    }

    /// <summary>The same under a name of its own in charts and tables.</summary>
    public PolicyModel Called(string name) => new(_folder, _scenario, _years, _variations, _changes with { Name = name });

    /// <summary>Projects paths in memory: 8 bytes a path, year and measure.</summary>
    /// <param name="paths">How many, from the first on. Variants run with the same number and seed see the same prices, deaths and births.</param>
    /// <param name="seed">Seed of the random streams.</param>
    /// <param name="threads">Threads, which never change a number; null takes all cores.</param>
    /// <param name="progress">Told the paths that were finished since it was last told; from several threads.</param>
    /// <param name="cancellation">Stops the run. In a cell of the Actuary kernel the interrupt button does so too.</param>
    /// <exception cref="ModelException">The model does not allow a changed value.</exception>
    /// <exception cref="NotFiniteException">A measure is not a number or infinite.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public Outcome Run(int paths = 1000, ulong seed = 1, int? threads = null, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(paths);
        var projection = new Projection(Plan, seed);
        using var watched = new WatchedRun($"{Plan.Model} · {Label}", paths, progress, cancellation);
        var part = projection.Run(new PathRange(0, paths), threads ?? Environment.ProcessorCount, watched.Advance, watched.Cancellation);
        return Outcome.Of(projection, part, Label);
    }

    /// <summary>Projects paths into a run folder, as <c>actuary run</c> does; the same again finishes an interrupted run. Memory does not grow with the paths.</summary>
    /// <param name="folder">A new or empty folder, or one of the same run.</param>
    /// <inheritdoc cref="Run" path="/param"/>
    /// <exception cref="ModelException">The model does not allow a changed value.</exception>
    /// <exception cref="RunFolderException">The folder holds something else, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; what is finished stays.</exception>
    public Outcome RunInto(string folder, int paths = 1000, ulong seed = 1, int? threads = null, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        var projection = new Projection(Plan, seed);
        using (var writing = RunFolder.Open(folder, RunRequest.For(projection, _folder, 0, paths, EngineStamp.Of(typeof(PolicyModel).Assembly))))
        using (var watched = new WatchedRun($"{Plan.Model} · {Label}", paths, progress, cancellation))
        {
            var cores = threads ?? Environment.ProcessorCount;
            writing.Execute((range, stop) => projection.Run(range, cores, watched.Advance, stop), cores, watched.Cancellation);
        }

        return Outcome.Open(folder);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_variations.Base.Model} · {Label}";

    private string Label => _changes.Name ?? _changes.Describe(_variations.Base.Documentation.Scenario.Title.En);

    private PolicyModel Changed(KeyChange change)
    {
        // Said where the key is typed, not where the plan is run.
        _ = _variations.Find(change.Key, change.Kind);
        return new(_folder, _scenario, _years, _variations, _changes with { Keys = [.. _changes.Keys, change] });
    }

    private static PolicyModel Checked(PolicyModel model)
    {
        model._changes.Check(model._variations);
        return model;
    }
}
