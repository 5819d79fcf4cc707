using Actuary.Schemes.MedicalCover.Hospitals;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>How Jiayuguan pays hospitals and patients: prepayment, lump sums, outpatient care, referrals.</summary>
internal static class JiayuguanSheet
{
    private const double OutpatientRatio = 0.7;
    private const double PrepaidShare = 0.6;
    private const double CityShareOfQuota = 0.5;
    private const double ProvinceShareOfQuota = 0.3;

    /// <summary>Levels of hospitals, lowest first.</summary>
    private static readonly string[] _levels = ["village", "town", "county", "city", "province"];

    private static readonly string[] _inputs =
    [
        "level", "cost", "assume_daily_cap", "ratio", "deductible", "tcm_eligible_cost", "quota", "actual_eligible", "reading", "share",
        "prev_year_settled", "actual", "score", "prepaid_share", "budget", "retain_share", "retain_band", "overrun_fund_share", "overrun_band",
        "route", "referred", .. _levels.Select(level => $"assume_deductible_{level}"),
    ];

    public static Sheet Create() => Sheet.Of("Jiayuguan", _inputs,
        ("prepay_year", with => Prepaid(with).Value()),
        ("prepay_month", with => Prepayment.Instalment(Prepaid(with), 12).Value()),
        ("prepay_quarter", with => Prepayment.Instalment(Prepaid(with), 4).Value()),
        ("prepay_halfyear", with => Prepayment.Instalment(Prepaid(with), 2).Value()),
        ("assessed_base", with => AssessedBase(with).Value()),
        ("assessed_paid", with => Assessed(with).Value()),
        ("assessed_withheld", with => (AssessedBase(with) - Assessed(with)).Value()),
        ("total", with => (Prepaid(with) + Assessed(with)).Value()),
        ("saving", with => Account(with).Saving.Value()),
        ("institution_keeps", with => Account(with).Kept.Value()),
        ("overrun", with => Account(with).Overrun.Value()),
        ("institution_bears", with => Account(with).Borne.Value()),
        ("fund_pays", with => Account(with).FundPays.Value()),
        ("fund", with => Cover(with).Paid(Expense(with))),
        ("person", with => Expense(with) - Cover(with).Paid(Expense(with))),
        ("deductible_paid_total", with => DeductiblesOf(with).Sum()),
        ("deductible_paid_last", with => DeductiblesOf(with).Last()));

    private static Lanes Prepaid(Inputs with) =>
        Prepayment.Prepaid(EveryLane.Of(with.Number("prev_year_settled")), with.Number("prepaid_share", PrepaidShare));

    private static Lanes AssessedBase(Inputs with) => Prepayment.AssessedBase(
        with.Text("reading", "budget") == "actual" ? AssessmentBase.ActualCost : AssessmentBase.PreviousYear,
        EveryLane.Of(with.Number("prev_year_settled")), EveryLane.Of(with.Number("actual", 0)), with.Number("prepaid_share", PrepaidShare));

    private static Lanes Assessed(Inputs with) => Prepayment.Assessed(AssessedBase(with), EveryLane.Of(with.Number("score", 1)));

    private static LumpSumAccount Account(Inputs with) => new LumpSum(
        with.Number("retain_share", 1), with.Number("retain_band", double.PositiveInfinity),
        with.Number("overrun_fund_share", 0), with.Number("overrun_band", double.PositiveInfinity))
        .Settle(EveryLane.Of(with.Number("budget")), EveryLane.Of(with.Number("actual")));

    private static double Expense(Inputs with) =>
        with.Number(with.Has("quota") ? "actual_eligible" : with.Has("tcm_eligible_cost") ? "tcm_eligible_cost" : "cost");

    private static Bands Cover(Inputs with)
    {
        if (with.Has("quota"))
            return Unreferred.Cover(with.Number("share", ShareOfQuota(with)), with.Number("quota"), Reading(with));
        if (with.Has("tcm_eligible_cost"))
            return Bands.Flat(0, 1);
        var cap = with.Text("assume_daily_cap", "none") == "none" ? double.PositiveInfinity : with.Number("assume_daily_cap");
        return Bands.Flat(with.Number("deductible", 0), with.Number("ratio", OutpatientRatio), cap);
    }

    private static double ShareOfQuota(Inputs with) => with.Text("level") switch
    {
        "province" => ProvinceShareOfQuota,
        "city" => CityShareOfQuota,
        var other => throw new InvalidDataException($"The document gives no share of the quota at the level '{other}'."),
    };

    private static QuotaReading Reading(Inputs with) => with.Text("reading", "A") switch
    {
        "A" => QuotaReading.ShareOfQuota,
        "B" => QuotaReading.ShareOfExpense,
        var other => throw new InvalidDataException($"reading is {other}; A or B."),
    };

    /// <summary>What is deducted at each hospital of a route; without referral each deducts its own.</summary>
    private static IEnumerable<double> DeductiblesOf(Inputs with)
    {
        var (borne, before) = (0.0, -1);
        foreach (var name in with.Text("route").Split(["→", "->", ">"], StringSplitOptions.TrimEntries))
        {
            var level = Array.IndexOf(_levels, name);
            if (level < 0)
                throw new InvalidDataException($"'{name}' is no level of hospitals.");
            var referral = before < 0 || level == before || with.Text("referred") == "no" ? Referral.None : level > before ? Referral.Up : Referral.Down;
            var due = Deductibles.Next(with.Number($"assume_deductible_{name}"), borne, referral);
            (borne, before) = (borne + due, level);
            yield return due;
        }
    }
}
