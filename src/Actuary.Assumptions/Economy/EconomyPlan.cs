using Actuary.Numerics;

namespace Actuary.Assumptions.Economy;

/// <summary>
/// The five economic series and the correlation of their innovations; some or all of the series may be fitted, and then take persistence and
/// innovations from the fit. Fitted series and others have independent innovations. Checked once, here.
/// </summary>
public sealed class EconomyPlan
{
    /// <summary>Number of series.</summary>
    public const int SeriesCount = 5;

    // Entries typed by hand may differ in the last digit only.
    private const double Tolerance = 1e-12;

    private readonly EconomicSeriesPlan[] _series;
    private readonly double[,] _innovationFactor;

    /// <param name="series">Five plans in the order of <see cref="EconomicSeries"/>, of the same number of years.</param>
    /// <param name="correlation">Correlation of the innovations, rows and columns in the same order.</param>
    /// <param name="fitted">The fitted series; of their plans persistence and volatility are not used. Null where none is fitted.</param>
    /// <exception cref="ArgumentException">A plan is out of its range, the matrix is not a correlation matrix, or a fitted series has a
    /// correlation with another.</exception>
    public EconomyPlan(IReadOnlyList<EconomicSeriesPlan> series, double[,] correlation, FittedEconomy? fitted = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(correlation);
        if (series.Count != SeriesCount)
            throw new ArgumentException($"{SeriesCount} series are needed; got {series.Count}.", nameof(series));
        if (WhyNotCorrelation(correlation) is { } why)
            throw new ArgumentException(why, nameof(correlation));

        _series = [.. series.Select(plan => plan with { Central = [.. plan.Central] })];
        Years = _series[0].Central.Length;
        for (var i = 0; i < SeriesCount; i++)
            ThrowUnlessValid((EconomicSeries)i, _series[i], Years);
        Cholesky.TryFactor(correlation, out _innovationFactor);
        Fitted = fitted;
        if (fitted is not null)
            ThrowIfCorrelated(fitted, correlation);
    }

    /// <summary>The series learnt from data; null where none is.</summary>
    public FittedEconomy? Fitted { get; }

    /// <summary>Years that the central paths cover.</summary>
    public int Years { get; }

    /// <summary>The plan of one series.</summary>
    public EconomicSeriesPlan this[EconomicSeries series] => _series[(int)series];

    /// <summary>L with L·Lᵀ = correlation: the innovations are ε = L·z for independent standard normals z.</summary>
    internal double[,] InnovationFactor => _innovationFactor;

    /// <summary>True when <paramref name="matrix"/> is symmetric and positive definite.</summary>
    public static bool IsPositiveDefinite(double[,] matrix) => Cholesky.TryFactor(matrix, out _);

    /// <summary>What keeps a matrix from being a correlation matrix of the five series, as a sentence; null if nothing does.</summary>
    public static string? WhyNotCorrelation(double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        if (rows != SeriesCount || columns != SeriesCount)
            return $"A correlation matrix of {SeriesCount} × {SeriesCount} is needed; got {rows} × {columns}.";

        for (var i = 0; i < SeriesCount; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (value, mirror) = (matrix[i, j], matrix[j, i]);
                if (!(Math.Abs(value - mirror) <= Tolerance))
                    return $"The correlation of {(EconomicSeries)i} with {(EconomicSeries)j} is {value}, the other way round {mirror}; they must be equal.";
                if (i == j && !(Math.Abs(value - 1) <= Tolerance))
                    return $"The correlation of {(EconomicSeries)i} with itself is {value}; it must be 1.";
                if (!(Math.Abs(value) <= 1 + Tolerance))
                    return $"The correlation of {(EconomicSeries)i} with {(EconomicSeries)j} is {value}; it must be in [-1, 1].";
            }
        }

        return IsPositiveDefinite(matrix) ? null : "The correlation matrix is not positive definite.";
    }

    private static void ThrowUnlessValid(EconomicSeries series, EconomicSeriesPlan plan, int years)
    {
        if (plan.Central.Length != years)
            throw Refusal(series, $"the central path has {plan.Central.Length} years, that of {(EconomicSeries)0} {years}");
        foreach (var rate in plan.Central)
        {
            if (!(rate > -1 && double.IsFinite(rate)))
                throw Refusal(series, $"a central rate is {rate}; an annual rate is finite and above -1");
        }

        if (!(plan.Persistence is >= 0 and < 1))
            throw Refusal(series, $"the persistence is {plan.Persistence}; it must be in [0, 1)");
        if (!(plan.Volatility >= 0 && double.IsFinite(plan.Volatility)))
            throw Refusal(series, $"the volatility is {plan.Volatility}; it must be finite and not negative");
        if (!double.IsFinite(plan.OpeningDeviation))
            throw Refusal(series, $"the opening deviation is {plan.OpeningDeviation}; it must be finite");
        if (plan.Floor is { } floor && !(floor > -1 && double.IsFinite(floor)))
            throw Refusal(series, $"the floor is {floor}; it must be finite and above -1");
    }

    private static void ThrowIfCorrelated(FittedEconomy fitted, double[,] correlation)
    {
        foreach (var series in fitted.Series)
        {
            for (var other = 0; other < SeriesCount; other++)
            {
                if (other != (int)series && correlation[(int)series, other] != 0)
                    throw new ArgumentException($"{series} is fitted; the fit has its correlations, and the matrix must have none of it with {(EconomicSeries)other}.", nameof(correlation));
            }
        }
    }

    private static ArgumentException Refusal(EconomicSeries series, string what) => new($"{series}: {what}.", nameof(series));
}
