using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>What the death of a pensioner pays, and pensions that go on until it is reported.</summary>
internal sealed class DeathReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue? _grantMonths;
    private readonly DatedValue? _funeralGrant;
    private readonly (DatedValue Months, DatedValue Recovered)? _reporting;
    private readonly DatedValue _yearMonths;

    public DeathReader(Binder benefits, Horizon horizon)
    {
        _horizon = horizon;
        _grantMonths = benefits.OptionalDated("death_grant", Unit.Months, 0, 120, "months of the last monthly benefit paid on death");
        if (_grantMonths is null)
            benefits.RefuseIdle("death_grant_base", "there is no death_grant");
        else if (benefits.HasOptional("death_grant_base"))
            GrantBase = benefits.Choice("death_grant_base", "the part of the last benefit that counts (AMB-07)",
                ("whole", DeathGrantBase.WholeBenefit), ("basic_and_account", DeathGrantBase.BasicAndAccount));
        _funeralGrant = benefits.OptionalDated("funeral_grant", Unit.Yuan, 0, 1e6, "paid once for a pensioner who dies");
        _yearMonths = benefits.Dated("months_in_death_year", Unit.Months, 0, 12, "pension months paid in the year of death");
        if (benefits.OptionalSection("death_reporting", "pensions paid until a death is reported") is { } reporting)
        {
            _reporting = (reporting.Dated("months", Unit.Months, 0, 24, "months between a death and its report"),
                reporting.Dated("recovered", Unit.Fraction, 0, 1, "share of the money of these months that is paid back"));
        }
    }

    public DeathGrantBase GrantBase { get; }

    public bool HasGrant => _grantMonths is not null || _funeralGrant is not null;

    public double[] GrantMonths => _grantMonths?.AverageByYear(_horizon) ?? new double[_horizon.Years];

    public double[]? FuneralGrant => _funeralGrant?.AverageByYear(_horizon);

    public double[] YearMonths => _yearMonths.AverageByYear(_horizon);

    public DeathReporting? Reporting =>
        _reporting is var (months, recovered) ? new(months.AverageByYear(_horizon), recovered.AverageByYear(_horizon)) : null;
}
