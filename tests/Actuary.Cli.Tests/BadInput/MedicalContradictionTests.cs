using Actuary.Cli.Commands;
using Actuary.Cli.Tests.ShippedModels;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>
/// Keys of a medical cover that are fine one by one and contradict each other, or that nothing else lets have an effect. A row is what is put
/// into <see cref="MedicalSections"/> or taken out, and one of the messages; <c>~</c> is the scheme.
/// </summary>
public class MedicalContradictionTests
{
    private const string Assumed = "status: assumed, reason: a try";

    public static TheoryData<string[], string> Rows => new()
    {
        { [$"~.benefits.critical_illness.bands.second.from: {{ value: 20000, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.bands.second: begins at 20000: it overlaps the band before it. Allowed: the end of first, 30000." },
        { [$"~.benefits.critical_illness.bands.second.from: {{ value: 40000, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.bands.second: begins at 40000: a gap is left before it. Allowed: the end of first, 30000." },
        { [$"~.benefits.critical_illness.bands.second.from: {{ values: {{ 2025-01-01: 30000, 2030-01-01: 35000 }}, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.bands.second: begins at 35000: a gap is left before it. Allowed: the end of first, 30000." },
        { [$"~.benefits.critical_illness.bands.first.from: {{ value: 1000, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.bands.first: begins at 1000: a gap is left before it. Allowed: a first band from 0." },
        { [$"~.benefits.critical_illness.bands.fourth.to: {{ value: 200000, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.bands.fourth: ends, and nothing follows. Allowed: a last band without 'to'." },
        { [$"- ~.benefits.critical_illness.bands.second.to"], "~.benefits.critical_illness.bands.second: has no end, and a band follows. Allowed: 'to', where the next band begins." },
        { [$"~.benefits.critical_illness.bands.second.to: {{ value: 30000, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.bands.second: ends before it begins. Allowed: an end above its beginning." },
        { [$"~.benefits.critical_illness.bands: {{ {Assumed} }}"], "~.benefits.critical_illness.bands: there is no band. Allowed: first: { from: 0, ratio: … }." },
        { [$"~.benefits.critical_illness.bands.second.ratio: {{ value: 1.05, unit: fraction, {Assumed} }}"], "~.benefits.critical_illness.bands.second.ratio: 1.05 is above what is allowed. Allowed: 0 … 1." },
        { [$"~.benefits.basic.inpatient_three.ratio: {{ value: 69.45, unit: fraction, {Assumed} }}"], "~.benefits.basic.inpatient_three.ratio: 69.45 is above what is allowed. Allowed: 0 … 1." },
        { [$"~.benefits.critical_illness.ratio: {{ value: 0.6, unit: fraction, {Assumed} }}"], "~.benefits.critical_illness.ratio: changes nothing: the bands have their own. Allowed: leave it out." },
        { [$"~.benefits.aid.counted_on: {{ value: excess, {Assumed} }}"], "~.benefits.aid.counted_on: changes nothing: one ratio has no bands to count. Allowed: leave it out." },
        { [$"~.benefits.basic.inpatient_three.cap: {{ value: 900, unit: yuan/year, {Assumed} }}"], "~.benefits.basic.inpatient_three.cap: is below the deductible. Allowed: at least the deductible." },
        { [$"~.benefits.critical_illness.cap: {{ values: {{ 2025-01-01: 400000, 2040-01-01: 14999 }}, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.cap: is below the deductible. Allowed: at least the deductible." },
        { [$"~.benefits.critical_illness.classes.ordinary.cap: {{ value: 13000, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.classes.ordinary.cap: is below the deductible of the class. Allowed: at least the deductible." },
        { [$"- ~.benefits.critical_illness.classes.ordinary.cap", $"~.benefits.critical_illness.classes.ordinary.deductible: {{ value: 400001, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.classes.ordinary.deductible: brings the deductible above the cap. Allowed: a deductible of at most the cap." },
        { [$"~.benefits.supplement.cap: {{ value: 20000, unit: yuan/year, {Assumed} }}", $"~.benefits.supplement.classes: {{ {Assumed}, tekun: {{ deductible_factor: {{ value: 7, unit: factor }} }} }}"], "~.benefits.supplement.classes.tekun.deductible_factor: brings the deductible above the cap. Allowed: a deductible of at most the cap." },
        { [$"~.benefits.critical_illness.classes.ordinary.deductible_factor: {{ value: 0.5, unit: factor, {Assumed} }}"], "~.benefits.critical_illness.classes.ordinary.deductible_factor: changes nothing: the class has a deductible of its own. Allowed: leave it out." },
        { [$"~.benefits.critical_illness.classes.dibao.ratio: {{ value: 0.5, unit: fraction, {Assumed} }}"], "~.benefits.critical_illness.classes.dibao.ratio: changes nothing: the bands have ratios of their own; ratio_added raises them. Allowed: leave it out." },
        { [$"~.benefits.critical_illness.classes.dibao.cap: {{ value: 500000, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.classes.dibao.cap: changes nothing: the class has none. Allowed: leave it out." },
        { [$"~.benefits.critical_illness.ratio_added_of.outpatient: {{ value: 0.05, unit: fraction, {Assumed} }}"], "~.benefits.critical_illness.ratio_added_of.outpatient: changes nothing: the service does not accumulate. Allowed: leave it out." },
        { [$"~.care.services.inpatient_one.accumulates: {{ value: false, {Assumed} }}", $"~.care.services.inpatient_two.accumulates: {{ value: false, {Assumed} }}", $"~.care.services.inpatient_three.accumulates: {{ value: false, {Assumed} }}"], "~.benefits.critical_illness: changes nothing: no service accumulates for it. Allowed: leave it out." },
        { [$"~.care.services.inpatient_one.accumulates: {{ value: false, {Assumed} }}", $"~.care.services.inpatient_two.accumulates: {{ value: false, {Assumed} }}", $"~.care.services.inpatient_three.accumulates: {{ value: false, {Assumed} }}"], "~.benefits.supplement: changes nothing: no service accumulates for it. Allowed: leave it out." },
        { [$"~.care.services.inpatient_one.accumulates: {{ value: false, {Assumed} }}", $"~.care.services.inpatient_two.accumulates: {{ value: false, {Assumed} }}", $"~.care.services.inpatient_three.accumulates: {{ value: false, {Assumed} }}"], "~.benefits.aid: changes nothing: no service accumulates for it. Allowed: leave it out." },
        { [$"~.benefits.critical_illness.contract.units.members.south.insured: {{ value: 0.5, unit: fraction, {Assumed} }}"], "~.benefits.critical_illness.contract.units.members: the shares of the insured add to 1.1. Allowed: shares that add to 1." },
        { [$"~.insured.class_mix.dibao: 0.05"], "~.insured.class_mix: the shares add to 1.008. Allowed: shares that add to 1." },
        { [$"~.benefits.aid.paid_by.county: 0.2"], "~.benefits.aid.paid_by: the shares add to 1.05. Allowed: shares that add to 1." },
        { [$"~.contributions.individual_elasticity: {{ value: 0, unit: number, {Assumed} }}", $"~.contributions.government_elasticity: {{ value: 0, unit: number, {Assumed} }}"], "~.contributions.step: changes nothing: no amount follows income. Allowed: leave it out." },
        { [$"- ~.care.services.inpatient_three.encounters_per_patient"], "~.benefits.basic.inpatient_three.later_share: changes nothing: no patient is admitted twice, or the deductible is not that of an admission. Allowed: leave it out." },
        { [$"~.benefits.basic.outpatient_chronic.ratio: {{ value: 0.5, unit: fraction, {Assumed} }}"], "~.benefits.basic.outpatient_chronic.ratio: unknown key. Allowed: eligible_share, eligible_share_of, unreferred." },
        { [$"~.classes: {{ ordinary: {{ zh: 居民, en: Residents, status: ordinary }} }}"], "~.merger.from: one class has nothing to merge with. Allowed: two or more classes." },
        { [$"- ~.insured.duplicates"], "~.merger.duplicates_removed: changes nothing: nobody is enrolled twice. Allowed: leave it out." },
        { [$"~.classes: {{ }}"], "~.classes: names no class of insured. Allowed: at least one: " },
        { [$"~.care.services: {{ {Assumed} }}"], "~.care.services: names no service. Allowed: at least one." },
        { [$"~.benefits.critical_illness.deductible: {{ values: {{ 2030-01-01: 15000 }}, unit: yuan/year, {Assumed} }}"], "~.benefits.critical_illness.deductible: has no value before 2030-01-01, and the projection starts on 2025-01-01. Allowed: what held before, or null for nothing." },
        { [$"~.hospitals.contracts: {{ {Assumed} }}"], "~.hospitals.contracts: names no contract. Allowed: at least one." },
        { [$"~.hospitals.prepayment.share: {{ value: 1, unit: fraction, {Assumed} }}"], "~.hospitals.prepayment.assessed: changes nothing: all is prepaid, and nothing assessed. Allowed: leave it out." },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void AContradictionIsToldWithItsKeyAndWhatIsAllowed(string[] edits, string message)
    {
        using var model = new EditedModel(MedicalSections.Model);

        Contradiction.Of(MedicalSections.In(model.Text), MedicalSections.Scheme, edits).ShouldBeTold(message, model);
    }

    [Fact]
    public async Task NothingIsRunOfACoverWhoseBandsOverlap()
    {
        using var model = new EditedModel(MedicalSections.Model);
        using var scratch = new ScratchFolder();
        var from = model.Text.Words.Single(word => word.Key == $"{MedicalSections.Scheme}.benefits.critical_illness.bands.second.from");
        File.WriteAllText(Path.Combine(model.Folder, "model.yaml"), model.Text.With((from, "20000")).Text);

        var run = await Command.Run("run", model.Folder, "--paths", "8", "--out", scratch["run"]);

        (run.ExitCode, run.Results).ShouldBe((ExitCode.BadInput, ""));
        run.Lines.ShouldHaveSingleItem().ShouldContain("bands.second: begins at 20000: it overlaps the band before it.");
        scratch.IsEmpty.ShouldBeTrue();
    }

    // A cap that could not be read is no contradiction of the deductible of a class.
    [Fact]
    public void AMistakeIsNotToldTwice()
    {
        using var model = new EditedModel(MedicalSections.Model);
        var text = MedicalSections.In(model.Text);
        var cap = text.Words.Single(word => word.Key == $"{MedicalSections.Scheme}.benefits.critical_illness.cap");

        model.Problems(text.With((cap, "perhaps"))).ShouldHaveSingleItem().Message.ShouldBe("'perhaps' is not a number");
    }
}
