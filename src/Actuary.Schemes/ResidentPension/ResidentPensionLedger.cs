using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Schemes.ResidentPension;

/// <summary>
/// The ledger of the resident pension: what persons and others pay in, then each cost line by level of government, then what is
/// paid out. The lines are those of every rule; a plan's measures leave out what its rules cannot move.
/// </summary>
public static class ResidentPensionLedger
{
    public const int Individual = 0;
    public const int MadeUp = 1;
    public const int SinglePremiums = 2;
    public const int Collective = 3;
    public const int MovedIn = 4;
    private const int FirstCost = 5;

    private static readonly CostLine[] _costs = Enum.GetValues<CostLine>();
    private static readonly int _levels = GovernmentLevels.All.Count;

    public static readonly int Basic = FirstCost + _costs.Length * _levels;
    public static readonly int Local = Basic + 1;
    public static readonly int AccountPension = Basic + 2;
    public static readonly int Bonus = Basic + 3;
    public static readonly int AgeAddOns = Basic + 4;
    public static readonly int Legacy = Basic + 5;
    public static readonly int DeathGrants = Basic + 6;
    public static readonly int PaidAfterDeath = Basic + 7;
    public static readonly int Refunds = Basic + 8;
    public static readonly int TransfersOut = Basic + 9;
    public static readonly int MovedOut = Basic + 10;

    public static IReadOnlyList<LedgerLine> Lines { get; } =
    [
        new("individual contributions", Party.Person, Party.Fund),
        new("years made up at pension age", Party.Person, Party.Fund),
        new("single premiums", Party.Person, Party.Fund),
        new("collective subsidy", Party.Collective, Party.Fund),
        new("transfer from other places", Party.OtherScheme, Party.Fund),
        .. from cost in _costs
           from level in GovernmentLevels.All
           select new LedgerLine(Describe(cost), level, EntersFund(cost) ? Party.Fund : Party.Agency),
        new("national basic pension", Party.Fund, Party.Person),
        new("local basic pension", Party.Fund, Party.Person),
        new("account pension", Party.Fund, Party.Person),
        new("long-contribution bonus", Party.Fund, Party.Person),
        new("addition", Party.Fund, Party.Person),
        new("pension of an older scheme", Party.Fund, Party.Person),
        new("death grant", Party.Fund, Party.Person),
        new("pension paid after death", Party.Fund, Party.Person),
        new("refund and inheritance", Party.Fund, Party.Person),
        new("transfer to the employee scheme", Party.Fund, Party.OtherScheme),
        new("transfer to other places", Party.Fund, Party.OtherScheme),
    ];

    /// <summary>Whether the money goes into the fund; what does not is paid to those who run the scheme.</summary>
    public static bool EntersFund(CostLine cost) => cost is not (CostLine.Administration or CostLine.Campaign);

    public static int Cost(CostLine cost, int level) => FirstCost + (int)cost * _levels + level;

    /// <summary>What a level has paid into the fund so far this year, yuan.</summary>
    public static Lanes PaidIntoFund(Ledger ledger, int level)
    {
        var paid = Lanes.Zero;
        foreach (var cost in _costs)
            if (EntersFund(cost))
                paid += ledger[Cost(cost, level)];
        return paid;
    }

    /// <summary>The totals that a plan records.</summary>
    public static IReadOnlyList<LedgerMeasure> MeasuresOf(ResidentPensionPlan plan)
    {
        var legacy = plan.Opening.LegacyForLife.Concat(plan.Opening.LegacyUntil60).Any(monthly => monthly > 0);
        return
        [
            new("contributions_individual", [Individual, MadeUp, SinglePremiums]),
            .. When(plan.Vesting is not null, new LedgerMeasure("contributions_made_up", [MadeUp])),
            .. When(plan.SinglePremium is not null, new LedgerMeasure("single_premiums", [SinglePremiums])),
            new("contributions_collective", [Collective]),
            .. When(plan.Transfers is not null, new LedgerMeasure("transfers_in", [MovedIn])),
            .. Levels(plan.Financing, "subsidy", EntersFund, Party.County),
            .. plan.Financing.FiscalInput is { CanAskForMore: true } input ? [new("fiscal_input_extra", [Cost(CostLine.FiscalInput, input.Level)])] : (LedgerMeasure[])[],
            new("on_behalf_payments", [.. Enumerable.Range(0, _levels).Select(level => Cost(CostLine.OnBehalf, level))]),
            .. plan.Administration is null ? [] : Administration(plan.Financing),
            new("benefits_basic", [Basic, Local]),
            new("benefits_account", [AccountPension]),
            new("benefits_addons", [Bonus, AgeAddOns]),
            .. When(legacy, new LedgerMeasure("benefits_legacy", [Legacy])),
            new("death_grants", [DeathGrants]),
            .. When(plan.Benefits.DeathReporting is not null, new LedgerMeasure("paid_after_death", [PaidAfterDeath])),
            new("refunds", [Refunds]),
            new("transfers_out", [TransfersOut, MovedOut]),
        ];
    }

    private static IEnumerable<LedgerMeasure> Administration(FinancingPolicy financing) =>
    [
        new("administration", [.. from cost in _costs where !EntersFund(cost) from level in Enumerable.Range(0, _levels) select Cost(cost, level)]),
        .. Levels(financing, "administration", cost => !EntersFund(cost)),
    ];

    /// <summary>One total for each level of government that bears a share of any of the costs, or is not below <paramref name="always"/>.</summary>
    private static IEnumerable<LedgerMeasure> Levels(
        FinancingPolicy financing, string prefix, Func<CostLine, bool> chosen, Party? always = null)
    {
        var costs = _costs.Where(chosen).ToArray();
        for (var level = 0; level < _levels; level++)
        {
            var at = level;
            var bears = costs.Any(cost => financing.Shares.TryGetValue(cost, out var shares) && shares.Any(year => year[at] > 0))
                || (financing.FiscalInput is { CanAskForMore: true } input && input.Level == at && chosen(CostLine.FiscalInput));
            if (bears || GovernmentLevels.All[at] <= always)
                yield return new($"{prefix}_{GovernmentLevels.All[at].ToString().ToLowerInvariant()}", [.. costs.Select(cost => Cost(cost, at))]);
        }
    }

    private static IEnumerable<LedgerMeasure> When(bool recorded, LedgerMeasure measure) => recorded ? [measure] : [];

    private static string Describe(CostLine cost) => cost switch
    {
        CostLine.BasicBase => "national basic pension, base",
        CostLine.BasicIncrement => "national basic pension, increment",
        CostLine.LocalPension => "local basic pension",
        CostLine.ContributionSubsidy => "contribution subsidy",
        CostLine.OnBehalf => "contribution on behalf",
        CostLine.LongContributionBonus => "long-contribution bonus",
        CostLine.AgeAddOn => "addition",
        CostLine.DeathGrant => "death grant",
        CostLine.LongevityTail => "longevity tail",
        CostLine.LegacyPension => "pension of an older scheme",
        CostLine.Administration => "administration",
        CostLine.Campaign => "collection campaign",
        CostLine.FiscalInput => "input beyond the shares",
        _ => throw new ArgumentOutOfRangeException(nameof(cost), cost, "Unknown cost line."),
    };
}
