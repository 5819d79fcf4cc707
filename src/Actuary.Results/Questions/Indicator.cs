using Actuary.Numerics;
using Actuary.Numerics.QuasiRandom;
using Actuary.Results.Comparison;

namespace Actuary.Results.Questions;

/// <summary>A number about all paths: the mean or a quantile of one number for each of them.</summary>
/// <param name="Text">As asked for.</param>
/// <param name="Of">What each path gives. A probability is the mean of zeros and ones.</param>
/// <param name="Quantile">The probability of the quantile; null is the mean.</param>
/// <param name="Unit">The unit of the indicator, an id of the model's units.</param>
public sealed record Indicator(string Text, PathValue Of, double? Quantile, string Unit)
{
    /// <summary>Whether it is a share of the paths.</summary>
    public bool IsProbability => Of is DepletedBy or DeficitBy or Compared;

    /// <summary>
    /// The indicator and its standard error: sd/√n of a mean; of a quantile that of its influence
    /// (<see cref="QuantileInfluence"/>).
    /// </summary>
    public Estimate Estimate(ReadOnlySpan<double> byPath)
    {
        if (Quantile is not { } probability)
        {
            var moments = SampleMoments.Of(byPath);
            return new(moments.Mean, moments.StandardError);
        }

        var influences = new double[byPath.Length];
        var quantile = QuantileInfluence.Write(byPath, probability, influences, new double[byPath.Length]);
        return new(quantile, SampleMoments.Of(influences).StandardError);
    }

    /// <summary>The difference between two plans on the same paths, with the standard error that the shared luck leaves.</summary>
    public PairedDifference Difference(double[] @base, double[] other)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(other);
        if (other.Length != @base.Length)
            throw new ArgumentException($"{@base.Length} paths are compared with {other.Length}.", nameof(other));
        return Quantile is { } probability
            ? new QuantileComparer(@base.Length, Sampling.Plain).Compare(@base, other, probability)
            : PairedDifference.OfMeans(@base, other, new double[@base.Length], Sampling.Plain);
    }
}

/// <summary>An indicator held against a limit.</summary>
/// <param name="Text">As asked for.</param>
/// <param name="Indicator">What is held against the limit.</param>
/// <param name="Relation">How it is held against it.</param>
/// <param name="Limit">The limit, in the unit of the indicator.</param>
public sealed record Condition(string Text, Indicator Indicator, Relation Relation, double Limit)
{
    public bool Holds(double value) => Relation.Holds(value, Limit);

    /// <summary>The value less the limit, with the sign of whether the condition holds; never zero where it does not.</summary>
    public double Margin(double value)
    {
        var distance = Math.Abs(value - Limit);
        return Holds(value) ? distance : -Math.Max(distance, double.Epsilon);
    }
}
