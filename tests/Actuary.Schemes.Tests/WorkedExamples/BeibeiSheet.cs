using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>The pilot of Beibei district, Chongqing.</summary>
internal static class BeibeiSheet
{
    private const double Basic = 80;
    private const double OnlyChildAddition = 10;
    private const double AdditionFrom70 = 10;
    private const double GrantMonths = 12;
    private const double LeastMonthsCharged = 60;
    private const double VillageFundPerPayer = 15;

    public static Sheet Create()
    {
        var outputs = AccountOutputs.For(Basic);
        var ofAccount = outputs["monthly_pension"];
        outputs["monthly_pension"] = with => with.Has("chosen_monthly") ? (object)BoughtPension(with) : ofAccount(with);
        outputs["months_charged"] = with => MonthsCharged(with);
        outputs["premium"] = with => SinglePremium.Premium(EveryLane.Of(with.Number("chosen_monthly")), MonthsCharged(with)).Value();
        outputs["death_grant"] = with => Benefits.DeathGrant(EveryLane.Of(LastBenefit(with)), GrantMonths).Value();
        outputs["village_fund"] = with =>
            Administration.PerHead(EveryLane.Of(with.Number("insured_payers")), EveryLane.Of(VillageFundPerPayer)).Value();
        outputs["payer"] = _ => "district";
        outputs["y1_insured"] = with => Insured(with, 0.40);
        outputs["y2_insured"] = with => Insured(with, 0.65);
        outputs["y3_ensure"] = with => Insured(with, 0.80);
        outputs["y3_strive"] = with => Insured(with, 0.90);
        string[] own = ["age", "months_to_75", "chosen_monthly", "only_child", "last_month_benefit", "account_pension", "addons", "insured_payers", "eligible"];
        return new("Beibei", AccountOutputs.Inputs.Concat(own).ToHashSet(StringComparer.Ordinal), outputs);
    }

    private static double MonthsCharged(Inputs with) => SinglePremium.MonthsCharged(with.Number("months_to_75"), LeastMonthsCharged);

    private static double BoughtPension(Inputs with) => with.Number("basic", Basic) + with.Number("chosen_monthly")
        + (with.Text("only_child") == "yes" ? OnlyChildAddition : 0)
        + (with.Months("age") >= 70 * 12 ? AdditionFrom70 : 0);

    private static double LastBenefit(Inputs with)
    {
        if (with.Has("last_month_benefit"))
            return with.Number("last_month_benefit");
        var narrow = with.Number("basic", Basic) + with.Number("account_pension", 0);
        return with.Text("reading") == "narrow" ? narrow : narrow + with.Number("addons", 0);
    }

    private static double Insured(Inputs with, double rate) => with.Number("eligible") * rate;
}
