using Actuary.Cli.Tests.ShippedModels;
using Actuary.Models.Plans;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>
/// Keys that are fine one by one and contradict each other, or that nothing else in the model lets have an effect. A row is a model, what is
/// put in or taken out (<c>key: value</c>, or <c>- key</c>), and one of the messages; <c>~</c> is the scheme.
/// </summary>
public class ContradictionTests
{
    private const string Scheme = "schemes.resident_pension";
    private const string Assumed = "status: assumed, reason: a try";

    public static TheoryData<string, string[], string> Rows => new()
    {
        { "beibei-resident-pension", [$"~.single_premium.options.monthly_90.take_up: {{ value: 0.95, unit: fraction, {Assumed} }}"], "~.single_premium.options: more than all pensioners buy. Allowed: shares that add to at most 1." },
        { "beibei-resident-pension", ["- ~.administration.per_payer"], "~.administration.income_elasticity: changes nothing: there is no amount that could grow. Allowed: leave it out." },
        { "beibei-resident-pension", [$"~.administration: {{ {Assumed} }}"], "~.administration.per_payer: the administration states no cost. Allowed: per_payer, per_insured, per_township or a campaign." },
        { "beibei-resident-pension", [$"~.accounts.government_part_inheritable: {{ value: true, {Assumed} }}"], "~.accounts.order_of_use: changes nothing: both parts are inherited. Allowed: leave it out." },
        { "beibei-resident-pension", ["- ~.benefits.death_grant", $"~.benefits.death_grant_base: {{ value: whole, {Assumed} }}"], "~.benefits.death_grant_base: changes nothing: there is no death_grant. Allowed: leave it out." },
        { "beibei-resident-pension", [$"~.contributions.subsidy_with_on_behalf: {{ value: true, {Assumed} }}"], "~.contributions.subsidy_with_on_behalf: changes nothing: nothing is paid on behalf. Allowed: leave it out." },
        { "beibei-resident-pension", [$"~.opening.history: {{ {Assumed} }}"], "~.opening.history: changes nothing: nobody has an account yet. Allowed: leave it out." },
        { "county-resident-pension", ["- ~.administration.per_township"], "~.administration.townships: changes nothing: there is no per_township. Allowed: leave it out." },
        { "county-resident-pension", ["- ~.administration.per_township"], "~.administration.township_grant: changes nothing: there is no per_township. Allowed: leave it out." },
        { "county-resident-pension", [$"~.opening.legacy.local_pilot_women.to_age: {{ value: 50, unit: years, {Assumed} }}"], "~.opening.legacy.local_pilot_women.to_age: is below from_age. Allowed: at least from_age." },
        { "county-resident-pension", [$"~.opening.legacy.local_pilot_drawing.account: {{ value: 100, unit: yuan, {Assumed} }}"], "~.opening.legacy.local_pilot_drawing.account: changes nothing: all of them are 60 or older. Allowed: leave it out." },
        { "county-resident-pension", [$"~.opening.legacy.old_rural_members.second_account: {{ value: true, {Assumed} }}"], "~.opening.legacy.old_rural_members.second_account: changes nothing: they draw nothing before 60. Allowed: leave it out." },
        { "county-resident-pension", ["~.classes.legacy_women.status: ordinary", $"~.enrolment.choice.reference_subsidy.legacy_women: {{ value: 30, unit: yuan/year, {Assumed} }}"], "~.enrolment.choice.reference_subsidy.legacy_women: changes nothing: nobody joins the class. Allowed: leave it out." },
        { "county-resident-pension", [$"economy.opening.cpi_change: {{ value: 0.03, unit: fraction/year, {Assumed} }}"], "economy.opening.cpi_change: changes nothing: nothing of 2011 follows the prices of the year before. Allowed: leave it out." },
        { "county-resident-pension", [$"economy.opening.income_growth: {{ value: 0.1, unit: fraction/year, {Assumed} }}"], "economy.opening.income_growth: changes nothing: nothing of 2011 follows the incomes of the year before. Allowed: leave it out." },
        { "county-resident-pension", ["- ~.vesting"], "~.benefits.children_condition_met: changes nothing: without vesting.start_year nobody was 60 when the scheme began. Allowed: leave it out." },
        { "county-resident-pension", [$"~.contributions.tier_elasticity: {{ value: 0, unit: number, {Assumed} }}"], "~.contributions.tier_step: changes nothing: tiers stay as enacted, for tier_elasticity is zero. Allowed: leave it out." },
        { "county-resident-pension", [$"population.migration.volatility: {{ value: 0.1, unit: fraction, {Assumed} }}"], "population.migration.volatility: changes nothing: the level is 0, so nobody moves. Allowed: leave it out." },
        { "county-resident-pension", ["population.place.census_date: 2010-11-01"], "population.place.census_date: changes nothing: the place has no census of its own. Allowed: leave it out." },
        { "county-resident-pension", ["population.place.pattern_date: 2012-05-01"], "population.place.pattern_date: is in 2012, and the opening year is 2010; a population is not rolled backward. Allowed: a day from 1990, where the indicators begin, to 2010." },
        { "town-2014-campaign", [$"~.administration.campaign.deadlines.by_1_september.bands.from_85.from_rate: {{ value: 0.7, unit: fraction, {Assumed} }}"], "~.administration.campaign.deadlines.by_1_september.bands: the rates do not fall from band to band. Allowed: the highest rate first." },
        { "town-2014-campaign", ["- ~.administration"], "~.financing.campaign: changes nothing: the scheme has no such cost. Allowed: leave it out." },
        { "town-2014-campaign", [$"~.financing.campaign: {{ unit: fraction, {Assumed}, township: 0.6 }}"], "~.financing.campaign: the shares add to 0.6. Allowed: shares that add to 1." },
        { "town-2014-campaign", [$"~.financing.campaign: {{ unit: fraction, {Assumed}, fund: 1 }}"], "~.financing.campaign.fund: unknown key. Allowed: central, province, city, county, township." },
        { "town-2014-campaign", [$"~.contributions.disabled_supplement: {{ {Assumed}, amount: {{ value: 40, unit: yuan/year }}, reading: additive, tiers: lowest }}"], "~.contributions.disabled_supplement: changes nothing: no class is severely disabled. Allowed: a class with status severely_disabled." },
        { "town-2014-campaign", [$"~.fund.opening_entrusted: {{ value: 1e9, unit: yuan, {Assumed} }}"], "~.fund.opening_entrusted: is more than the balance. Allowed: at most the opening balance." },
        { "x-district-rural-pilot", [$"~.accounts.adjustment.form: {{ value: annuity, {Assumed} }}"], "~.accounts.adjustment.weight: changes nothing: the annuity form has none. Allowed: leave it out." },
        { "x-district-rural-pilot", [$"~.assistance.classes: {{ {Assumed}, dibao: false }}"], "~.assistance.classes: names no class whose members are assisted. Allowed: a class of the scheme: true." },
        { "x-district-rural-pilot", ["- ~.benefits.long_contribution_bonus.basic_share"], "~.benefits.long_contribution_bonus.per_year: the bonus states no amount. Allowed: per_year, basic_share or both." },
        { "x-district-rural-pilot", [$"~.benefits.long_contribution_bonus.counts_made_up: {{ value: true, {Assumed} }}"], "~.benefits.long_contribution_bonus.counts_made_up: changes nothing: no years are made up without vesting. Allowed: leave it out." },
        { "x-district-rural-pilot", [$"~.enrolment.choice.reference_subsidy.dibao: {{ value: 30, unit: yuan/year, {Assumed} }}"], "~.enrolment.choice.reference_subsidy.dibao: unknown key. Allowed: tier_200, tier_500, tier_1000, tier_2000, tier_3000, tier_5000." },
        { "jiangxi-city", [$"~.benefits.long_contribution_bonus.counts_made_up: {{ value: true, {Assumed} }}"], "~.benefits.long_contribution_bonus.counts_made_up: changes nothing: no years are made up beyond the threshold. Allowed: leave it out." },
        { "xiangyang", [$"indicators.targets.covered.at_most: {{ value: 1, unit: fraction, {Assumed} }}"], "indicators.targets.covered.at_most: has both at_least and at_most. Allowed: one of the two." },
        { "xiangyang", ["indicators.targets.covered.measure: coverage"], "indicators.targets.covered.measure: 'coverage' is not a measure. Allowed: " },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void AContradictionIsToldWithItsKeyAndWhatIsAllowed(string name, string[] edits, string message)
    {
        using var model = new EditedModel(name);

        Contradiction.Of(model.Text, Scheme, edits).ShouldBeTold(message, model);
    }

    // With tiers that stay as enacted there is nothing to round; a scenario cannot take the step out of the model, but need not state one.
    [Theory]
    [InlineData("", "")]
    [InlineData("~.contributions.tier_step: 10", "xiangyang/scenarios/try.yaml:6  ~.contributions.tier_step: changes nothing: tiers stay as enacted, for tier_elasticity is zero. Allowed: leave it out.")]
    public void WhatAScenarioMakesIdleMayStayInTheModelAndNotInTheScenario(string stated, string message)
    {
        using var model = new EditedModel("xiangyang");
        var changes = $"  ~.contributions.tier_elasticity: 0\n  {stated}\n";
        File.WriteAllText(Path.Combine(model.Folder, "scenarios", "try.yaml"),
            $"description: a try\nstatus: assumed\nreason: a try\nchanges:\n{changes}".Replace("~", Scheme, StringComparison.Ordinal));

        string.Join('\n', PlanReader.Check(model.Folder)).ShouldBe(message.Replace("~", Scheme, StringComparison.Ordinal));
    }
}
