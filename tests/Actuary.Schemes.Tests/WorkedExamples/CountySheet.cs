using System.Globalization;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>The county's plan of full coverage from July 2011.</summary>
internal static class CountySheet
{
    private const double Basic = 55;
    private const double Divisor = 139;
    private const int PensionAge = 60;
    private const int OrdinaryYears = 15;
    private static readonly DateOnly _start = new(2011, 7, 1);

    public static Sheet Create()
    {
        var outputs = AccountOutputs.For(Basic);
        var ofAccount = outputs["monthly_pension"];
        outputs["monthly_pension"] = with => with.Has("birth") ? (object)BasicPensionOf(with) : ofAccount(with);
        for (var tier = 100; tier <= 1000; tier += 100)
        {
            var paid = tier;
            outputs[string.Create(CultureInfo.InvariantCulture, $"credit_{tier}")] = _ => paid + Subsidy(paid);
        }

        outputs["annual_cost"] = with => with.Number("pensioners") * with.Number("basic", Basic) * 12;
        outputs["insured_min"] = with => with.Number("eligible") * with.Number("target", 0.90);
        outputs["class"] = with => Words(Group(with));
        outputs["contribution"] = with => Group(with) == StartGroup.OfPensionAge ? 0 : double.NaN;
        outputs["from"] = _ => _start.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        outputs["condition"] = with => Group(with) == StartGroup.OfPensionAge ? "children_insured" : "contributions";
        outputs["completed_age_at_2011-07-01"] = with => Vesting.CompletedAge(with.Date("birth"), _start);
        outputs["required_years"] = with =>
            Vesting.RequiredYears(Vesting.CompletedAge(with.Date("birth"), _start), OrdinaryYears, PensionAge);
        outputs["pension_55_to_59"] = with => OldPension(with);
        outputs["contribution_years_required"] = with => Vesting.RequiredYears(with.Number("age"), OrdinaryYears, PensionAge);
        outputs["new_account"] = outputs["account_at_60"];
        outputs["monthly_pension_at_60"] = with => Basic + with.Number("old_account_pension")
            + Account.MonthlyPension(new OneAccount(with).AtPensionAge.Total, Divisor).Value();
        string[] own =
        [
            "age_at_start", "dibao_or_disabled", "pensioners", "birth", "age", "old_basic", "old_account_pension", "eligible", "target",
        ];
        return new("County", AccountOutputs.Inputs.Concat(own).ToHashSet(StringComparer.Ordinal), outputs);
    }

    private static double Subsidy(double tier) => tier <= 500 ? 30 : tier <= 800 ? 40 : 50;

    private static StartGroup Group(Inputs with) => Vesting.GroupOf(with.Date("birth"), _start, PensionAge, OrdinaryYears);

    private static double BasicPensionOf(Inputs with) => Group(with) == StartGroup.OfPensionAge ? Basic : double.NaN;

    private static double OldPension(Inputs with) => with.Number("old_basic") + with.Number("old_account_pension");

    private static string Words(StartGroup group) => group switch
    {
        StartGroup.OfPensionAge => "already_60",
        StartGroup.Transition => "over_45",
        _ => "45_or_younger",
    };
}
