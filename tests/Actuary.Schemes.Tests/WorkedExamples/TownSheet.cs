using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>The town's collection of 2014: a working fund, awards by date and rate, a deduction per cadre.</summary>
internal static class TownSheet
{
    private const double WorkingFundPerPerson = 1;
    private const double DeductionBelow = 0.75;
    private const double DeductionPerCadre = 200;
    private static readonly CampaignDeadline[] _deadlines =
    [
        new([new(0.85, 3), new(0.80, 2)]),
        new([new(0.85, 2), new(0.80, 1.5)]),
    ];

    public static Sheet Create() => new(
        "Town",
        new HashSet<string>(StringComparer.Ordinal) { "should_insure", "insured_aug15", "insured_sep1", "cadres" },
        new Dictionary<string, Func<Inputs, object>>(StringComparer.Ordinal)
        {
            ["rate"] = with => Rate(with, First(with)),
            ["rate_aug15"] = with => Rate(with, First(with)),
            ["rate_sep1"] = with => Rate(with, Last(with)),
            ["work_fund"] = with => WorkingFund(with),
            ["award"] = with => Award(with),
            ["deduction"] = with => Deduction(with),
            ["total"] = with => WorkingFund(with) + Award(with) - Deduction(with),
        });

    private static double First(Inputs with) => with.Number("insured_aug15", 0);

    private static double Last(Inputs with) => with.Number("insured_sep1", First(with));

    private static double Rate(Inputs with, double insured) =>
        CollectionCampaign.CompletionRate(EveryLane.Of(insured), EveryLane.Of(with.Number("should_insure"))).Value();

    private static double WorkingFund(Inputs with) =>
        Administration.PerHead(EveryLane.Of(Last(with)), EveryLane.Of(WorkingFundPerPerson)).Value();

    private static double Award(Inputs with) => CollectionCampaign.Award(
        _deadlines, [EveryLane.Of(First(with)), EveryLane.Of(Last(with))], EveryLane.Of(with.Number("should_insure")), cumulative: false).Value();

    private static double Deduction(Inputs with) => CollectionCampaign.Deduction(
        EveryLane.Of(Rate(with, Last(with))), DeductionBelow, with.Number("cadres", 0) * DeductionPerCadre).Value();
}
