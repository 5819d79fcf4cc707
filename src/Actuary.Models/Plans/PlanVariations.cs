using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>
/// A model under a scenario, read once, from which plans with single numbers changed are made. A changed plan passes the same checks as
/// one read from files: bounds, sums of shares, values that contradict each other or change nothing.
/// </summary>
public sealed class PlanVariations
{
    private readonly ModelFiles _files;
    private readonly string? _scenario;
    private readonly int? _years;
    private readonly IReadOnlyList<NumberKey> _numbers;
    private readonly IReadOnlyList<UnstatedKey> _unstated;
    private readonly PlanReading _reading;

    /// <summary>Reads a model under a scenario.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="scenario">A name in <c>scenarios/</c>; null is the model's default.</param>
    /// <param name="years">Years to project; null takes the model's own number.</param>
    /// <param name="standIns">Texts that are read in place of files of the model, by their names within its folder, such as <c>fits/economy.yaml</c>.</param>
    /// <exception cref="ModelException">Something in the files or the number of years is wrong, or the model under the scenario names no such file; all problems are in it.</exception>
    public PlanVariations(string folder, string? scenario = null, int? years = null, IReadOnlyDictionary<string, string>? standIns = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        (_files, _scenario, _years) = (new ModelFiles(folder, standIns), scenario, years);
        PlanReading? reading = null;
        var resolved = new ModelReading(_files, new ProblemList()).Read<Plan>(scenario, root => (reading = new PlanReading(root, years)).Build);
        (_reading, _numbers) = (reading!, [.. resolved.Numbers.Where(number => !PlanReading.IsWhatIf(number.Key))]);
        _unstated = resolved.Unstated;
        RefuseIdle(standIns?.Keys ?? []);
        Base = Documentation.Described(resolved);
    }

    /// <summary>The plan without a change.</summary>
    public Plan Base { get; }

    /// <summary>The numbers that can be changed, in the order they were read.</summary>
    public IReadOnlyList<NumberKey> Numbers => _numbers;

    /// <summary>How far assumptions may plausibly be off, as the model says.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities => _reading.Sensitivities;

    /// <summary>The numbers that a key means.</summary>
    /// <param name="key">The dotted key, or its end where only one key ends so.</param>
    /// <param name="kind">What a change is to do.</param>
    /// <exception cref="ModelException">There is no such key, or several.</exception>
    public VariedKey Find(string key, ChangeKind kind = ChangeKind.Set)
    {
        ArgumentNullException.ThrowIfNull(key);
        var problems = new ProblemList();
        var found = new KeyFinder(_numbers, _unstated).Find(key, kind, new Place(_files.Own(Model.FileName), 0), "", problems);
        problems.ThrowIfAny();
        return found!;
    }

    /// <summary>The plan with a number changed; its scenario's name says so.</summary>
    /// <exception cref="ModelException">The model does not allow the value.</exception>
    public Plan With(VariedKey key, double value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return With([(key, value)]);
    }

    /// <summary>The full key of a number that may have another value from a date on.</summary>
    /// <param name="key">The dotted key without a date, or its end where only one key ends so.</param>
    /// <exception cref="ModelException">There is no such key, or several.</exception>
    public string FindDated(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        NumberKey[] undated = [.. _numbers.Select(number => number with { Key = KeyPath.WithoutPoint(number.Key) }).DistinctBy(number => number.Key, StringComparer.Ordinal)];
        var problems = new ProblemList();
        var found = new KeyFinder(undated, _unstated).Find(key, ChangeKind.Set, new Place(_files.Own(Model.FileName), 0), "", problems);
        problems.ThrowIfAny();
        return found!.Key;
    }

    /// <summary>The plan with several numbers changed; a number that two changes mean takes the last.</summary>
    /// <param name="changes">Numbers where the files have them.</param>
    /// <param name="dated">Values from dates on, laid over the scenario first.</param>
    /// <exception cref="ModelException">The model does not allow the values.</exception>
    public Plan With(IReadOnlyList<(VariedKey Key, double Value)> changes, IReadOnlyList<DatedChange>? dated = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        dated ??= [];
        var replaced = new Dictionary<Node, ScalarNode>();
        foreach (var (key, value) in changes)
            foreach (var number in key.Numbers)
                replaced[number.Node!] = new ScalarNode(number.Node!.Place, $"{key.Changed(number, value):R}", quoted: false);
        var untouched = changes.Select(change => change.Key.Key).Concat(dated.Select(change => change.Key)).Any(PlanReading.IsOfPopulation) ? null : _reading;
        var resolved = new ModelReading(_files, new ProblemList()).Read<Plan>(
            _scenario, root => new PlanReading(root, _years, isChanged: true, untouched).Build, new TreeChanges(replaced, dated));
        var plan = Documentation.Described(resolved);
        return plan with { Scenario = string.Join("; ", [plan.Scenario, .. dated.Select(change => change.ToString()), .. changes.Select(change => change.Key.Text(change.Value))]) };
    }

    private void RefuseIdle(IEnumerable<string> standIns)
    {
        var problems = new ProblemList();
        foreach (var name in standIns.Where(name => !_files.WasRead(_files.Own(name))))
            problems.Add(ProblemKind.NoEffect, new Place(_files.Own(name), 0), "", "the model under this scenario names no such file, so nothing can stand in for it");
        problems.ThrowIfAny();
    }
}
