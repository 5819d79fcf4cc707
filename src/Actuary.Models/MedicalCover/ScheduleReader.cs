using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Models.MedicalCover;

/// <summary>
/// What a cover pays: a deductible, one ratio or several bands, and a cap, each by date; and what differs for single classes.
/// </summary>
internal sealed class ScheduleReader
{
    private readonly Horizon _horizon;
    private readonly double[] _deductible;
    private readonly double[]? _cap;
    private readonly BandReader[] _bands;
    private readonly BandBasis _basis;
    private readonly ClassScheduleReader?[] _classes;

    public ScheduleReader(Binder section, string what, IReadOnlyList<string> classes, Horizon horizon)
    {
        _horizon = horizon;
        _deductible = section.Dated("deductible", Unit.YuanPerYear, 0, 1e8, $"expense below which {what} pays nothing").AverageByYear(horizon);
        _bands = section.Has("bands") ? Bands(section, what) : [BandReader.Single(section, what, horizon)];
        _cap = section.OptionalStanding("cap", Unit.YuanPerYear, 0, 1e9, $"the most that {what} pays in a year")?.AverageByYear(horizon);
        if (_bands.Length > 1)
            _basis = section.Choice("counted_on", "what bands are counted on (AMB-23)", ("excess", BandBasis.Excess), ("cumulative", BandBasis.Cumulative));
        else
            section.RefuseIdle("counted_on", "one ratio has no bands to count");
        if (_cap is not null && _cap.Zip(_deductible).Any(pair => pair.First < pair.Second))
            section.Refuse("cap", "is below the deductible", "at least the deductible");
        _classes = new ClassScheduleReader?[classes.Count];
        if (section.OptionalSection("classes", "what differs for single classes") is not { } own)
            return;
        for (var c = 0; c < classes.Count; c++)
        {
            if (own.OptionalSection(classes[c], "what differs for the class") is not { } ofClass)
                continue;
            var reader = new ClassScheduleReader(ofClass, what, _bands.Length == 1, horizon);
            if (!section.HasProblems())
                reader.RefuseCapBelowDeductible(ofClass, _deductible, _cap);
            _classes[c] = reader;
        }
    }

    /// <param name="added">What is added to the share of every band.</param>
    public Bands Build(int year, int @class, double added = 0)
    {
        var own = _classes[@class];
        double Ratio(BandReader band) => own?.Ratio(year, band.Ratio[year]) ?? band.Ratio[year];
        return new Bands(
            own?.Deductible(year, _deductible[year]) ?? _deductible[year],
            [.. _bands.Select(band => new Band(band.From[year], Math.Clamp(Ratio(band) + added, 0, 1)))],
            own?.Cap(year) ?? _cap?[year] ?? double.PositiveInfinity,
            _basis);
    }

    private BandReader[] Bands(Binder section, string what)
    {
        section.RefuseIdle("ratio", "the bands have their own");
        var group = section.Section("bands", $"shares that {what} pays, band by band");
        BandReader[] bands = [.. group.Sections().Select(band => new BandReader(band.Name, band.Binder, what, _horizon))];
        if (bands.Length == 0)
            group.Refuse("", "there is no band", "first: { from: 0, ratio: … }");
        for (var at = 0; at < bands.Length; at++)
            bands[at].RefuseGap(group, at == 0 ? null : bands[at - 1], isLast: at == bands.Length - 1);
        return bands;
    }
}
