using Actuary.Models;
using Actuary.Models.Plans;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>A copy of a shipped model beside what all models share, read again and again with other texts.</summary>
internal sealed class EditedModel : IDisposable
{
    /// <summary>What a model must say once a switch asks for it: a part of the key, and a value; the first that fits.</summary>
    private static readonly (string Key, string Value)[] _askedFor =
    [
        ("accounts.order_of_use", "{ value: pro_rata, status: assumed, reason: a try }"),
        ("financing.paid_on_behalf", "{ unit: fraction, status: assumed, reason: a try, county: 1 }"),
        ("choice.reference_subsidy", "30"),
        (".tariff.", "50"),
        (".days.", "10"),
        (".points_dip.points.", "20"),
        (".weights.", "1"),
        (".lump_sum", "{ unit: fraction, status: assumed, reason: a try, retained_share: 1, fund_overrun_share: 0.5 }"),
        (".capitation", "{ status: assumed, reason: a try, quota: { value: 50, unit: yuan/year }, share_of_insured: { value: 0.5, unit: fraction } }"),
        (".per_disease", "{ status: assumed, reason: a try, tariff: { unit: yuan/person }, patient_share: { value: 0.1, unit: fraction } }"),
        (".per_diem", "{ status: assumed, reason: a try, tariff: { unit: yuan/day }, days: { unit: days }, patient_share: { value: 0.1, unit: fraction } }"),
        (".points_dip", "{ status: assumed, reason: a try, points: { unit: number }, coefficient: { value: 1, unit: factor } }"),
        (".drg_weights", "{ status: assumed, reason: a try, weights: { unit: number } }"),
        (".hospitals.points", "{ status: assumed, reason: a try, deducted_share: { value: 0, unit: fraction } }"),
        (".hospitals.prices", Growing),
        (".hospitals.budgets", Growing),
        (".opening_due", "{ value: 50, unit: yuan, status: assumed, reason: a try }"),
    ];

    private const string Growing = "{ status: assumed, reason: a try, growth: { value: 0.01, unit: fraction/year }, inflation_share: { value: 1, unit: fraction } }";

    private readonly ScratchFolder _scratch = new();
    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);
    private readonly string _name;

    public EditedModel(string name)
    {
        _name = name;
        foreach (var file in Directory.EnumerateFiles(Repository.Models, "*.yaml")) File.Copy(file, _scratch[Path.GetFileName(file)]);
        Directory.CreateSymbolicLink(_scratch["reference"], Path.Combine(Repository.Models, "reference"));
        foreach (var file in Directory.EnumerateFiles(ShippedModel.Folder(name), "*", SearchOption.AllDirectories))
        {
            var copy = _scratch[Path.GetRelativePath(Repository.Models, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Text = new ModelText(File.ReadAllText(Path.Combine(Folder, "model.yaml")));
    }

    public string Folder => _scratch[_name];

    /// <summary>As shipped.</summary>
    public ModelText Text { get; }

    /// <summary>The outputs of a text that can be read.</summary>
    public string Outputs(ModelText text)
    {
        if (_outputs.TryGetValue(text.Text, out var known)) return known;
        Read(text, out var outputs).ShouldBeEmpty();
        return _outputs[text.Text] = outputs;
    }

    /// <summary>The problems of the model with another text; none where it can be read, and then its outputs.</summary>
    public IReadOnlyList<Problem> Read(ModelText text, out string outputs)
    {
        var read = "";
        var problems = Problems(text, variations => read = PlanOutputs.Of(variations));
        outputs = read;
        return problems;
    }

    /// <summary>The problems of the model with another text, under its default scenario.</summary>
    public IReadOnlyList<Problem> Problems(ModelText text, Action<PlanVariations>? then = null)
    {
        File.WriteAllText(Path.Combine(Folder, "model.yaml"), text.Text);
        try
        {
            var variations = new PlanVariations(Folder);
            then?.Invoke(variations);
            return [];
        }
        catch (ModelException error)
        {
            return error.Problems;
        }
    }

    /// <summary>
    /// Why a change of a key cannot be told from no change: empty where an output differs, or the model refuses the change with a word about
    /// just that key. What the change makes superfluous is left out, and what it asks for is put in.
    /// </summary>
    public string WhyIdle(string before, ModelText changed, string key)
    {
        var problems = Read(changed, out var outputs);
        for (var mended = changed; problems.Count > 0 && !problems.Any(problem => IsAbout(problem, key));)
        {
            if (Mended(mended, problems[0]) is not { } better) return string.Join(" | ", problems);
            problems = Read(mended = better, out outputs);
        }

        return outputs == before ? "the same outputs" : "";
    }

    public void Dispose() => _scratch.Dispose();

    private static ModelText? Mended(ModelText text, Problem problem) => problem.Kind switch
    {
        ProblemKind.NoEffect or ProblemKind.UnknownKey when !problem.Message.StartsWith("the value", StringComparison.Ordinal) => text.Without(problem.Key),
        ProblemKind.MissingKey => Array.Find(_askedFor, asked => problem.Key.Contains(asked.Key, StringComparison.Ordinal)).Value is { } value
            ? text.WithNew(problem.Key, value)
            : null,
        _ => null,
    };

    /// <summary>Of the key itself, a group it is in, or a part of it; or in words, as the year after the opening; or of what the key gives a unit and bounds to.</summary>
    private static bool IsAbout(Problem problem, string key) =>
        problem.Key == key || IsBelow(problem.Key, key) || (problem.Key.Length > 0 && IsBelow(key, problem.Key))
        || problem.Message.Contains(key.Replace('_', ' '), StringComparison.Ordinal)
        || (key == "opening_year" && problem.Message.Contains("first projected year", StringComparison.Ordinal))
        || (key.Split('.') is [.. var entry, "measure" or "key" or "how"] && IsBelow(problem.Key, string.Join('.', entry)));

    private static bool IsBelow(string key, string group) => key.StartsWith(group + ".", StringComparison.Ordinal);
}
