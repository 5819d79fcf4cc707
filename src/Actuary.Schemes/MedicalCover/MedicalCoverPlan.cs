using Actuary.Assumptions.Morbidity;
using Actuary.Schemes.MedicalCover.Hospitals;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover;

/// <summary>
/// The medical cover of residents (城乡居民基本医疗保险, 大病保险, 医疗救助) of one place and scenario, resolved to numbers per projected year.
/// </summary>
/// <param name="Services">In the order of the services of <paramref name="Morbidity"/>.</param>
/// <param name="RelativeUse">By class, then service: events a head over those of the insured at large.</param>
/// <param name="VariesByCase">Whether the chance of single cases is in the paths: the smaller the place, the wider.</param>
public sealed record MedicalCoverPlan(
    int Years,
    IReadOnlyList<CoverClass> Classes,
    InsuredPolicy Insured,
    ContributionPolicy Contributions,
    MorbidityPlan Morbidity,
    IReadOnlyList<ServiceTerms> Services,
    double[][] RelativeUse,
    BenefitPolicy Benefits,
    bool VariesByCase)
{
    /// <summary>How critical-illness cover is financed; none where the basic fund pays it itself, or there is none.</summary>
    public CriticalIllnessPolicy? CriticalIllness { get; init; }

    /// <summary>How hospitals are paid what the basic cover owes; none where they are paid what care costs.</summary>
    public HospitalPaymentPolicy? Hospitals { get; init; }

    /// <summary>Who pays medical assistance; none where there is none.</summary>
    public MedicalAidPolicy? Aid { get; init; }

    /// <summary>Whether any class has a cover of a payer in any year.</summary>
    public bool Covers(Payer payer) => Benefits.Care.Any(year => year.Any(ofClass => ofClass.Any(care => care.Layers[(int)payer] is not null)));

    /// <summary>When a household's expense is catastrophic; none where it is not counted.</summary>
    public CatastrophicExpense? Catastrophic { get; init; }
}
