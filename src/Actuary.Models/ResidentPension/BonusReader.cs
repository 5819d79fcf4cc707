namespace Actuary.Models.ResidentPension;

/// <summary>The bonus for contribution years beyond a threshold.</summary>
internal sealed class BonusReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue? _perYear;
    private readonly DatedValue _after;
    private readonly DatedValue? _mostYears;
    private readonly DatedValue? _basicShare;
    private readonly YearEndValue<bool>? _countsMadeUp;

    /// <param name="madeUpTo">The most contribution years to which members may ever make up; null where they may not.</param>
    public BonusReader(Binder bonus, double? madeUpTo, Horizon horizon)
    {
        _horizon = horizon;
        _perYear = bonus.OptionalDated("per_year", Unit.YuanPerMonth, 0, 1e4, "a month for each contribution year beyond the threshold");
        _basicShare = bonus.OptionalDated("basic_share", Unit.Fraction, 0, 1, "share of the basic pension for each year beyond the threshold");
        if (_perYear is null && _basicShare is null)
            bonus.Refuse("per_year", "the bonus states no amount", "per_year, basic_share or both");
        _after = bonus.Dated("after", Unit.Years, 0, 60, "the threshold");
        _mostYears = bonus.OptionalDated("most_years", Unit.Years, 0, 60, "years beyond the threshold that count at most");
        if (madeUpTo is null)
            bonus.RefuseIdle("counts_made_up", "no years are made up without vesting");
        else if (_after.Steps.All(step => madeUpTo <= (step.Value ?? 0)))
            bonus.RefuseIdle("counts_made_up", "no years are made up beyond the threshold");
        else
            _countsMadeUp = bonus.DatedFlag("counts_made_up", "whether years made up at pension age count");
    }

    /// <summary>By year; null where no years are made up.</summary>
    public bool[]? CountsMadeUp => _countsMadeUp?.ByYear(_horizon);

    public double[] PerYear => _perYear?.AverageByYear(_horizon) ?? new double[_horizon.Years];

    public double[] After => _after.AverageByYear(_horizon);

    public double[]? MostYears => _mostYears?.AverageByYear(_horizon);

    public double[]? BasicShare => _basicShare?.AverageByYear(_horizon);
}
