using Actuary.Schemes.Ledgers;

namespace Actuary.Schemes.MedicalCover;

/// <summary>The ledger of a medical cover: what is paid in, what the fund pays, and what others pay of bills.</summary>
public static class MedicalCoverLedger
{
    private static readonly int _levels = GovernmentLevels.All.Count;

    public const int Individual = 0;
    private const int FirstSubsidy = 1;

    public static readonly int Returned = FirstSubsidy + 2 * _levels;
    public static readonly int Basic = Returned + 1;
    public static readonly int CriticalIllnessByFund = Returned + 2;
    public static readonly int PremiumFromSurplus = Returned + 3;
    public static readonly int PremiumFromReceipts = Returned + 4;
    public static readonly int CriticalIllnessLoss = Returned + 5;
    public static readonly int CriticalIllnessByInsurer = Returned + 6;
    public static readonly int Supplement = Returned + 7;
    public static readonly int OutOfPocket = Returned + 8;
    private static readonly int _firstAid = Returned + 9;

    public static IReadOnlyList<LedgerLine> Lines { get; } =
    [
        new("individual contributions", Party.Person, Party.Fund),
        .. GovernmentLevels.All.Select(level => new LedgerLine("subsidy", level, Party.Fund)),
        .. GovernmentLevels.All.Select(level => new LedgerLine("contributions paid by assistance", level, Party.Fund)),
        new("critical-illness surplus returned", Party.Insurer, Party.Fund),
        new("basic insurance", Party.Fund, Party.Hospital),
        new("critical illness, paid by the fund", Party.Fund, Party.Hospital),
        new("critical-illness premium, from surplus", Party.Fund, Party.Insurer),
        new("critical-illness premium, from receipts", Party.Fund, Party.Insurer),
        new("share of a critical-illness loss", Party.Fund, Party.Insurer),
        new("critical illness, paid by the insurer", Party.Insurer, Party.Hospital),
        new("supplementary covers", Party.OtherScheme, Party.Hospital),
        new("out of pocket", Party.Person, Party.Hospital),
        .. GovernmentLevels.All.Select(level => new LedgerLine("medical assistance", level, Party.Hospital)),
    ];

    public static int Subsidy(int level) => FirstSubsidy + level;

    public static int PremiumAid(int level) => FirstSubsidy + _levels + level;

    public static int Aid(int level) => _firstAid + level;

    /// <summary>The totals a plan records; those that its rules cannot move are left out.</summary>
    public static IReadOnlyList<LedgerMeasure> MeasuresOf(MedicalCoverPlan plan) => [.. All(plan)];

    private static IEnumerable<LedgerMeasure> All(MedicalCoverPlan plan)
    {
        var levels = Enumerable.Range(0, _levels);
        yield return new("contributions_individual", [Individual]);
        if (plan.Contributions.PremiumAid is not null)
            yield return new("premium_aid", [.. levels.Select(PremiumAid)]);
        foreach (var level in levels)
            yield return new($"subsidy_{Name(level)}", [Subsidy(level), PremiumAid(level)]);
        if (plan.CriticalIllness is not null)
        {
            yield return new("critical_illness_returned", [Returned]);
            yield return new("critical_illness_premium", [PremiumFromSurplus, PremiumFromReceipts]);
            yield return new("critical_illness_loss_share", [CriticalIllnessLoss]);
        }

        yield return new("basic_payments", [Basic]);
        if (plan.Covers(Rules.Payer.CriticalIllness))
            yield return new("critical_illness_payments", [CriticalIllnessByFund, CriticalIllnessByInsurer]);
        if (plan.Covers(Rules.Payer.CriticalIllness) && plan.CriticalIllness is null)
            yield return new("critical_illness_by_fund", [CriticalIllnessByFund]);
        if (plan.Covers(Rules.Payer.Supplement))
            yield return new("supplement_payments", [Supplement]);
        if (plan.Covers(Rules.Payer.Aid))
        {
            yield return new("aid_payments", [.. levels.Select(Aid)]);
            foreach (var level in levels.Where(level => plan.Aid!.LevelShares.Any(shares => shares[level] > 0)))
                yield return new($"aid_{Name(level)}", [Aid(level)]);
        }

        yield return new("out_of_pocket", [OutOfPocket]);
    }

    private static string Name(int level) => GovernmentLevels.All[level].ToString().ToLowerInvariant();
}
