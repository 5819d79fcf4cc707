using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Schemes.ResidentPension;

/// <summary>The ledger of the resident pension: contributions, then each cost line by level of government, then benefits.</summary>
internal static class ResidentPensionLedger
{
    public const int Individual = 0;
    public const int Collective = 1;
    private const int FirstCost = 2;

    private static readonly CostLine[] _costs = Enum.GetValues<CostLine>();
    private static readonly int _levels = GovernmentLevels.All.Count;

    public static readonly int Basic = FirstCost + _costs.Length * _levels;
    public static readonly int Local = Basic + 1;
    public static readonly int AccountPension = Basic + 2;
    public static readonly int Bonus = Basic + 3;
    public static readonly int AgeAddOns = Basic + 4;
    public static readonly int DeathGrants = Basic + 5;
    public static readonly int Refunds = Basic + 6;
    public static readonly int TransfersOut = Basic + 7;

    public static IReadOnlyList<LedgerLine> Lines { get; } =
    [
        new("individual contributions", Party.Person, Party.Fund),
        new("collective subsidy", Party.Collective, Party.Fund),
        .. from cost in _costs
           from level in GovernmentLevels.All
           select new LedgerLine(Describe(cost), level, Party.Fund),
        new("national basic pension", Party.Fund, Party.Person),
        new("local basic pension", Party.Fund, Party.Person),
        new("account pension", Party.Fund, Party.Person),
        new("long-contribution bonus", Party.Fund, Party.Person),
        new("age add-on", Party.Fund, Party.Person),
        new("death grant", Party.Fund, Party.Person),
        new("refund and inheritance", Party.Fund, Party.Person),
        new("transfer to the employee scheme", Party.Fund, Party.OtherScheme),
    ];

    public static IReadOnlyList<LedgerMeasure> Measures { get; } =
    [
        new("contributions_individual", [Individual]),
        new("contributions_collective", [Collective]),
        .. GovernmentLevels.All.Select((level, index) => new LedgerMeasure(
            $"subsidy_{level.ToString().ToLowerInvariant()}", [.. _costs.Select(cost => Cost(cost, index))])),
        new("on_behalf_payments", [.. Enumerable.Range(0, _levels).Select(level => Cost(CostLine.OnBehalf, level))]),
        new("benefits_basic", [Basic, Local]),
        new("benefits_account", [AccountPension]),
        new("benefits_addons", [Bonus, AgeAddOns]),
        new("death_grants", [DeathGrants]),
        new("refunds", [Refunds]),
        new("transfers_out", [TransfersOut]),
    ];

    public static int Cost(CostLine cost, int level) => FirstCost + (int)cost * _levels + level;

    private static string Describe(CostLine cost) => cost switch
    {
        CostLine.BasicBase => "national basic pension, base",
        CostLine.BasicIncrement => "national basic pension, increment",
        CostLine.LocalPension => "local basic pension",
        CostLine.ContributionSubsidy => "contribution subsidy",
        CostLine.OnBehalf => "contribution on behalf",
        CostLine.LongContributionBonus => "long-contribution bonus",
        CostLine.AgeAddOn => "age add-on",
        CostLine.DeathGrant => "death grant",
        CostLine.LongevityTail => "longevity tail",
        _ => throw new ArgumentOutOfRangeException(nameof(cost), cost, "Unknown cost line."),
    };
}
