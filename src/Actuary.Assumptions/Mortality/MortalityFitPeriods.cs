namespace Actuary.Assumptions.Mortality;

/// <summary>
/// Which part of the published series is used for what; middle years of periods, and calendar years for the volatility.
/// </summary>
/// <param name="BaseMidYear">Period whose graduated table is the level a_x; also the first of the Lee–Carter fit.</param>
/// <param name="LastMidYear">Last period of the Lee–Carter fit.</param>
/// <param name="FirstObservedYear">First calendar year of the k_t that give drift and volatility; null where neither is asked of them.</param>
/// <param name="LastObservedYear">Last calendar year of these: the last that was observed and not projected; null with the first.</param>
public sealed record MortalityFitPeriods(int BaseMidYear, int LastMidYear, int? FirstObservedYear, int? LastObservedYear);
