namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>A reward for contributing without a break, counted from the first projected year (C-04).</summary>
/// <param name="AfterYears">The unbroken years it asks for, at least one.</param>
/// <param name="Amount">By year: yuan per head, indexed like subsidies.</param>
/// <param name="Yearly">Paid in every year from then on; if not, once.</param>
public sealed record ContinuityReward(int AfterYears, double[] Amount, bool Yearly);
