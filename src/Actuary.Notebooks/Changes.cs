using System.Globalization;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Schemes;
using Actuary.Simulation.Funds;
using Actuary.Simulation.Plans;

namespace Actuary.Notebooks;

/// <summary>What a notebook changes of a model, before it is held against one of its scenarios.</summary>
internal sealed record Changes
{
    public static Changes None { get; } = new();

    public IReadOnlyList<KeyChange> Keys { get; init; } = [];

    public IReadOnlyList<DatedChange> Dated { get; init; } = [];

    public IReadOnlyList<(IScheme Scheme, FundPlan? Fund)> Schemes { get; init; } = [];

    /// <summary>What stands in for fits of the model, by their files' names.</summary>
    public IReadOnlyDictionary<string, Fit> Fits { get; init; } = new Dictionary<string, Fit>(StringComparer.Ordinal);

    /// <summary>A name given by the notebook, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The plan of a model with these changes.</summary>
    /// <exception cref="ModelException">The model does not allow them.</exception>
    public Plan On(PlanVariations variations)
    {
        var plan = Keys.Count + Dated.Count == 0
            ? variations.Base
            : variations.With([.. Keys.Select(change => (variations.Find(change.Key, change.Kind), change.Value))], Dated);
        return Schemes.Count == 0 ? plan : plan with
        {
            Schemes = [.. plan.Schemes, .. Schemes.Select(added => new SchemePlan(added.Scheme, added.Fund ?? Empty(plan.Years)))],
            Documentation = plan.Documentation with
            {
                Schemes = [.. plan.Documentation.Schemes, .. Schemes.Select(added => new SchemeNote(added.Scheme.Name, added.Scheme.Name + ".", new Label(added.Scheme.Name, added.Scheme.Name)))],
            },
        };
    }

    /// <exception cref="ModelException">A key is none of the model, or several.</exception>
    public void Check(PlanVariations variations)
    {
        foreach (var change in Keys)
            variations.Find(change.Key, change.Kind);
        foreach (var change in Dated)
            variations.FindDated(change.Key);
    }

    /// <summary>The scenario's title and what differs from it, keys by their last words.</summary>
    public string Describe(string scenario) => string.Join("; ",
    [
        scenario,
        .. Dated.Select(change => string.Create(CultureInfo.InvariantCulture, $"{Last(change.Key)} = {change.Value} from {change.From:yyyy-MM-dd}")),
        .. Keys.Select(change => string.Create(CultureInfo.InvariantCulture, $"{Last(change.Key)} {Moved(change)}")),
        .. Fits.Select(fit => $"{fit.Value} for {fit.Key}"),
        .. Schemes.Select(added => $"with {added.Scheme.Name}"),
    ]);

    /// <summary>The last two words of a key, which mostly tell it from others.</summary>
    private static string Last(string key) => string.Join('.', key.Split('.')[^Math.Min(2, key.Split('.').Length)..]);

    private static string Moved(KeyChange change) => change.Kind switch
    {
        ChangeKind.Add => change.Value < 0 ? $"− {-change.Value}" : $"+ {change.Value}",
        ChangeKind.Multiply => $"× {change.Value}",
        _ => $"= {change.Value}",
    };

    private static FundPlan Empty(int years) => new(0, 0, new double[years], new double[years], 0, null);
}
