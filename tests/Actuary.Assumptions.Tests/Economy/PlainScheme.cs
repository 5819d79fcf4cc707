using Actuary.Assumptions.Economy;

namespace Actuary.Assumptions.Tests.Economy;

internal enum HalfYears
{
    None,
    ScaledByRootOfStep,
    NotScaled,
    ScaledByStep,
}

/// <summary>
/// A second, plain implementation of the economy, one path at a time with draws of its own. As it stands it is right;
/// each switch builds in one likely mistake.
/// </summary>
internal sealed class PlainScheme
{
    public HalfYears HalfYears { get; init; }

    public bool InnovationIsLongRunDeviation { get; init; }

    public bool FactorTransposed { get; init; }

    public bool Uncorrelated { get; init; }

    public bool DeviationForgotten { get; init; }

    public bool OpeningForgotten { get; init; }

    public double[][][] Run(EconomyPlan plan, double[,] correlation, int paths)
    {
        var random = new Random(11);
        var factor = Factor(correlation);
        var rates = Enumerable.Range(0, plan.Years)
            .Select(_ => Enumerable.Range(0, EconomyPlan.SeriesCount).Select(_ => new double[paths]).ToArray()).ToArray();
        for (var path = 0; path < paths; path++)
        {
            var deviation = Enumerable.Range(0, EconomyPlan.SeriesCount)
                .Select(i => OpeningForgotten ? 0 : plan[(EconomicSeries)i].OpeningDeviation).ToArray();
            for (var year = 0; year < plan.Years; year++)
            {
                for (var step = 0; step < (HalfYears == HalfYears.None ? 1 : 2); step++)
                    Advance(plan, deviation, Innovations(random, factor));
                for (var i = 0; i < EconomyPlan.SeriesCount; i++)
                    rates[year][i][path] = plan[(EconomicSeries)i].Central[year] + deviation[i];
            }
        }

        return rates;
    }

    private void Advance(EconomyPlan plan, double[] deviation, double[] innovations)
    {
        for (var i = 0; i < deviation.Length; i++)
        {
            var series = plan[(EconomicSeries)i];
            var persistence = HalfYears == HalfYears.None ? series.Persistence : Math.Sqrt(series.Persistence);
            var carried = DeviationForgotten ? 0 : persistence * deviation[i];
            deviation[i] = carried + Scale(series) * innovations[i];
        }
    }

    // Over two half-years with persistence √φ an innovation of variance v adds v(1 + φ).
    private double Scale(EconomicSeriesPlan series) => HalfYears switch
    {
        HalfYears.ScaledByRootOfStep => series.Volatility / Math.Sqrt(1 + series.Persistence),
        HalfYears.NotScaled => series.Volatility,
        HalfYears.ScaledByStep => series.Volatility / 2,
        _ => InnovationIsLongRunDeviation
            ? series.Volatility * Math.Sqrt(1 - series.Persistence * series.Persistence)
            : series.Volatility,
    };

    private double[] Innovations(Random random, double[,] factor)
    {
        var z = Enumerable.Range(0, EconomyPlan.SeriesCount).Select(_ => Normal(random)).ToArray();
        if (Uncorrelated)
            return z;
        return Enumerable.Range(0, z.Length)
            .Select(i => Enumerable.Range(0, z.Length).Sum(j => (FactorTransposed ? factor[j, i] : factor[i, j]) * z[j])).ToArray();
    }

    // Box and Muller.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double[,] Factor(double[,] correlation)
    {
        var factor = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(correlation).Cholesky().Factor;
        return factor.ToArray();
    }
}
