using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>How levels of government, and the fund itself, share each cost line.</summary>
internal sealed class FinancingReader
{
    private static readonly (CostLine Line, string Key, string Meaning)[] _lines =
    [
        (CostLine.BasicBase, "basic_base", "national basic pension up to the base amount"),
        (CostLine.BasicIncrement, "basic_increment", "national basic pension above the base amount"),
        (CostLine.LocalPension, "local_basic", "local addition to the basic pension"),
        (CostLine.ContributionSubsidy, "contribution_subsidy", "contribution subsidy"),
        (CostLine.OnBehalf, "paid_on_behalf", "contributions paid on behalf"),
        (CostLine.LongContributionBonus, "long_contribution_bonus", "bonus for long contribution"),
        (CostLine.AgeAddOn, "age_additions", "additions by age"),
        (CostLine.DeathGrant, "death_grant", "death grant"),
        (CostLine.LongevityTail, "longevity_tail", "account pension after the account is used up (AMB-03)"),
    ];

    private static readonly string[] _payers =
        [.. GovernmentLevels.All.Select(level => level.ToString().ToLowerInvariant()), "fund"];

    private readonly Horizon _horizon;
    private readonly DatedValue _baseAmount;
    private readonly Dictionary<CostLine, DatedValue[]> _shares = [];

    public FinancingReader(Binder scheme, Horizon horizon)
    {
        _horizon = horizon;
        var financing = scheme.Section("financing", "who pays each cost line");
        _baseAmount = financing.Dated("base_amount", Unit.YuanPerMonth, 0, 1e5, "the part of the national basic pension that counts as base");
        foreach (var (line, key, meaning) in _lines)
            _shares.Add(line, financing.DatedShares(key, _payers, $"who pays: {meaning}"));
    }

    public FinancingPolicy Build() => new(_baseAmount.AverageByYear(_horizon), _shares.ToDictionary(
        pair => pair.Key,
        pair => ByYear.Of(pair.Value[..GovernmentLevels.All.Count], _horizon)));
}
