using MathNet.Numerics.Distributions;

namespace Actuary.Learning.Mortality;

/// <summary>
/// What a Cairns–Blake–Dowd law says of later years. Both indices walk on from their last values; logit q at age x is κ1 + κ2·z, z = x − x̄, so it is
/// normal with mean (κ1 + h·d1) + (κ2 + h·d2)·z and variance v1 + 2z·v12 + z²·v2, each v being h·σ + h²·Var(d).
/// </summary>
/// <param name="Law">The law and its observed indices.</param>
/// <param name="Walk">Of the indices of which this sex's are two.</param>
/// <param name="First">Which index is κ1; κ2 is the next.</param>
public sealed record CairnsBlakeDowdForecast(CairnsBlakeDowd Law, RandomWalk Walk, int First)
{
    /// <summary>Logit of q at an age after <paramref name="years"/>: mean and variance.</summary>
    public (double Mean, double Variance) Logit(double age, int years)
    {
        var z = age - Law.MeanAge;
        var (first, second) = (First, First + 1);
        var mean = Law.Index1[^1] + years * Walk.Drift[first] + (Law.Index2[^1] + years * Walk.Drift[second]) * z;
        return (mean, Covariance(first, first, years) + 2 * z * Covariance(first, second, years) + z * z * Covariance(second, second, years));
    }

    /// <summary>q at an age after <paramref name="years"/>, exceeded with the chance 1 − <paramref name="share"/>.</summary>
    public double Probability(double age, int years, double share)
    {
        var (mean, variance) = Logit(age, years);
        return 1 / (1 + Math.Exp(-mean - Normal.InvCDF(0, 1, share) * Math.Sqrt(variance)));
    }

    private double Covariance(int i, int j, int years) =>
        years * Walk.InnovationCovariance[i, j] + (double)years * years * Walk.DriftCovariance[i, j];
}
