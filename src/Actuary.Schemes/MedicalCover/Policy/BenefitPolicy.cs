namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>What covers pay. Amounts of all schedules are yuan of the opening year where they follow income.</summary>
/// <param name="Care">By year, then class, then service; the same instance where the cover of two years is the same.</param>
/// <param name="AmountElasticity">
/// By year: deductibles, band edges, caps and limits of every cover grow by (1 + growth of rural income)^elasticity.
/// </param>
public sealed record BenefitPolicy(CareCover[][][] Care, double[] AmountElasticity);
