namespace Actuary.Simulation.Plans;

/// <summary>A name or sentence for readers, in Chinese and in English.</summary>
public sealed record Label(string Zh, string En);
