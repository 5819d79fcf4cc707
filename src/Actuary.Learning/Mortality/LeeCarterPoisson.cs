using Actuary.Assumptions.Mortality;

namespace Actuary.Learning.Mortality;

/// <summary>How well a law of mortality describes the deaths.</summary>
/// <param name="LogLikelihood">Of the deaths, without the terms that no parameter touches.</param>
/// <param name="Deviance">Twice the shortfall of the log-likelihood against rates that meet every cell.</param>
/// <param name="DegreesOfFreedom">Cells with persons, less free parameters.</param>
/// <param name="Dispersion">Pearson's χ² over the degrees of freedom: 1 where deaths vary as counted, more where rates themselves vary.</param>
public sealed record DeathsFit(double LogLikelihood, double Deviance, int DegreesOfFreedom, double Dispersion);

/// <summary>
/// Lee–Carter by maximum likelihood, deaths Poisson about exposure · exp(a_g + b_g·k_t): Brouhns, Denuit &amp; Vermunt (2002), A Poisson log-bilinear
/// regression approach to the construction of projected lifetables, Insurance: Mathematics and Economics 31. Newton steps for a, k and b in turn.
/// </summary>
public static class LeeCarterPoisson
{
    private const int MaxRounds = 5000;
    private const double Tolerance = 1e-11;
    private const double DeathsWhereNone = 0.5;

    /// <summary>Fits deaths (persons) and exposures (person-years) by age group (rows) and period (columns); a cell without exposure says nothing.</summary>
    /// <exception cref="ArgumentException">An age group or a period without deaths, sizes that differ, or steps that do not settle.</exception>
    public static (LeeCarter Law, DeathsFit Fit) Fit(double[,] deaths, double[,] exposures)
    {
        Check(deaths, exposures);
        var (groups, periods) = (deaths.GetLength(0), deaths.GetLength(1));
        var (a, b, k) = Start(deaths, exposures);
        var fitted = new double[groups, periods];
        for (var round = 0; round < MaxRounds; round++)
        {
            Refit();
            for (var g = 0; g < groups; g++)
                a[g] += Newton(periods, t => (deaths[g, t], fitted[g, t], 1));
            Refit();
            var largest = 0.0;
            for (var t = 0; t < periods; t++)
            {
                var step = Newton(groups, g => (deaths[g, t], fitted[g, t], b[g]));
                k[t] += step;
                largest = Math.Max(largest, Math.Abs(step));
            }

            var range = k.Max() - k.Min();
            Refit();
            for (var g = 0; g < groups; g++)
            {
                var step = Newton(periods, t => (deaths[g, t], fitted[g, t], k[t]));
                b[g] += step;
                largest = Math.Max(largest, Math.Abs(step) * range * groups);
            }

            Identify(a, b, k);
            if (!double.IsFinite(largest)) break;
            if (largest <= Tolerance * Math.Max(1, range)) return Result();
        }

        throw new ArgumentException("The likelihood has no highest point that steps reach: take singular values, or wider age groups.", nameof(deaths));

        void Refit()
        {
            for (var g = 0; g < groups; g++)
            {
                for (var t = 0; t < periods; t++)
                    fitted[g, t] = exposures[g, t] * Math.Exp(a[g] + b[g] * k[t]);
            }
        }

        (LeeCarter Law, DeathsFit Fit) Result()
        {
            Refit();
            var parameters = 2 * groups + periods - 2;
            var fit = Quality(deaths, exposures, fitted, parameters);
            return (new LeeCarter(a, b, k, 1 - fit.Deviance / DevianceOfConstantRates(deaths, exposures)), fit);
        }
    }

    /// <summary>What a fitted table of expected deaths says about the deaths.</summary>
    internal static DeathsFit Quality(double[,] deaths, double[,] exposures, double[,] fitted, int parameters)
    {
        var (likelihood, deviance, pearson, cells) = (0.0, 0.0, 0.0, 0);
        for (var g = 0; g < deaths.GetLength(0); g++)
        {
            for (var t = 0; t < deaths.GetLength(1); t++)
            {
                if (exposures[g, t] == 0) continue;
                cells++;
                var (actual, expected) = (deaths[g, t], fitted[g, t]);
                likelihood += (actual > 0 ? actual * Math.Log(expected) : 0) - expected;
                deviance += 2 * ((actual > 0 ? actual * Math.Log(actual / expected) : 0) - actual + expected);
                pearson += (actual - expected) * (actual - expected) / expected;
            }
        }

        return new(likelihood, deviance, cells - parameters, pearson / Math.Max(1, cells - parameters));
    }

    // Deviance of rates that never change: what b·k has to explain.
    private static double DevianceOfConstantRates(double[,] deaths, double[,] exposures)
    {
        var constant = new double[deaths.GetLength(0), deaths.GetLength(1)];
        for (var g = 0; g < deaths.GetLength(0); g++)
        {
            var rate = Row(deaths, g).Sum() / Row(exposures, g).Sum();
            for (var t = 0; t < deaths.GetLength(1); t++)
                constant[g, t] = exposures[g, t] * rate;
        }

        return Quality(deaths, exposures, constant, 0).Deviance;
    }

    private static double Newton(int count, Func<int, (double Deaths, double Fitted, double Slope)> cell)
    {
        var (excess, curvature) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var (deaths, fitted, slope) = cell(i);
            excess += (deaths - fitted) * slope;
            curvature += fitted * slope * slope;
        }

        return curvature > 0 ? excess / curvature : 0;
    }

    // Singular values of the crude rates; half a death where there was none.
    private static (double[] Level, double[] Sensitivity, double[] Index) Start(double[,] deaths, double[,] exposures)
    {
        var logs = new double[deaths.GetLength(0), deaths.GetLength(1)];
        for (var g = 0; g < deaths.GetLength(0); g++)
        {
            var crude = Math.Log(Row(deaths, g).Sum() / Row(exposures, g).Sum());
            for (var t = 0; t < deaths.GetLength(1); t++)
                logs[g, t] = exposures[g, t] > 0 ? Math.Log(Math.Max(deaths[g, t], DeathsWhereNone) / exposures[g, t]) : crude;
        }

        var start = LeeCarter.Fit(logs);
        return (start.Level, start.Sensitivity, start.Index);
    }

    // The same rates with Σ b = 1 and Σ k = 0.
    private static void Identify(double[] a, double[] b, double[] k)
    {
        var (mean, sum) = (k.Average(), b.Sum());
        for (var g = 0; g < a.Length; g++)
        {
            a[g] += b[g] * mean;
            b[g] /= sum;
        }

        for (var t = 0; t < k.Length; t++)
            k[t] = (k[t] - mean) * sum;
    }

    private static void Check(double[,] deaths, double[,] exposures)
    {
        ArgumentNullException.ThrowIfNull(deaths);
        ArgumentNullException.ThrowIfNull(exposures);
        if (deaths.GetLength(0) != exposures.GetLength(0) || deaths.GetLength(1) != exposures.GetLength(1))
            throw new ArgumentException("Deaths and exposures have the same age groups and periods.", nameof(exposures));
        for (var g = 0; g < deaths.GetLength(0); g++)
        {
            if (!(Row(deaths, g).Sum() > 0))
                throw new ArgumentException($"Age group {g} has no deaths in any period.", nameof(deaths));
            for (var t = 0; t < deaths.GetLength(1); t++)
            {
                if (!(deaths[g, t] >= 0 && exposures[g, t] >= 0 && (deaths[g, t] == 0 || exposures[g, t] > 0)))
                    throw new ArgumentException($"Group {g}, period {t}: deaths and exposures are not negative, and none die where nobody is.", nameof(deaths));
            }
        }
    }

    private static IEnumerable<double> Row(double[,] table, int row) =>
        Enumerable.Range(0, table.GetLength(1)).Select(column => table[row, column]);
}
