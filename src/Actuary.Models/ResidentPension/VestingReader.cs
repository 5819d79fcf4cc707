using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>Contribution years that a pension needs, and those made up at pension age.</summary>
internal sealed class VestingReader
{
    private readonly Horizon _horizon;
    private readonly int _startYear;
    private readonly DatedValue _ordinaryYears;
    private readonly DatedValue _makeUpTo;
    private readonly DatedValue _shortShare;
    private readonly DatedValue _transitionShare;
    private readonly bool _atLowestTier;
    private readonly YearEndValue<bool> _subsidised;

    public VestingReader(Binder vesting, Horizon horizon)
    {
        _horizon = horizon;
        _startYear = vesting.Whole("start_year", 1990, horizon.LastYear, "the calendar year in which the scheme began");
        _ordinaryYears = vesting.Dated("ordinary_years", Unit.Years, 0, 44, "contribution years needed by those who could pay them");
        _makeUpTo = vesting.Dated("make_up_to", Unit.Years, 0, 44, "years up to which members of the transition cohorts may make up more");
        _shortShare = vesting.Dated("short_share", Unit.Fraction, 0, 1, "of members who miss years, the share that makes them up (AMB-09); the others do not vest");
        _transitionShare = vesting.Dated("transition_share", Unit.Fraction, 0, 1, "of members of the transition cohorts, the share that makes up more");
        _atLowestTier = vesting.Choice("tier", "the tier at which years are made up (AMB-08)", ("own", false), ("lowest", true));
        _subsidised = vesting.DatedFlag("subsidised", "whether years made up are subsidised (AMB-08, AMB-16)");
    }

    /// <summary>The most contribution years to which members may make up on any day.</summary>
    public double MadeUpTo => _ordinaryYears.Steps.Concat(_makeUpTo.Steps).Max(step => step.Value ?? 0);

    /// <param name="countForBonus">By year: whether years made up count for the bonus; null where there is none.</param>
    public VestingPolicy Build(bool[]? countForBonus) => new(
        _startYear,
        _horizon.FirstYear,
        _ordinaryYears.AverageByYear(_horizon),
        _makeUpTo.AverageByYear(_horizon),
        _shortShare.AverageByYear(_horizon),
        _transitionShare.AverageByYear(_horizon),
        _atLowestTier,
        _subsidised.ByYear(_horizon),
        countForBonus ?? new bool[_horizon.Years]);
}
