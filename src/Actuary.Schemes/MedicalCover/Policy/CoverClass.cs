namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>A class of insured: its name and status (ordinary, dibao, tekun …).</summary>
public sealed record CoverClass(string Name, string Status);
