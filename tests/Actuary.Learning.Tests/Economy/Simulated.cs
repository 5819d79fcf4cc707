namespace Actuary.Learning.Tests.Economy;

/// <summary>Rates of two series made by a known law.</summary>
internal static class Simulated
{
    public static readonly double[] Mean = [0.02, 0.06];
    public static readonly double[,] Transition = { { 0.5, 0.1 }, { 0.2, 0.6 } };

    // Deviations of 1 and 1.5 points, correlated by 0.4.
    private static readonly double[,] s_factor = { { 0.01, 0 }, { 0.006, 0.015 * 0.9165151389911680 } };

    public static double[,] InnovationCovariance => new[,] { { 1e-4, 6e-5 }, { 6e-5, 0.006 * 0.006 + s_factor[1, 1] * s_factor[1, 1] } };

    /// <summary>By series; the first hundred years are thrown away, so that the start is forgotten.</summary>
    public static double[][] Rates(int years, int seed, bool isOwnPastOnly = false)
    {
        const int forgotten = 100;
        var noise = new Noise(seed);
        double[][] rates = [new double[years], new double[years]];
        double[] deviation = [0, 0];
        for (var t = -forgotten; t < years; t++)
        {
            var (first, second) = (noise.Normal(), noise.Normal());
            double[] next = [s_factor[0, 0] * first, s_factor[1, 0] * first + s_factor[1, 1] * second];
            for (var s = 0; s < 2; s++)
            {
                for (var r = 0; r < 2; r++)
                    next[s] += isOwnPastOnly && s != r ? 0 : Transition[s, r] * deviation[r];
            }

            deviation = next;
            if (t < 0) continue;
            for (var s = 0; s < 2; s++)
                rates[s][t] = Mean[s] + deviation[s];
        }

        return rates;
    }
}
