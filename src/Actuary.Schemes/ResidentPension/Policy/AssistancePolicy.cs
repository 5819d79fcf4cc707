namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>How pensions of assisted persons reduce their assistance (AMB-40).</summary>
/// <param name="Classes">Indices of the classes whose members are assisted.</param>
/// <param name="PensionCounted">By year: share of the pension that the means test counts.</param>
public sealed record AssistancePolicy(IReadOnlyList<int> Classes, double[] PensionCounted);
