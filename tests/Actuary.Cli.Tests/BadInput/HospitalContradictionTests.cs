using Actuary.Cli.Tests.ShippedModels;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>What is wrong with how hospitals are paid is told with its key and what is allowed; <c>~</c> is the section.</summary>
public class HospitalContradictionTests
{
    private const string Section = "schemes.resident_medical.hospitals";
    private const string Basic = "schemes.resident_medical.benefits.basic";
    private const string Assumed = "status: assumed, reason: a try";

    public static TheoryData<string, string, string> Rows => new()
    {
        { "~.services.outpatient", "{ town_outpatient: 0.5, village_outpatient: 0.2, city_outpatient: 0.2 }", "~.services.outpatient: the shares add to 0.9. Allowed: shares that add to 1." },
        { "~.services.long_stay", "{ city_disease: 1 }", "~.contracts.long_stay: has no part of any service. Allowed: a share in services: outpatient, tcm" },
        { "~.services.surgery", "{ city_disease: 1 }", "~.services.surgery: unknown key. Allowed: outpatient, tcm" },
        { "~.services.tcm", "{ town: 0.6, city_remainder: 0.4 }", "~.services.tcm.town: unknown key. Allowed: town_outpatient, village_outpatient" },
        { "~.contracts.long_stay.institution", "long_stay_hospital", "~.contracts.long_stay.institution: 'long_stay_hospital' is not one of the names allowed. Allowed: town_centres, village_clinics, city_hospitals, province_hospitals, long_stay_hospitals. Did you mean 'long_stay_hospitals'?" },
        { "~.contracts.city_remainder.payment", $"{{ value: per_service, {Assumed} }}", "~.contracts.city_remainder.payment: 'per_service' is not one of the names allowed. Allowed: fee_for_service, lump_sum, capitation, per_disease, per_diem, points_dip, drg_weights." },
        { "~.contracts.city_remainder.payment", $"{{ value: per_diem, {Assumed} }}", "~.contracts.city_remainder.per_diem: a required input is missing: a tariff for each day in bed." },
        { "~.contracts.city_remainder.payment", $"{{ value: points_dip, {Assumed} }}", "~.points: a required input is missing: how points share the budget." },
        { "~.contracts.city_remainder.capitation", $"{{ {Assumed}, quota: {{ value: 5, unit: yuan/year }}, share_of_insured: {{ value: 1, unit: fraction }} }}", "~.contracts.city_remainder.capitation: changes nothing: the contract is not paid so. Allowed: leave it out." },
        { "~.contracts.city_disease.per_disease.tariff.long_stay", $"{{ value: 5, unit: yuan/person, {Assumed} }}", "~.contracts.city_disease.per_disease.tariff.long_stay: unknown key. Allowed: city_referred." },
        { "~.contracts.city_remainder.opening_due", $"{{ value: 5, unit: yuan, {Assumed} }}", "~.contracts.city_remainder.opening_due: changes nothing: accounts are settled at the end of the year. Allowed: leave it out." },
        { "~.contracts.town_inpatient.lump_sum.retained_share", $"{{ value: 0, unit: fraction, {Assumed} }}", "~.contracts.town_inpatient.lump_sum.retained_band: changes nothing: the share is none. Allowed: leave it out." },
        { "~.prepayment.settlement", $"{{ value: next_year, {Assumed} }}", "~.contracts.long_stay.opening_due: a required input is missing: still to be paid for the opening year; negative is returned." },
        { "~.prepayment.share", $"{{ value: 1, unit: fraction, {Assumed} }}", "~.institutions.town_centres.score_mean: changes nothing: all is prepaid, and nothing assessed. Allowed: leave it out." },
        { "~.prepayment.share", $"{{ value: 0, unit: fraction, {Assumed} }}", "~.prepayment.instalments: changes nothing: nothing is prepaid. Allowed: leave it out." },
        { "~.prepayment.instalments", $"{{ value: weekly, {Assumed} }}", "~.prepayment.instalments: 'weekly' is not one of the names allowed. Allowed: monthly, quarterly, half_yearly." },
        { "~.points", $"{{ {Assumed} }}", "~.points: changes nothing: no contract is paid by points. Allowed: leave it out." },
        { "~.regional_budget", $"{{ {Assumed}, reserve_share: {{ value: 0.1, unit: fraction }} }}", "~.budgets: changes nothing: the regional budget sets them. Allowed: leave it out." },
        { "~.regional_budget", $"{{ {Assumed}, reserve_share: {{ value: 0.1, unit: fraction }}, opening: {{ value: 5, unit: yuan }} }}", "~.regional_budget.opening: changes nothing: nothing holds the budget to the last one. Allowed: leave it out." },
        { $"{Basic}.city_referred.sent.down", $"{{ value: 0.6, unit: fraction, {Assumed} }}", $"{Basic}.city_referred.sent.down: more are sent up and down than are admitted. Allowed: shares that add to at most 1." },
        { $"{Basic}.town_inpatient.sent.borne", $"{{ value: 5, unit: yuan/year, {Assumed} }}", $"{Basic}.town_inpatient.sent.borne: changes nothing: nobody is sent up. Allowed: leave it out." },
        { $"{Basic}.outpatient.sent", $"{{ {Assumed} }}", $"{Basic}.outpatient.sent: changes nothing: each visit is deducted by itself. Allowed: leave it out." },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void AContradictionIsToldWithItsKeyAndWhatIsAllowed(string key, string value, string message)
    {
        using var model = new EditedModel("jiayuguan-payment-reform");
        var (full, wanted) = (key.Replace("~", Section, StringComparison.Ordinal), message.Replace("~", Section, StringComparison.Ordinal));

        var problems = model.Problems(model.Text.Has(full) ? model.Text.Replaced(full, value) : model.Text.WithNew(full, value)!);

        problems.Select(problem => problem.ToString()).ShouldContain(problem => problem.Contains($"  {wanted}", StringComparison.Ordinal), string.Join('\n', problems));
    }

    [Fact]
    public void EveryMistakeIsToldAtOnce()
    {
        using var model = new EditedModel("jiayuguan-payment-reform");
        var text = model.Text
            .Replaced($"{Section}.prepayment.share", $"{{ value: 1.6, unit: fraction, {Assumed} }}")
            .Replaced($"{Section}.contracts.long_stay.institution", "nobody")
            .Replaced($"{Section}.contracts.city_disease.per_disease.patient_share", $"{{ value: -1, unit: fraction, {Assumed} }}")
            .Without($"{Section}.budgets")!;

        model.Problems(text).Select(problem => problem.Key).ShouldBe(
            [$"{Section}.prepayment.share", $"{Section}.contracts.long_stay.institution", $"{Section}.contracts.city_disease.per_disease.patient_share", $"{Section}.budgets"],
            ignoreOrder: true);
    }
}
