using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>How levels of government, and the fund itself, share each cost line that the scheme has.</summary>
internal sealed class FinancingReader
{
    private static readonly string[] _levels = [.. GovernmentLevels.All.Select(level => level.ToString().ToLowerInvariant())];

    private static readonly string[] _payers = [.. _levels, "fund"];

    private readonly Horizon _horizon;
    private readonly DatedValue? _baseAmount;
    private readonly Dictionary<CostLine, DatedValue[]> _shares = [];
    private readonly FiscalInputReader? _input;

    /// <param name="costs">The cost lines that the other sections give rise to.</param>
    public FinancingReader(Binder scheme, IReadOnlySet<CostLine> costs, Horizon horizon)
    {
        _horizon = horizon;
        var financing = scheme.Section("financing", "who pays each cost line");
        _baseAmount = financing.OptionalDated("base_amount", Unit.YuanPerMonth, 0, 1e5,
            "the part of the national basic pension that counts as base; all of it where it is left out");
        foreach (var (line, key, meaning) in Lines)
        {
            if (line == CostLine.BasicIncrement && _baseAmount is null)
                financing.RefuseIdle(key, "without base_amount all of the basic pension is base");
            else if (!costs.Contains(line))
                financing.RefuseIdle(key, "the scheme has no such cost");
            else
                _shares.Add(line, financing.DatedShares(key, ResidentPensionLedger.EntersFund(line) ? _payers : _levels, $"who pays: {meaning}"));
        }

        if (financing.OptionalSection("fiscal_input", "what a level pays into the fund at least") is { } input)
            _input = new FiscalInputReader(input, horizon);
    }

    private static IEnumerable<(CostLine Line, string Key, string Meaning)> Lines =>
    [
        (CostLine.BasicBase, "basic_base", "national basic pension up to the base amount"),
        (CostLine.BasicIncrement, "basic_increment", "national basic pension above the base amount"),
        (CostLine.LocalPension, "local_basic", "local addition to the basic pension"),
        (CostLine.ContributionSubsidy, "contribution_subsidy", "contribution subsidy"),
        (CostLine.OnBehalf, "paid_on_behalf", "contributions paid on behalf"),
        (CostLine.LongContributionBonus, "long_contribution_bonus", "bonus for long contribution and high tiers"),
        (CostLine.AgeAddOn, "age_additions", "additions by age"),
        (CostLine.DeathGrant, "death_grant", "death and funeral grants"),
        (CostLine.LongevityTail, "longevity_tail", "account pension after the account is used up (AMB-03)"),
        (CostLine.LegacyPension, "legacy_pensions", "pensions of older schemes"),
        (CostLine.Administration, "administration", "running the scheme; never the fund"),
        (CostLine.Campaign, "campaign", "awards for collecting; never the fund"),
    ];

    public FinancingPolicy Build() => new(
        _baseAmount?.AverageByYear(_horizon) ?? [.. Enumerable.Repeat(double.PositiveInfinity, _horizon.Years)],
        _shares.ToDictionary(pair => pair.Key, pair => ByYear.Of(pair.Value[.._levels.Length], _horizon)))
    {
        FiscalInput = _input?.Build(),
    };
}
