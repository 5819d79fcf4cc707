using Actuary.Assumptions.Mortality;

namespace Actuary.Learning.Tests.Mortality;

/// <summary>Deaths of a country of the 22 groups, made by a known Lee–Carter law.</summary>
internal static class SimulatedDeaths
{
    public const double Drift = -1.2;
    public const double Volatility = 1.5;

    public static double[] Level { get; } = [.. Enumerable.Range(0, AbridgedRates.Groups).Select(g => g == 0 ? -4.5 : -8.5 + 0.37 * g)];

    // Falls with age, as it does where infants gain most.
    public static double[] Sensitivity { get; } = [.. Enumerable.Range(0, AbridgedRates.Groups).Select(g => (1.5 - g / 21.0) / (1.5 * 22 - 11))];

    /// <summary>A random walk that adds to zero.</summary>
    public static double[] Index(int years, Noise noise)
    {
        var index = new double[years];
        for (var t = 1; t < years; t++)
            index[t] = index[t - 1] + Drift + Volatility * noise.Normal();
        var mean = index.Average();
        return [.. index.Select(k => k - mean)];
    }

    public static double[,] Exposures(int years, double persons)
    {
        var exposures = new double[AbridgedRates.Groups, years];
        for (var g = 0; g < AbridgedRates.Groups; g++)
        {
            for (var t = 0; t < years; t++)
                exposures[g, t] = persons * (g < 14 ? 1 : Math.Exp(-0.45 * (g - 13)));
        }

        return exposures;
    }

    /// <summary>Expected deaths; with <paramref name="noise"/> counted ones.</summary>
    public static double[,] Deaths(double[] index, double[,] exposures, Noise? noise)
    {
        var deaths = new double[AbridgedRates.Groups, index.Length];
        for (var g = 0; g < AbridgedRates.Groups; g++)
        {
            for (var t = 0; t < index.Length; t++)
            {
                var expected = exposures[g, t] * Math.Exp(Level[g] + Sensitivity[g] * index[t]);
                deaths[g, t] = noise is null || expected == 0 ? expected : noise.Poisson(expected);
            }
        }

        return deaths;
    }

    public static double[,] Logs(double[,] deaths, double[,] exposures)
    {
        var logs = new double[deaths.GetLength(0), deaths.GetLength(1)];
        for (var g = 0; g < logs.GetLength(0); g++)
        {
            for (var t = 0; t < logs.GetLength(1); t++)
                logs[g, t] = Math.Log(deaths[g, t] / exposures[g, t]);
        }

        return logs;
    }
}
