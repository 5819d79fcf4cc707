using Actuary.Numerics.QuasiRandom;

namespace Actuary.Results.Comparison;

/// <summary>
/// The difference of a quantile between two samples on the same paths. The standard error is that of the difference of the two
/// influences (<see cref="QuantileInfluence"/>), path by path.
/// </summary>
internal sealed class QuantileComparer(int paths, Sampling sampling)
{
    private readonly double[] _scratch = new double[paths];
    private readonly double[] _base = new double[paths];
    private readonly double[] _other = new double[paths];

    public PairedDifference Compare(ReadOnlySpan<double> @base, ReadOnlySpan<double> other, double probability)
    {
        var quantileOfBase = QuantileInfluence.Write(@base, probability, _base, _scratch);
        var quantileOfOther = QuantileInfluence.Write(other, probability, _other, _scratch);
        return PairedDifference.OfMeans(_base, _other, _scratch, sampling) with
        {
            Base = quantileOfBase,
            Other = quantileOfOther,
            Difference = PairedDifference.OfValues(quantileOfBase, quantileOfOther),
        };
    }
}
