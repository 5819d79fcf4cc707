namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>Who pays what medical assistance pays of bills.</summary>
/// <param name="LevelShares">By year, then level of government; adds up to 1.</param>
public sealed record MedicalAidPolicy(double[][] LevelShares);
