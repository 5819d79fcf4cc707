using Actuary.Cli.Tests.ShippedModels;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>The national medical cover with every section that a medical cover may have, to be spoilt.</summary>
internal static class MedicalSections
{
    public const string Model = "national-resident-medical";
    public const string Scheme = "schemes.resident_medical";

    private const string Assumed = "status: assumed, reason: a try";

    private static readonly (string Key, string Value)[] s_sections =
    [
        ("insured.duplicates", $"{{ value: 0.01, unit: fraction, {Assumed} }}"),
        ("contributions.individual_of", $"{{ unit: yuan/year, {Assumed}, tekun: 300 }}"),
        ("contributions.government_of", $"{{ unit: yuan/year, {Assumed}, dibao: 800 }}"),
        ("care.epidemic", $$"""
            { {{Assumed}}, probability: { value: 0.05, unit: fraction/year },
              factors: { unit: factor, inpatient_three: 0.9, inpatient_two: 0.9, inpatient_one: 0.8, outpatient: 1.2, outpatient_chronic: 1 } }
            """),
        ("care.services.outpatient.use_elasticity", $"{{ value: 0.2, unit: number, {Assumed} }}"),
        ("care.services.outpatient.cost_growth", $"{{ values: {{ 2025: 0.01 }}, unit: fraction/year, {Assumed} }}"),
        ("benefits.basic.inpatient_three.sent", $$"""
            { {{Assumed}}, up: { value: 0.1, unit: fraction }, borne: { value: 500, unit: yuan/year }, down: { value: 0.05, unit: fraction } }
            """),
        ("benefits.basic.inpatient_three.eligible_share_of", $"{{ unit: fraction, {Assumed}, tekun: 0.95 }}"),
        ("benefits.basic.outpatient_chronic", $$"""
            { {{Assumed}}, eligible_share: { value: 0.85, unit: fraction },
              unreferred: { share: { value: 0.3, unit: fraction }, quota: { value: 10000, unit: yuan/person }, reading: { value: share_of_quota } } }
            """),
        ("benefits.critical_illness.ratio_added_of", $"{{ unit: fraction, {Assumed}, inpatient_one: 0.02 }}"),
        ("benefits.critical_illness.classes.ordinary", $$"""
            { {{Assumed}}, deductible: { value: 14000, unit: yuan/year }, cap: { value: 350000, unit: yuan/year } }
            """),
        ("benefits.critical_illness.contract.first_instalment", $"{{ value: 0.4, unit: fraction, {Assumed} }}"),
        ("benefits.critical_illness.contract.units", $$"""
            { {{Assumed}}, contribution: { value: 0.05, unit: fraction }, opening_balance: { value: 1e8, unit: yuan },
              members: {
                north: { zh: 北, en: North, insured: { value: 0.6, unit: fraction }, relative_claims: { value: 1.1, unit: factor } },
                south: { zh: 南, en: South, insured: { value: 0.4, unit: fraction }, relative_claims: { value: 0.9, unit: factor } } } }
            """),
        ("benefits.supplement", $$"""
            { {{Assumed}}, deductible: { value: 3000, unit: yuan/year }, ratio: { value: 0.5, unit: fraction }, cap: { value: 100000, unit: yuan/year } }
            """),
        ("merger", $$"""
            { {{Assumed}}, from: 2030, contributions: { value: true }, benefits: { value: true }, catalogue: { value: true },
              duplicates_removed: { value: 0.5, unit: fraction } }
            """),
        ("hospitals", $$"""
            { {{Assumed}},
              prepayment: { share: { value: 0.6, unit: fraction }, instalments: { value: monthly }, assessed: { value: previous_year }, settlement: { value: next_year } },
              institutions: {
                city: { zh: 市, en: City, score_mean: { value: 0.95, unit: fraction }, score_deviation: { value: 0.02, unit: fraction } },
                county: { zh: 县, en: County, score_mean: { value: 0.9, unit: fraction }, score_deviation: { value: 0.03, unit: fraction } } },
              contracts: {
                by_points: { zh: 甲, en: Points, institution: city, payment: { value: points_dip }, opening_settled: { value: 3e11, unit: yuan }, opening_due: { value: 1e10, unit: yuan },
                  points_dip: { points: { unit: number, inpatient_three: 1000 }, coefficient: { value: 1.1, unit: factor } } },
                by_weights: { zh: 乙, en: Weights, institution: county, payment: { value: drg_weights }, opening_settled: { value: 2e11, unit: yuan }, opening_due: { value: 0, unit: yuan },
                  drg_weights: { weights: { unit: number, inpatient_two: 0.9 } } },
                by_disease: { zh: 丙, en: Diseases, institution: county, payment: { value: per_disease }, opening_settled: { value: 6e10, unit: yuan }, opening_due: { value: 0, unit: yuan },
                  per_disease: { tariff: { unit: yuan/person, inpatient_one: 3000 }, patient_share: { value: 0.2, unit: fraction } } },
                by_day: { zh: 丁, en: Days, institution: county, payment: { value: per_diem }, opening_settled: { value: 6e10, unit: yuan }, opening_due: { value: 0, unit: yuan },
                  per_diem: { tariff: { unit: yuan/day, inpatient_one: 350 }, days: { unit: days, inpatient_one: 9 }, patient_share: { value: 0.2, unit: fraction } } },
                by_head: { zh: 戊, en: Heads, institution: county, payment: { value: capitation }, opening_settled: { value: 7e10, unit: yuan }, opening_due: { value: 0, unit: yuan },
                  capitation: { quota: { value: 80, unit: yuan/year }, share_of_insured: { value: 0.9, unit: fraction } } },
                by_budget: { zh: 己, en: Budget, institution: city, payment: { value: lump_sum }, opening_settled: { value: 5e10, unit: yuan }, opening_due: { value: 0, unit: yuan },
                  lump_sum: { retained_share: { value: 0.6, unit: fraction }, retained_band: { value: 0.1, unit: fraction }, fund_overrun_share: { value: 0.4, unit: fraction }, fund_overrun_band: { value: 0.1, unit: fraction } } } },
              services: { unit: fraction, inpatient_three: { by_points: 1 }, inpatient_two: { by_weights: 1 }, inpatient_one: { by_disease: 0.5, by_day: 0.5 },
                outpatient: { by_head: 1 }, outpatient_chronic: { by_budget: 1 } },
              points: { deducted_share: { value: 0.3, unit: fraction }, floor: { value: 0.5, unit: yuan }, ceiling: { value: 1000, unit: yuan } },
              prices: { growth: { value: 0.03, unit: fraction/year }, inflation_share: { value: 0.5, unit: fraction } },
              regional_budget: { reserve_share: { value: 0.02, unit: fraction }, growth_cap: { value: 0.1, unit: fraction/year }, opening: { value: 8e11, unit: yuan } } }
            """),
    ];

    /// <summary>The shipped model's text with all of them.</summary>
    public static ModelText In(ModelText shipped) => s_sections.Aggregate(shipped, (text, section) =>
    {
        var (key, value) = ($"{Scheme}.{section.Key}", section.Value.ReplaceLineEndings("\n                  "));
        return text.Has(key) ? text.Replaced(key, value) : text.WithNew(key, value)!;
    });
}
