using Actuary.Assumptions.Fitted;
using Actuary.Numerics;

namespace Actuary.Assumptions.Mortality;

/// <summary>
/// A Lee–Carter fit as a projection uses it: ln m_{x,t} = a_x + b_x·k_t, k of each sex a random walk with drift,
/// k_t = k_{t−1} + μ + e_t, the two sexes' e jointly normal. Immutable.
/// </summary>
public sealed class FittedMortality
{
    private readonly double[] _sensitivity;
    private readonly double[,] _stepFactor;

    /// <param name="sensitivity">b_x by cell, as the fit has it: k moves ln m by so much.</param>
    /// <param name="drift">μ, male then female, with the errors of the estimates; of cause <see cref="Cause.FittedMortality"/>.</param>
    /// <param name="innovations">Covariance of e, male then female; it may be singular.</param>
    /// <exception cref="ArgumentException">Sizes that do not fit, values that are not finite, or no covariance.</exception>
    public FittedMortality(double[] sensitivity, UncertainParameters drift, double[,] innovations)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(drift);
        ArgumentNullException.ThrowIfNull(innovations);
        if (sensitivity.Length != Ages.Cells || !sensitivity.All(double.IsFinite))
            throw new ArgumentException($"{Ages.Cells} finite sensitivities are needed; got {sensitivity.Length}.", nameof(sensitivity));
        if (drift.Count != 2)
            throw new ArgumentException($"A drift for each sex is needed; got {drift.Count}.", nameof(drift));
        if (innovations.GetLength(0) != 2 || !Cholesky.TryFactorSemidefinite(innovations, out _stepFactor))
            throw new ArgumentException("The covariance of the two sexes' yearly changes is needed.", nameof(innovations));
        (_sensitivity, Drift) = ([.. sensitivity], drift);
    }

    /// <summary>b_x by cell.</summary>
    public ReadOnlySpan<double> Sensitivity => _sensitivity;

    /// <summary>μ, male then female.</summary>
    public UncertainParameters Drift { get; }

    /// <summary>a_x by cell and the calendar year they belong to, as the fit jumps off; null where the level is that of the opening table.</summary>
    public (double[] Logs, int Year)? JumpOff { get; init; }

    /// <summary>ln m_x at the estimates, by cell, so many years after those of <paramref name="logs"/>.</summary>
    internal double[] CentralRates(ReadOnlySpan<double> logs, int yearsOn)
    {
        var rates = new double[Ages.Cells];
        for (var cell = 0; cell < rates.Length; cell++)
            rates[cell] = Math.Exp(logs[cell] + _sensitivity[cell] * Drift.Estimates[cell / Ages.Count] * yearsOn);
        return rates;
    }

    /// <summary>
    /// k less its central path a year on: k̃_t = k̃_{t−1} + v·e_t + (μ − μ̂). e is drawn by calendar year with
    /// <see cref="Cause.Mortality"/>, index = sex, μ once per path.
    /// </summary>
    internal MortalityIndex Next(MortalityIndex before, int year, double volatility, in Streams streams, long firstPath)
    {
        Span<Lanes> drift = stackalloc Lanes[2];
        Drift.Draw(streams, firstPath, drift);
        var (one, two) = (streams.Normal(firstPath, year, (int)Cause.Mortality, 0), streams.Normal(firstPath, year, (int)Cause.Mortality, 1));
        var male = Lane.Of(_stepFactor[0, 0]) * one;
        var female = Lane.Of(_stepFactor[1, 0]) * one + Lane.Of(_stepFactor[1, 1]) * two;
        return new(
            before.Male + (Lane.Of(volatility) * male + (drift[0] - Lane.Of(Drift.Estimates[0]))),
            before.Female + (Lane.Of(volatility) * female + (drift[1] - Lane.Of(Drift.Estimates[1]))));
    }
}
