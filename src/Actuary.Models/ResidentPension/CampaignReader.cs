using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Models.ResidentPension;

/// <summary>Awards for collecting contributions by given days.</summary>
internal sealed class CampaignReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _shouldBeInsured;
    private readonly bool _cumulative;
    private readonly List<(DatedValue Insured, CampaignDeadline Deadline)> _deadlines = [];
    private readonly DatedValue _deductionBelow;
    private readonly DatedValue _deduction;

    public CampaignReader(Binder campaign, Horizon horizon)
    {
        _horizon = horizon;
        _shouldBeInsured = campaign.Dated("should_be_insured", Unit.Persons, 1, 2e9, "persons who should be insured");
        _cumulative = campaign.Choice("reading", "which awards count when several deadlines are met (AMB-21)", ("best", false), ("cumulative", true));
        var deadlines = campaign.Section("deadlines", "the days on which collection is judged, the earliest first");
        foreach (var (name, deadline) in deadlines.Sections())
            _deadlines.Add((deadline.Dated("insured", Unit.Fraction, 0, 1, $"share of the year's paying members who have paid by {name}"), ReadBands(deadline)));
        if (_deadlines.Count == 0)
            campaign.Refuse("deadlines", "names no deadline", "at least one: by_15_august: { insured: …, bands: … }");
        var deduction = campaign.Section("deduction", "what is deducted when the rate on the last day is low");
        _deductionBelow = deduction.Dated("below", Unit.Fraction, 0, 1, "completion rate below which it is deducted (AMB-22)");
        _deduction = deduction.Dated("amount", Unit.YuanPerYear, 0, 1e9, "in all");
    }

    public CampaignPolicy Build() => new(
        _shouldBeInsured.AverageByYear(_horizon),
        [.. _deadlines.Select(deadline => deadline.Deadline)],
        [.. _deadlines.Select(deadline => deadline.Insured.AverageByYear(_horizon))],
        _cumulative,
        _deductionBelow.AverageByYear(_horizon),
        _deduction.AverageByYear(_horizon));

    private static CampaignDeadline ReadBands(Binder deadline)
    {
        var bands = new List<AwardBand>();
        foreach (var (_, band) in deadline.Section("bands", "awards by completion rate, the highest rate first").Sections())
            bands.Add(new(band.Quantity("from_rate", Unit.Fraction, 0, 2, "least completion rate of the band"),
                band.Quantity("award", Unit.Yuan, 0, 1e4, "per insured person")));
        if (bands.Zip(bands.Skip(1)).Any(pair => pair.First.LeastRate <= pair.Second.LeastRate))
            deadline.Refuse("bands", "the rates do not fall from band to band", "the highest rate first");
        return new(bands);
    }
}
