using Actuary.Schemes.Ledgers;
using Actuary.Schemes.MedicalCover.Policy;

namespace Actuary.Models.MedicalCover;

/// <summary>What is paid in for one insured person, and by whom.</summary>
internal sealed class MedicalContributionReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue[] _individual;
    private readonly DatedValue[] _government;
    private readonly DatedValue[] _levels;
    private readonly DatedValue _individualElasticity;
    private readonly DatedValue _governmentElasticity;
    private readonly YearEndValue<double>? _step;
    private readonly (DatedValue[] Share, DatedValue[] Levels)? _aid;

    public MedicalContributionReader(Binder scheme, string[] classes, Horizon horizon)
    {
        _horizon = horizon;
        var contributions = scheme.Section("contributions", "what is paid in for an insured person");
        _individual = PerHead(contributions, "individual", classes, "the contribution of a person, whoever pays it");
        _government = PerHead(contributions, "government", classes, "the subsidy of governments");
        _levels = contributions.DatedShares("government_shares", Levels, "who pays the subsidy");
        _individualElasticity = Elasticity(contributions, "individual_elasticity", "contributions");
        _governmentElasticity = Elasticity(contributions, "government_elasticity", "subsidies");
        if (_individualElasticity.Steps.Concat(_governmentElasticity.Steps).Any(step => step.Value > 0))
            _step = contributions.DatedAtYearEnd("step", Unit.YuanPerYear, 0, 1e4, "amounts that follow income are rounded to this; 0 leaves them unrounded");
        else
            contributions.RefuseIdle("step", "no amount follows income");
        if (contributions.OptionalSection("premium_aid", "contributions paid by medical assistance") is { } aid)
            _aid = (aid.DatedKeyed("share", classes, Unit.Fraction, 0, 1, "share of the individual contribution that assistance pays"),
                aid.DatedShares("paid_by", Levels, "who pays assistance"));
    }

    public static string[] Levels { get; } = [.. GovernmentLevels.All.Select(level => level.ToString().ToLowerInvariant())];

    public ContributionPolicy Build() => new(
        ByYear.Of(_individual, _horizon),
        ByYear.Of(_government, _horizon),
        ByYear.Of(_levels, _horizon),
        _individualElasticity.AverageByYear(_horizon),
        _governmentElasticity.AverageByYear(_horizon),
        _step?.ByYear(_horizon) ?? new double[_horizon.Years])
    {
        PremiumAid = _aid is { } aid ? new(ByYear.Of(aid.Share, _horizon), ByYear.Of(aid.Levels, _horizon)) : null,
    };

    /// <summary>One amount for everyone, and others for the classes named in <c>key_of</c>.</summary>
    private static DatedValue[] PerHead(Binder contributions, string key, string[] classes, string meaning)
    {
        var common = contributions.Dated(key, Unit.YuanPerYear, 0, 1e6, meaning);
        var own = contributions.OptionalSection(key + "_of", $"{meaning}, where a class has another");
        return [.. classes.Select(name => own?.OptionalDated(name, Unit.YuanPerYear, 0, 1e6, meaning) ?? common)];
    }

    private static DatedValue Elasticity(Binder contributions, string key, string what) =>
        contributions.Dated(key, Unit.Number, 0, 3, $"{what} grow by (1 + growth of rural income)^elasticity");
}
