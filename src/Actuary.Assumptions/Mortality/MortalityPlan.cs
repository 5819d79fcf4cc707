using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Mortality;

/// <summary>What is uncertain about mortality, as multiples of what the model's fit estimates; 0 switches a part off.</summary>
/// <param name="Volatility">Multiple of the standard deviation of the yearly change of k.</param>
/// <param name="DriftError">Multiple of the standard error of its mean.</param>
public sealed record MortalityUncertainty(double Volatility, double DriftError)
{
    /// <summary>The central path for certain.</summary>
    public static MortalityUncertainty None { get; } = new(0, 0);
}

/// <summary>
/// Death rates of the projected years by path: m_{x,t} = m̄_{x,t} · exp(b_x·σ·w_t), m̄ the central rate, b the model's
/// sensitivity, σ the sex's volatility. w is the mortality index, common to both sexes, in standard deviations of a
/// year's change: w_t = v·(ε_1 + … + ε_t) + d·t·δ/√n, with ε and δ standard normal, v and d the multiples of
/// <see cref="MortalityUncertainty"/> and n the number of observed changes. Positive w means more deaths.
/// With a <see cref="FittedMortality"/>, m̄ is its level moved along b by its drift, and each sex has an index of its own, in units of k:
/// m_{x,t} = m̄_{x,t} · exp(b_x·k̃_t). Immutable.
/// </summary>
public sealed class MortalityPlan
{
    private readonly double[] _central;
    private readonly double[] _response;

    /// <summary>The years from <paramref name="firstYear"/> on.</summary>
    /// <param name="model">Gives central rates, sensitivities and volatilities.</param>
    /// <param name="firstYear">First projected calendar year.</param>
    /// <param name="years">How many.</param>
    /// <param name="levelMultiplier">Factor on every central rate; 1 keeps the published level.</param>
    /// <param name="uncertainty">What is uncertain.</param>
    public MortalityPlan(MortalityModel model, int firstYear, int years, double levelMultiplier, MortalityUncertainty uncertainty)
        : this(model, firstYear, years, Uniform(levelMultiplier), uncertainty)
    {
    }

    /// <summary>The years from <paramref name="firstYear"/> on, with a factor for each cell (<see cref="RelativeMortality"/>).</summary>
    /// <param name="model">Gives central rates, sensitivities and volatilities.</param>
    /// <param name="firstYear">First projected calendar year.</param>
    /// <param name="years">How many.</param>
    /// <param name="relative">Factor on the central rates by cell; 1 keeps the published level.</param>
    /// <param name="uncertainty">What is uncertain.</param>
    public MortalityPlan(MortalityModel model, int firstYear, int years, ReadOnlySpan<double> relative, MortalityUncertainty uncertainty)
        : this(firstYear, years, relative, model.Rates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(uncertainty.Volatility, nameof(uncertainty));
        ArgumentOutOfRangeException.ThrowIfNegative(uncertainty.DriftError, nameof(uncertainty));
        IndexVolatility = uncertainty.Volatility;
        IndexDriftError = uncertainty.DriftError == 0 ? 0 : uncertainty.DriftError / Math.Sqrt(model.Changes);
        for (var cell = 0; cell < Ages.Cells; cell++)
            _response[cell] = model.Sensitivity[cell] * model.Volatility[cell / Ages.Count];
    }

    /// <summary>
    /// The years from <paramref name="firstYear"/> on by a fit: its sensitivities, its drift and how uncertain it is. The level is that of
    /// the year before in <paramref name="model"/>, or the fit's own where it jumps off.
    /// </summary>
    /// <param name="fit">Gives sensitivities, drift and its error, and the yearly changes.</param>
    /// <param name="model">Gives the level of the opening year, unless the fit jumps off by its own.</param>
    /// <param name="firstYear">First projected calendar year.</param>
    /// <param name="years">How many.</param>
    /// <param name="relative">Factor on the central rates by cell; 1 keeps the level.</param>
    /// <param name="volatility">Multiple of the standard deviations of the yearly changes of k; 0 is none.</param>
    public MortalityPlan(FittedMortality fit, MortalityModel model, int firstYear, int years, ReadOnlySpan<double> relative, double volatility)
        : this(firstYear, years, relative, CentralRates(fit, model, firstYear - 1))
    {
        ArgumentOutOfRangeException.ThrowIfNegative(volatility);
        (Fit, IndexVolatility) = (fit, volatility);
        fit.Sensitivity.CopyTo(_response);
    }

    private MortalityPlan(int firstYear, int years, ReadOnlySpan<double> relative, Func<int, double[]> centralRates)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        if (relative.Length != Ages.Cells)
            throw new ArgumentException($"{Ages.Cells} factors are needed; got {relative.Length}.", nameof(relative));
        foreach (var factor in relative)
        {
            if (!(factor > 0) || !double.IsFinite(factor))
                throw new ArgumentOutOfRangeException(nameof(relative), factor, "A factor on death rates is finite and positive.");
        }

        (FirstYear, Years) = (firstYear, years);
        (_central, _response) = (new double[years * Ages.Cells], new double[Ages.Cells]);
        for (var year = 0; year < years; year++)
        {
            var rates = centralRates(firstYear + year);
            for (var cell = 0; cell < Ages.Cells; cell++)
                _central[year * Ages.Cells + cell] = rates[cell] * relative[cell];
        }
    }

    /// <summary>First projected calendar year.</summary>
    public int FirstYear { get; }

    /// <summary>Projected years.</summary>
    public int Years { get; }

    /// <summary>What says how mortality moves on; none where the published series does.</summary>
    public FittedMortality? Fit { get; }

    /// <summary>v, standard deviation of a year's step of the mortality index; with a fit, multiple of that of its changes.</summary>
    public double IndexVolatility { get; }

    /// <summary>d/√n, standard deviation of the index's drift, per year; 0 with a fit, which has an error of its own.</summary>
    public double IndexDriftError { get; }

    /// <summary>b_x·σ by cell (with a fit b_x): change of ln m per unit of the mortality index.</summary>
    public ReadOnlySpan<double> Response => _response;

    /// <summary>m̄ by cell of a projected year, deaths per person-year.</summary>
    public ReadOnlySpan<double> Central(int yearIndex) => _central.AsSpan(yearIndex * Ages.Cells, Ages.Cells);

    /// <summary>
    /// The mortality index at the end of a year from that of the year before (0 before the first):
    /// w_t = w_{t−1} + v·ε_t + δ·d/√n. ε is drawn by calendar year, δ once per path (year 0). With a fit, k̃ by sex.
    /// </summary>
    public MortalityIndex Index(MortalityIndex before, int yearIndex, in Streams streams, long firstPath)
    {
        if (Fit is not null)
            return Fit.Next(before, FirstYear + yearIndex, IndexVolatility, streams, firstPath);
        var step = streams.Normal(firstPath, FirstYear + yearIndex, (int)Cause.Mortality, 0);
        var drift = streams.Normal(firstPath, 0, (int)Cause.MortalityDrift, 0);
        var common = before.Male + (Vector512.Create(IndexVolatility) * step + Vector512.Create(IndexDriftError) * drift);
        return new(common, common);
    }

    /// <summary>m_{x,t} by cell of eight paths, deaths per person-year.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Rates(int yearIndex, MortalityIndex index, Span<Lanes> rates)
    {
        var central = Central(yearIndex);
        for (var cell = 0; cell < rates.Length; cell++)
        {
            var ofSex = cell < Ages.Count ? index.Male : index.Female;
            rates[cell] = Vector512.Create(central[cell]) * LaneMath.Exp(Vector512.Create(_response[cell]) * ofSex);
        }
    }

    private static Func<int, double[]> CentralRates(FittedMortality fit, MortalityModel model, int openingYear)
    {
        var (logs, from) = fit.JumpOff ?? (Array.ConvertAll(model.Rates(openingYear), Math.Log), openingYear);
        return year => fit.CentralRates(logs, year - from);
    }

    private static double[] Uniform(double factor)
    {
        var factors = new double[Ages.Cells];
        Array.Fill(factors, factor);
        return factors;
    }
}
