using Actuary.Numerics;

namespace Actuary.Assumptions.Fitted;

/// <summary>
/// Estimates that differ by path as their errors do: θ = θ̂ + s·L·z with L·Lᵀ the covariance of the estimates and z independent standard
/// normals, one vector a path. So E θ = θ̂ and Cov θ = s²·L·Lᵀ. The draw of parameter j is that of year 0 and index j of the cause; with a
/// multiple of zero, or central streams, every path has θ̂ itself. Immutable.
/// </summary>
public sealed class UncertainParameters
{
    private readonly double[] _estimates;
    private readonly double[,] _factor;
    private readonly Cause _cause;

    /// <param name="estimates">θ̂.</param>
    /// <param name="covariance">Rows and columns in the order of the estimates; it may be singular.</param>
    /// <param name="multiple">s, multiple of the standard errors; 0 takes the estimates for certain.</param>
    /// <param name="cause">Names the draws.</param>
    /// <exception cref="ArgumentException">Sizes that differ, a matrix that is no covariance, or a negative multiple.</exception>
    public UncertainParameters(double[] estimates, double[,] covariance, double multiple, Cause cause)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(covariance);
        if (covariance.GetLength(0) != estimates.Length)
            throw new ArgumentException($"{estimates.Length} estimates need as many rows; got {covariance.GetLength(0)}.", nameof(covariance));
        if (!(multiple >= 0) || !double.IsFinite(multiple))
            throw new ArgumentOutOfRangeException(nameof(multiple), multiple, "A multiple is finite and not negative.");
        if (!Cholesky.TryFactorSemidefinite(covariance, out _factor))
            throw new ArgumentException("The matrix is not positive semi-definite.", nameof(covariance));
        (_estimates, Multiple, _cause) = ([.. estimates], multiple, cause);
        Covariance = (double[,])covariance.Clone();
    }

    /// <summary>θ̂.</summary>
    public ReadOnlySpan<double> Estimates => _estimates;

    /// <summary>Covariance of the estimates.</summary>
    public double[,] Covariance { get; }

    /// <summary>s, multiple of the standard errors.</summary>
    public double Multiple { get; }

    public int Count => _estimates.Length;

    /// <summary>θ of eight paths, lane k being path <paramref name="firstPath"/> + k.</summary>
    public void Draw(in Streams streams, long firstPath, Span<Lanes> parameters)
    {
        for (var i = 0; i < _estimates.Length; i++)
            parameters[i] = Lane.Of(_estimates[i]);
        if (Multiple == 0)
            return;
        for (var j = 0; j < _estimates.Length; j++)
        {
            var z = Lane.Of(Multiple) * streams.Normal(firstPath, 0, (int)_cause, j);
            for (var i = j; i < _estimates.Length; i++)
                parameters[i] += Lane.Of(_factor[i, j]) * z;
        }
    }
}
