namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>What kind of care a service is, for what is counted as an admission or a visit.</summary>
public enum CareKind
{
    Outpatient,
    Inpatient,
}

/// <summary>
/// How a service of the morbidity is counted and covered. An event is what the basic cover is applied to: a visit, or a patient's
/// whole year in hospital.
/// </summary>
/// <param name="EncountersPerEvent">Admissions (or visits) in an event.</param>
/// <param name="Accumulates">Whether what it leaves counts for the covers above the basic one.</param>
public sealed record ServiceTerms(CareKind Kind, double EncountersPerEvent, bool Accumulates)
{
    /// <summary>How use answers to what the person bears of it: use · (own share / own share of the first year)^−elasticity, of the year before; 0 is not at all (C-12).</summary>
    public double UseElasticity { get; init; }
}
