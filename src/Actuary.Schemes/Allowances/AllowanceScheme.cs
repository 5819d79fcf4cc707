using Actuary.Assumptions;
using Actuary.Schemes.Ledgers;

namespace Actuary.Schemes.Allowances;

/// <summary>
/// Heads by status × standard: an allowance that governments pay to residents without contribution, such as that for the oldest (高龄津贴). A year
/// costs 12 · Σ residents on 31 December · what the rule gives them a month, by sex and single age. It moves no fund: governments pay persons.
/// </summary>
public sealed class AllowanceScheme : IScheme
{
    private const double Rounding = 1e-9;

    /// <summary>An allowance by a rule.</summary>
    /// <param name="name">Name of the scheme: stands in front of its measures where it is not a plan's first.</param>
    /// <param name="firstYear">The first projected calendar year.</param>
    /// <param name="shares">Which level of government pays which share of it; adds to one.</param>
    /// <param name="monthly">What it is worth. Called for each sex and age of each year on every eight paths, by several threads at once: it keeps nothing.</param>
    /// <exception cref="ArgumentException">The name is empty, a payer is no government, or the shares are not shares of one.</exception>
    public AllowanceScheme(string name, int firstYear, IReadOnlyDictionary<Party, double> shares, AllowanceRule monthly)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(monthly);
        if (shares.Keys.Except(GovernmentLevels.All).ToArray() is { Length: > 0 } others)
            throw new ArgumentException($"{string.Join(", ", others)} cannot pay {name}. Allowed: {string.Join(", ", GovernmentLevels.All)}.", nameof(shares));
        if (shares.Values.Any(share => !(share >= 0)) || Math.Abs(shares.Values.Sum() - 1) > Rounding)
            throw new ArgumentException($"The shares of {name} are {string.Join(", ", shares.Values)}; they are not negative and add to 1.", nameof(shares));
        (Name, FirstYear, Monthly) = (name, firstYear, monthly);
        Payers = [.. shares.OrderBy(share => share.Key).Select(share => (share.Key, share.Value))];
        Lines = [.. Payers.Select(payer => new LedgerLine("allowance", payer.Party, Party.Person))];
        LedgerMeasures =
        [
            new("allowances", [.. Enumerable.Range(0, Payers.Count)]),
            .. Payers.Select((payer, line) => new LedgerMeasure($"allowances_{payer.Party.ToString().ToLowerInvariant()}", [line])),
        ];
    }

    public string Name { get; }

    /// <summary>Who pays which share, highest level first.</summary>
    public IReadOnlyList<(Party Party, double Share)> Payers { get; }

    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary><c>allowances</c>, and of them <c>allowances_central</c>, … by payer; yuan a year.</summary>
    public IReadOnlyList<LedgerMeasure> LedgerMeasures { get; }

    /// <summary><c>recipients</c>, persons to whom the rule gives something; <c>allowance_monthly</c>, yuan a month for each of them.</summary>
    public IReadOnlyList<string> Measures { get; } = ["recipients", "allowance_monthly"];

    public CohortLayout Cohorts { get; } = new(0, Ages.Count, ["all"], ["recipients"]);

    public IReadOnlyList<string> ClassFlows => [];

    internal int FirstYear { get; }

    internal AllowanceRule Monthly { get; }

    public ISchemeBlock CreateBlock() => new AllowanceBlock(this);
}
