using System.Runtime.CompilerServices;

namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>Moves of members under pension age to and from the same scheme of other places, by year.</summary>
/// <param name="OutRate">Share of members who move away in a year.</param>
/// <param name="InRate">Members who move in, as a share of those there.</param>
/// <param name="GovernmentPartMoves">Whether the government's part of an account moves too; if not, it stays where it was.</param>
public sealed record TransferPolicy(double[] OutRate, double[] InRate, bool[] GovernmentPartMoves)
{
    /// <summary>Members after the moves of a year ÷ before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double KeptInPlace(int year) => 1 - OutRate[year] + InRate[year];

    /// <summary>The same of the government's part of their accounts, which need not move with its owner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double KeptInPlaceOfGovernment(int year) => 1 - OutRate[year] + (GovernmentPartMoves[year] ? InRate[year] : 0);
}
