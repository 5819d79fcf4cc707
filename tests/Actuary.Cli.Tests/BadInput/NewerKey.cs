namespace Actuary.Cli.Tests.BadInput;

/// <summary>A key of a newer section in a shipped model that has it, and what may stand there.</summary>
/// <param name="Model">A shipped model.</param>
/// <param name="Key">In the model's file; <c>~</c> stands for its scheme.</param>
/// <param name="Unit">Empty for words and plain facts.</param>
/// <param name="Allowed">Bounds or words, as a message tells them.</param>
/// <param name="IsRequired">Whether the model cannot do without.</param>
public sealed record NewerKey(string Model, string Key, string Unit, string Allowed, bool IsRequired = true)
{
    private const string Beibei = "beibei-resident-pension";
    private const string From2014 = "national-resident-pension-2014";
    private const string County = "county-resident-pension";
    private const string Town = "town-2014-campaign";
    private const string Pilot = "x-district-rural-pilot";
    private const string Jiangxi = "jiangxi-city";
    private const string Xiangyang = "xiangyang";

    /// <summary>The whole key.</summary>
    public string Full => Key.Replace("~", Model == MedicalSections.Model ? MedicalSections.Scheme : "schemes.resident_pension", StringComparison.Ordinal);

    public static IReadOnlyList<NewerKey> All { get; } =
    [
        new(Beibei, "~.vesting.start_year", "", "1990 … 2070"),
        new(Beibei, "~.vesting.ordinary_years", "years", "0 … 44"),
        new(Beibei, "~.vesting.make_up_to", "years", "0 … 44"),
        new(Beibei, "~.vesting.short_share", "fraction", "0 … 1"),
        new(Beibei, "~.vesting.transition_share", "fraction", "0 … 1"),
        new(Beibei, "~.vesting.tier", "", "own, lowest"),
        new(Beibei, "~.vesting.subsidised", "", "true, false"),
        new(Beibei, "~.single_premium.year", "", "2011 … 2070"),
        new(Beibei, "~.single_premium.options.monthly_40.monthly", "yuan/month", "0 … 100000"),
        new(Beibei, "~.single_premium.options.monthly_90.take_up", "fraction", "0 … 1"),
        new(Beibei, "~.single_premium.to_age", "years", "60 … 105"),
        new(Beibei, "~.single_premium.least_months", "months", "1 … 600"),
        new(Beibei, "~.single_premium.refunded_on_death", "", "true, false"),
        new(Beibei, "~.single_premium.subsidy", "yuan", "0 … 1000000"),
        new(Beibei, "~.opening.entering", "persons", "0 … 2000000000", IsRequired: false),
        new(Beibei, "~.contributions.disabled_supplement.amount", "yuan/year", "0 … 1000000"),
        new(Beibei, "~.contributions.disabled_supplement.reading", "", "additive, replacing"),
        new(Beibei, "~.contributions.disabled_supplement.tiers", "", "lowest, every"),
        new(Beibei, "~.accounts.order_of_use", "", "pro_rata, person_first, government_first"),
        new(Beibei, "~.benefits.age_additions.only_child.share", "fraction", "0 … 1", IsRequired: false),
        new(Beibei, "~.administration.per_payer", "yuan/year", "0 … 100000", IsRequired: false),
        new(Beibei, "~.administration.income_elasticity", "number", "0 … 2"),
        new(Beibei, "population.place.census_date", "", "YYYY-MM-DD"),
        new(County, "~.opening.legacy.local_pilot_women.class", "", "tier_100, tier_200, tier_300, tier_400, tier_500, tier_600, tier_700, tier_800, tier_900, tier_1000, dibao, severely_disabled, legacy_women"),
        new(County, "~.opening.legacy.local_pilot_women.sex", "", "male, female, both"),
        new(County, "~.opening.legacy.local_pilot_women.from_age", "years", "16 … 105"),
        new(County, "~.opening.legacy.local_pilot_women.to_age", "years", "16 … 105"),
        new(County, "~.opening.legacy.local_pilot_women.persons", "persons", "0 … 2000000000"),
        new(County, "~.opening.legacy.local_pilot_women.monthly_until_60", "yuan/month", "0 … 100000", IsRequired: false),
        new(County, "~.opening.legacy.local_pilot_women.monthly_for_life", "yuan/month", "0 … 100000", IsRequired: false),
        new(County, "~.opening.legacy.local_pilot_women.second_account", "", "true, false"),
        new(County, "~.opening.legacy.old_rural_members.account", "yuan", "0 … 10000000", IsRequired: false),
        new(County, "~.enrolment.choice.coverage_response", "number", "0 … 1000", IsRequired: false),
        new(County, "~.contributions.subsidy_with_on_behalf", "", "true, false", IsRequired: false),
        new(County, "~.benefits.children_condition_met", "fraction", "0 … 1", IsRequired: false),
        new(County, "~.benefits.death_reporting.months", "months", "0 … 24"),
        new(County, "~.benefits.death_reporting.recovered", "fraction", "0 … 1"),
        new(County, "~.administration.per_township", "yuan/year", "0 … 1000000000", IsRequired: false),
        new(County, "~.administration.townships", "number", "1 … 100000"),
        new(County, "~.administration.township_grant", "", "annual, once"),
        new(County, "~.administration.per_insured", "yuan/year", "0 … 100000", IsRequired: false),
        new(County, "population.place.pattern_date", "", "YYYY-MM-DD"),
        new(County, "population.place.total", "persons", "1 … 10000000000"),
        new(County, "population.place.residence.rural", "fraction", "0 … 1", IsRequired: false),
        new(County, "population.fertility.level", "factor", "0 … 5"),
        new(Town, "~.administration.campaign.should_be_insured", "persons", "1 … 2000000000"),
        new(Town, "~.administration.campaign.reading", "", "best, cumulative"),
        new(Town, "~.administration.campaign.deadlines.by_15_august.insured", "fraction", "0 … 1"),
        new(Town, "~.administration.campaign.deadlines.by_15_august.bands.from_85.from_rate", "fraction", "0 … 2"),
        new(Town, "~.administration.campaign.deadlines.by_15_august.bands.from_85.award", "yuan", "0 … 10000"),
        new(Town, "~.administration.campaign.deduction.below", "fraction", "0 … 1"),
        new(Town, "~.administration.campaign.deduction.amount", "yuan/year", "0 … 1000000000"),
        new(Town, "~.financing.administration.township", "fraction", "0 … 1", IsRequired: false),
        new(Town, "~.financing.campaign.township", "fraction", "0 … 1", IsRequired: false),
        new(From2014, "population.indicators_end", "", "2014 … 2024", IsRequired: false),
        new(From2014, "~.enrolment.eligible_trend.volatility", "fraction/year", "0 … 1"),
        new(From2014, "~.enrolment.uncovered_trend.drift_error", "fraction/year", "0 … 1"),
        new(From2014, "~.contributions.tier_trend.volatility", "fraction/year", "0 … 1"),
        new(From2014, "~.benefits.local_basic.trend.drift_error", "fraction/year", "0 … 1"),
        new(Pilot, "~.enrolment.choice.reference_subsidy.tier_200", "yuan/year", "0 … 1000000"),
        new(Pilot, "~.enrolment.choice.response", "number", "0 … 1000"),
        new(Pilot, "~.enrolment.choice.switching", "fraction/year", "0 … 1", IsRequired: false),
        new(Pilot, "~.contributions.subsidy_match.rate", "fraction", "0 … 2"),
        new(Pilot, "~.contributions.subsidy_match.cap", "yuan/year", "0 … 1000000"),
        new(Pilot, "~.contributions.continuity_reward.after", "years", "1 … 44"),
        new(Pilot, "~.contributions.continuity_reward.amount", "yuan/year", "0 … 1000000"),
        new(Pilot, "~.contributions.continuity_reward.paid", "", "once, yearly"),
        new(Pilot, "~.contributions.tier_step", "yuan/year", "0 … 10000"),
        new(Pilot, "~.accounts.adjustment.form", "", "linear, annuity"),
        new(Pilot, "~.accounts.adjustment.assumed_rate", "fraction/year", "-0.5 … 0.5"),
        new(Pilot, "~.accounts.adjustment.weight", "number", "0 … 10"),
        new(Pilot, "~.accounts.adjustment.floor", "fraction/year", "-0.9 … 0"),
        new(Pilot, "~.accounts.adjustment.cap", "fraction/year", "0 … 10"),
        new(Pilot, "~.transfers.out_rate", "fraction/year", "0 … 0.5"),
        new(Pilot, "~.transfers.in_rate", "fraction/year", "0 … 0.5"),
        new(Pilot, "~.transfers.government_part_moves", "", "true, false"),
        new(Pilot, "~.benefits.long_contribution_bonus.basic_share", "fraction", "0 … 1", IsRequired: false),
        new(Pilot, "~.benefits.tier_tilt.tier_200", "yuan/month", "0 … 10000"),
        new(Pilot, "~.benefits.death_grant", "months", "0 … 120", IsRequired: false),
        new(Pilot, "~.assistance.classes.dibao", "", "true, false", IsRequired: false),
        new(Pilot, "~.assistance.pension_counted", "fraction", "0 … 1"),
        new(Jiangxi, "~.fund.remittance", "", "year_end, next_year", IsRequired: false),
        new(Jiangxi, "~.fund.guaranteed_return", "fraction/year", "-0.2 … 0.5", IsRequired: false),
        new(Jiangxi, "~.fund.entrusted_fee", "fraction/year", "0 … 0.2", IsRequired: false),
        new(Jiangxi, "~.benefits.funeral_grant", "yuan", "0 … 1000000", IsRequired: false),
        new(Xiangyang, "population.migration.level", "factor", "-10 … 10"),
        new(Xiangyang, "economy.opening.cpi_change", "fraction/year", "-0.5 … 1"),
        new(Xiangyang, "economy.opening.income_growth", "fraction/year", "-0.5 … 1"),
        new(Xiangyang, "indicators.targets.covered.year", "", "2025 … 2099"),
        new(Xiangyang, "indicators.targets.covered.at_least", "fraction", "-1E+18 … 1E+18", IsRequired: false),
        .. MedicalKeys.All,
    ];
}
