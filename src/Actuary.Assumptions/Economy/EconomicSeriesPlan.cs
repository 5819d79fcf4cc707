namespace Actuary.Assumptions.Economy;

/// <summary>
/// One series that reverts to a central path: d[t] = φ·d[t−1] + σ·ε[t], rate[t] = central[t] + d[t], never below the floor.
/// Before the floor, in projected year t = 1, 2, …: E rate[t] = central[t] + φ^t·d[0] and Var rate[t] = σ²(1 − φ^2t)/(1 − φ²).
/// </summary>
/// <param name="Central">Annual rates as fractions; element 0 is the first projected year.</param>
/// <param name="Persistence">φ in [0, 1): the part of a deviation left after a year.</param>
/// <param name="Volatility">σ ≥ 0: standard deviation of the yearly innovation, as a fraction.</param>
/// <param name="OpeningDeviation">d[0]: deviation in the year before the first projected one, as a fraction.</param>
/// <param name="Floor">Lowest rate, or null for none. The deviation itself goes on below it.</param>
public sealed record EconomicSeriesPlan(
    double[] Central, double Persistence, double Volatility, double OpeningDeviation, double? Floor);
