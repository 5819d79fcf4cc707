namespace Actuary.Models.MedicalCover.Hospitals;

/// <summary>A service of which a contract has a part.</summary>
internal readonly record struct PartOfCare(int Index, string Name);
