namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>Moves of members under pension age to and from the same scheme of other places, by year.</summary>
/// <param name="OutRate">Share of members who move away in a year.</param>
/// <param name="InRate">Members who move in, as a share of those there.</param>
/// <param name="GovernmentPartMoves">Whether the government's part of an account moves too; if not, it stays where it was.</param>
public sealed record TransferPolicy(double[] OutRate, double[] InRate, bool[] GovernmentPartMoves);
