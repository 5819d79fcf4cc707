using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Learning.Economy;

/// <summary>
/// Yearly rates that return to their means, by least squares: y[t] − μ = A·(y[t−1] − μ) + e[t], y a vector of series.
/// Which entries of A are free is a choice: all of them (vector autoregression of order one), the diagonal (each series by
/// itself), none (rates scatter about their mean). A mean may be given; it is then exact.
/// <para>
/// With all means free the estimates are those of ordinary least squares by equation with an intercept c, μ = (I − A)⁻¹c.
/// With given means the squares are weighted by the series' residual variances, as a mean stands in several equations.
/// The covariance of the estimates is H⁻¹GH⁻¹, H = Σ J'WJ, G = Σ J'WΣWJ, J the derivatives of the fitted values: for free means
/// this is the delta method on the ordinary covariance (Lütkepohl 2005, New Introduction to Multiple Time Series Analysis, 3.2).
/// </para>
/// </summary>
public sealed class Autoregression
{
    private readonly AutoregressionSystem _system;
    private readonly Vector<double> _parameters;

    private Autoregression(AutoregressionSystem system, Vector<double> parameters, Matrix<double> covariance, Matrix<double> innovations)
    {
        (_system, _parameters) = (system, parameters);
        (Mean, Transition) = system.Unpack(parameters);
        Covariance = system.Widen(covariance);
        InnovationCovariance = innovations.ToArray();
        Residuals = system.Residuals(parameters);
        DegreesOfFreedom = [.. Enumerable.Range(0, system.Count).Select(system.DegreesOfFreedom)];
        SpectralRadius = RadiusOf(Transition);
    }

    /// <summary>μ by series, fractions a year.</summary>
    public double[] Mean { get; }

    /// <summary>A: row = the series that moves, column = the series of the year before.</summary>
    public double[,] Transition { get; }

    /// <summary>Covariance of the means, then the entries of A row by row; zero where a parameter was given or is not free.</summary>
    public double[,] Covariance { get; }

    /// <summary>Covariance of e; divisors are the degrees of freedom of the two equations, the root of their product.</summary>
    public double[,] InnovationCovariance { get; }

    /// <summary>e by series, oldest first.</summary>
    public double[][] Residuals { get; }

    /// <summary>Residuals less estimated parameters, by equation.</summary>
    public int[] DegreesOfFreedom { get; }

    /// <summary>Largest modulus of the eigenvalues of A; the series return to their means when it is below 1.</summary>
    public double SpectralRadius { get; }

    /// <summary>Fits series over the same consecutive years.</summary>
    /// <param name="rates">By series, oldest first; fractions a year.</param>
    /// <param name="isFree">Which entries of A are estimated; the others are zero.</param>
    /// <param name="givenMeans">By series: the mean that is given, or null.</param>
    /// <param name="spent">By series: parameters that were estimated of it before, each of which costs its equation a degree of freedom.</param>
    /// <exception cref="ArgumentException">Lengths that differ, too few years, or series of which one says nothing that the others do not.</exception>
    public static Autoregression Fit(double[][] rates, bool[,] isFree, double?[]? givenMeans = null, int[]? spent = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var system = new AutoregressionSystem(rates, isFree, givenMeans ?? new double?[rates.Length], spent ?? new int[rates.Length]);
        var parameters = system.Start();
        var weights = WeightsOf(system.InnovationCovariance(parameters));
        parameters = system.Solve(parameters, weights);
        var innovations = system.InnovationCovariance(parameters);
        return new(system, parameters, system.Covariance(parameters, weights, innovations), innovations);
    }

    /// <summary>
    /// The same means with each series' persistence corrected by <see cref="WithoutKendallBias(double, int, bool)"/>; innovations and errors are those at the
    /// corrected values, the errors of persistences stretched as the correction stretches the estimates.
    /// </summary>
    /// <exception cref="InvalidOperationException">A series follows others too.</exception>
    public Autoregression WithoutKendallBias()
    {
        var parameters = _parameters.Clone();
        var stretch = Vector<double>.Build.Dense(parameters.Count, 1);
        for (var s = 0; s < Mean.Length; s++)
        {
            for (var r = 0; r < Mean.Length; r++)
            {
                if (_system.EntryAt(s, r) is not { } at) continue;
                if (s != r) throw new InvalidOperationException("The bias is known for series that follow their own past only.");
                parameters[at] = WithoutKendallBias(parameters[at], Residuals[s].Length, _system.IsMeanGiven(s));
                stretch[at] = 1 + (_system.IsMeanGiven(s) ? 2.0 : 3.0) / Residuals[s].Length;
            }
        }

        var innovations = _system.InnovationCovariance(parameters);
        var covariance = _system.Covariance(parameters, WeightsOf(innovations), innovations);
        return new(_system, parameters, covariance.PointwiseMultiply(stretch.OuterProduct(stretch)), innovations);
    }

    /// <summary>Every entry of A free.</summary>
    public static bool[,] Every(int series) => Entries(series, (_, _) => true);

    /// <summary>Only the series' own past.</summary>
    public static bool[,] Own(int series) => Entries(series, (row, column) => row == column);

    /// <summary>No past at all.</summary>
    public static bool[,] None(int series) => new bool[series, series];

    /// <summary>
    /// The persistence of one series without the bias that it has in a short sample: φ + (1 + 3φ)/n with an estimated mean, φ + 2φ/n with
    /// a given one (Kendall 1954, Biometrika 41; Marriott &amp; Pope 1954), n residuals; not above 0.99.
    /// </summary>
    public static double WithoutKendallBias(double persistence, int residuals, bool isMeanGiven) =>
        Math.Min(0.99, persistence + (isMeanGiven ? 2 * persistence : 1 + 3 * persistence) / residuals);

    internal static double RadiusOf(double[,] transition) =>
        Matrix<double>.Build.DenseOfArray(transition).Evd().EigenValues.Max(value => value.Magnitude);

    private static Vector<double> WeightsOf(Matrix<double> innovations) => innovations.Diagonal().Map(variance => variance > 0 ? 1 / variance : 1);

    private static bool[,] Entries(int series, Func<int, int, bool> isFree)
    {
        var entries = new bool[series, series];
        for (var row = 0; row < series; row++)
        {
            for (var column = 0; column < series; column++)
                entries[row, column] = isFree(row, column);
        }

        return entries;
    }
}
