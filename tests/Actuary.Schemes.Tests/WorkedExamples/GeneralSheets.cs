using Actuary.Schemes.Allowances;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>Rules that no single place owns, and single sentences of city plans.</summary>
internal static class GeneralSheets
{
    private const double RemittedShare = 0.8;
    private const double ElderCareShare = 0.55;
    private const double MeanBenefitTarget = 180;
    private const double BonusFromYears = 15;

    public static IEnumerable<Sheet> Create() =>
    [
        Sheet.Of("Entrusted investment", ["new_surplus", "share"],
            ("remit_min", with => Earmark.Of(EveryLane.Of(with.Number("new_surplus")), with.Number("share", RemittedShare)).Value())),
        Sheet.Of("Average benefit target", ["recipients", "assume_basic", "mean_account", "target"],
            ("mean", with => Mean(with)),
            ("gap_month", with => Gap(with)),
            ("extra_year", with => Gap(with) * 12 * with.Number("recipients"))),
        Sheet.Of("Participation target", ["eligible"],
            ("pension_insured", with => with.Number("eligible") * 0.955),
            ("bmi_insured_min", with => with.Number("eligible") * 0.95)),
        Sheet.Of("Welfare-lottery share", ["lottery_fund", "share"],
            ("eldercare_min", with => Earmark.Of(EveryLane.Of(with.Number("lottery_fund")), with.Number("share", ElderCareShare)).Value())),
        Sheet.Of("Price subsidy", ["dibao_standard", "CPI_yoy", "food_CPI_yoy", "SCPI_yoy", "threshold", "food_threshold"],
            ("triggered", with => Subsidy(with).IsTriggered(with.Number("CPI_yoy"), with.Number("food_CPI_yoy", 0)) ? "yes" : "no"),
            ("subsidy_month", with => Subsidy(with).Monthly(
                with.Number("dibao_standard"), with.Number("CPI_yoy"), with.Number("food_CPI_yoy", 0), with.Number("SCPI_yoy", 0)))),
        Sheet.Of("Long-contribution bonus", ["years", "per_year", "after"],
            ("bonus", with => Benefits.LongContributionBonus(
                EveryLane.Of(with.Number("years")), with.Number("after", BonusFromYears), EveryLane.Of(with.Number("per_year"))).Value())),
        Sheet.Of("Account pension adjustment", ["pension", "r", "i0", "lambda", "form"],
            ("pension_next", with => with.Number("pension") * AccountAdjustment.Factor(
                with.Text("form", "annuity") == "linear" ? AdjustmentForm.Linear : AdjustmentForm.Annuity,
                EveryLane.Of(with.Number("r")), with.Number("i0"), with.Number("lambda", 1), floor: -1, cap: 10).Value())),
    ];

    private static double Mean(Inputs with) => with.Number("assume_basic") + with.Number("mean_account");

    private static double Gap(Inputs with) => Math.Max(0, with.Number("target", MeanBenefitTarget) - Mean(with));

    private static PriceSubsidy Subsidy(Inputs with) => new(with.Number("threshold"), with.Number("food_threshold", 0.06));
}
