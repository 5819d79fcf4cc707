using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>What running the scheme costs the budgets.</summary>
internal sealed class AdministrationReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue? _perPayer;
    private readonly DatedValue? _perInsured;
    private readonly DatedValue? _perTownship;
    private readonly int _townships;
    private readonly bool _once;
    private readonly DatedValue? _elasticity;
    private readonly CampaignReader? _campaign;

    public AdministrationReader(Binder administration, Horizon horizon)
    {
        _horizon = horizon;
        _perPayer = administration.OptionalDated("per_payer", Unit.YuanPerYear, 0, 1e5, "per contributing member");
        _perInsured = administration.OptionalDated("per_insured", Unit.YuanPerYear, 0, 1e5, "per member and pensioner");
        _perTownship = administration.OptionalDated("per_township", Unit.YuanPerYear, 0, 1e9, "per township");
        if (_perTownship is not null)
        {
            _townships = administration.Integer("townships", Unit.Number, 1, 100_000, "how many townships there are");
            _once = administration.Choice("township_grant", "how often it is paid (AMB-19)", ("annual", false), ("once", true));
        }
        else
        {
            administration.RefuseIdle("townships", "there is no per_township");
            administration.RefuseIdle("township_grant", "there is no per_township");
        }

        if (HasRunningCosts)
            _elasticity = administration.Dated("income_elasticity", Unit.Number, 0, 2, "the amounts grow by (1 + growth of rural income)^elasticity");
        else
            administration.RefuseIdle("income_elasticity", "there is no amount that could grow");
        if (administration.OptionalSection("campaign", "awards for collecting contributions") is { } campaign)
            _campaign = new CampaignReader(campaign, horizon);
        if (!HasRunningCosts && _campaign is null)
            administration.Refuse("per_payer", "the administration states no cost", "per_payer, per_insured, per_township or a campaign");
    }

    public bool HasRunningCosts => _perPayer is not null || _perInsured is not null || _perTownship is not null;

    public bool HasCampaign => _campaign is not null;

    public AdministrationPolicy Build()
    {
        var grants = Amounts(_perTownship).Select(amount => amount * _townships).ToArray();
        if (_once)
            Array.Clear(grants, 1, grants.Length - 1);
        return new(Amounts(_perPayer), Amounts(_perInsured), grants, Amounts(_elasticity), _campaign?.Build());
    }

    private double[] Amounts(DatedValue? value) => value?.AverageByYear(_horizon) ?? new double[_horizon.Years];
}
