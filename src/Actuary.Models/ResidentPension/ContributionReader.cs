using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>What members, collectives and governments pay in.</summary>
internal sealed class ContributionReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue[] _tiers;
    private readonly DatedValue[] _onBehalf;
    private readonly DatedValue[] _subsidy;
    private readonly DatedValue _collective;
    private readonly DatedValue _tierElasticity;
    private readonly YearEndValue<double> _tierStep;
    private readonly DatedValue _subsidyElasticity;

    public ContributionReader(Binder scheme, IReadOnlyList<string> classes, Horizon horizon)
    {
        _horizon = horizon;
        var contributions = scheme.Section("contributions", "what is paid in for a contributing member");
        DatedValue[] PerYear(string key, string meaning) =>
            contributions.DatedKeyed(key, classes, Unit.YuanPerYear, 0, 1e6, meaning);
        _tiers = PerYear("tiers", "the yearly contribution of the class");
        _onBehalf = PerYear("paid_on_behalf", "the part of the tier that the government pays instead of the person");
        _subsidy = PerYear("subsidy", "the government's subsidy credited on top");
        _collective = contributions.Dated("collective", Unit.YuanPerYear, 0, 1e6, "the collective's subsidy per contributing member");
        _tierElasticity = contributions.Dated("tier_elasticity", Unit.Number, 0, 2, "tiers grow by (1 + growth of rural income)^elasticity");
        _tierStep = contributions.DatedAtYearEnd("tier_step", Unit.YuanPerYear, 0, 1e4, "tiers are rounded to this; 0 leaves them unrounded");
        _subsidyElasticity = contributions.Dated("subsidy_elasticity", Unit.Number, 0, 2, "subsidies grow by (1 + growth of rural income)^elasticity");
    }

    public ContributionPolicy Build() => new(
        ByYear.Of(_tiers, _horizon),
        ByYear.Of(_onBehalf, _horizon),
        ByYear.Of(_subsidy, _horizon),
        _collective.AverageByYear(_horizon),
        _tierElasticity.AverageByYear(_horizon),
        _tierStep.ByYear(_horizon),
        _subsidyElasticity.AverageByYear(_horizon));
}
