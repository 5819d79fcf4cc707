namespace Actuary.Models.MedicalCover;

/// <summary>What of a schedule differs for one class: another deductible or a share of it, more of every band, another cap or none.</summary>
internal sealed class ClassScheduleReader
{
    private readonly double[]? _deductible;
    private readonly double[]? _deductibleFactor;
    private readonly double[]? _ratio;
    private readonly double[]? _added;
    private readonly double[]? _cap;
    private readonly bool _hasNoCap;

    /// <param name="isFlat">Whether the schedule has one ratio.</param>
    public ClassScheduleReader(Binder ofClass, string what, bool isFlat, Horizon horizon)
    {
        _deductible = ofClass.OptionalDated("deductible", Unit.YuanPerYear, 0, 1e8, $"expense below which {what} pays nothing")?.AverageByYear(horizon);
        if (_deductible is null)
            _deductibleFactor = ofClass.OptionalDated("deductible_factor", Unit.Factor, 0, 10, "the deductible over that of the others (AMB-24)")?.AverageByYear(horizon);
        else
            ofClass.RefuseIdle("deductible_factor", "the class has a deductible of its own");
        if (isFlat)
            _ratio = ofClass.OptionalDated("ratio", Unit.Fraction, 0, 1, $"share above the deductible that {what} pays")?.AverageByYear(horizon);
        else
            ofClass.RefuseIdle("ratio", "the bands have ratios of their own; ratio_added raises them");
        _added = ofClass.OptionalDated("ratio_added", Unit.Fraction, -1, 1, "what is added to the share of every band, up to all of it")?.AverageByYear(horizon);
        _hasNoCap = ofClass.OptionalChoice("capped", "whether the cap holds for the class", ("yes", false), ("no", true));
        if (_hasNoCap)
            ofClass.RefuseIdle("cap", "the class has none");
        else
            _cap = ofClass.OptionalDated("cap", Unit.YuanPerYear, 0, 1e9, $"the most that {what} pays in a year")?.AverageByYear(horizon);
    }

    public double Deductible(int year, double others) => _deductible?[year] ?? others * (_deductibleFactor?[year] ?? 1);

    public double Ratio(int year, double others) => Math.Clamp((_ratio?[year] ?? others) + (_added?[year] ?? 0), 0, 1);

    /// <summary>Refuses a deductible above the cap, whichever of the two is the class's own.</summary>
    /// <param name="ofClass">Where the class stands in the file.</param>
    /// <param name="othersDeductible">By year: of the other classes.</param>
    /// <param name="othersCap">By year: of the other classes; null where they have none.</param>
    public void RefuseCapBelowDeductible(Binder ofClass, double[] othersDeductible, double[]? othersCap)
    {
        var years = Enumerable.Range(0, othersDeductible.Length);
        if (!years.Any(year => (Cap(year) ?? othersCap?[year]) < Deductible(year, othersDeductible[year])))
            return;
        if (_cap is not null)
            ofClass.Refuse("cap", "is below the deductible of the class", "at least the deductible");
        else
            ofClass.Refuse(_deductible is null ? "deductible_factor" : "deductible", "brings the deductible above the cap", "a deductible of at most the cap");
    }

    /// <summary>Null where the cap of the others holds.</summary>
    public double? Cap(int year) => _hasNoCap ? double.PositiveInfinity : _cap?[year];
}
