using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Learning.Mortality;

/// <summary>
/// Cairns, Blake &amp; Dowd (2006), A two-factor model for stochastic mortality with parameter uncertainty, Journal of Risk and Insurance 73:
/// logit q_{x,t} = κ1_t + κ2_t·(x − x̄), q the chance to die within a year, x̄ the mean of the ages.
/// </summary>
/// <param name="MeanAge">x̄, years.</param>
/// <param name="Index1">κ1 by period: the logit at the mean age.</param>
/// <param name="Index2">κ2 by period: its rise per year of age.</param>
/// <param name="Fit">How well it describes the deaths; null where rates were fitted.</param>
/// <param name="ExplainedShare">Share of the variance of logit q that the lines explain, a fraction.</param>
public sealed record CairnsBlakeDowd(double MeanAge, double[] Index1, double[] Index2, DeathsFit? Fit, double ExplainedShare)
{
    private const int MaxSteps = 50;
    private const double Tolerance = 1e-12;

    /// <summary>A straight line through logit q of each period by least squares, as in 2006; q = 1 − exp(−m).</summary>
    /// <param name="ages">Age of each row, years; the middle of a group.</param>
    /// <param name="rates">m by age (rows) and period (columns), per person-year.</param>
    public static CairnsBlakeDowd OfRates(double[] ages, double[,] rates)
    {
        Check(ages, rates);
        var logits = Map(rates, rate => rate > 0
            ? LogitOf(rate)
            : throw new ArgumentException("Every death rate is positive.", nameof(rates)));
        var mean = ages.Average();
        var (first, second) = (new double[rates.GetLength(1)], new double[rates.GetLength(1)]);
        double[] centred = [.. ages.Select(age => age - mean)];
        for (var t = 0; t < first.Length; t++)
            (first[t], second[t]) = MathNet.Numerics.Fit.Line(centred, [.. Enumerable.Range(0, ages.Length).Select(x => logits[x, t])]);
        return new(mean, first, second, null, Explained(logits, centred, first, second));
    }

    /// <summary>
    /// The same lines by maximum likelihood, deaths binomial among those alive at the start of the year, whom exposure + deaths/2 counts.
    /// </summary>
    /// <param name="ages">Age of each row, years; the middle of a group.</param>
    /// <param name="deaths">Persons, by age (rows) and period (columns).</param>
    /// <param name="exposures">Person-years.</param>
    /// <exception cref="ArgumentException">Fewer than two ages, or a period in which none or all died.</exception>
    public static CairnsBlakeDowd OfDeaths(double[] ages, double[,] deaths, double[,] exposures)
    {
        Check(ages, deaths);
        Check(ages, exposures);
        var mean = ages.Average();
        double[] centred = [.. ages.Select(age => age - mean)];
        var (first, second) = (new double[deaths.GetLength(1)], new double[deaths.GetLength(1)]);
        var (alive, fitted, logits) = (new double[ages.Length, first.Length], new double[ages.Length, first.Length], new double[ages.Length, first.Length]);
        for (var t = 0; t < first.Length; t++)
        {
            for (var x = 0; x < ages.Length; x++)
                alive[x, t] = exposures[x, t] + deaths[x, t] / 2;
            (first[t], second[t]) = Line(centred, t, deaths, alive);
            for (var x = 0; x < ages.Length; x++)
            {
                fitted[x, t] = alive[x, t] * Chance(first[t] + second[t] * centred[x]);
                var rate = alive[x, t] > 0 ? Math.Clamp(deaths[x, t], 0.5, Math.Max(0.5, alive[x, t] - 0.5)) / (alive[x, t] + 0.5) : Chance(first[t]);
                logits[x, t] = Math.Log(rate / (1 - rate));
            }
        }

        return new(mean, first, second, Quality(deaths, alive, fitted, 2 * first.Length), Explained(logits, centred, first, second));
    }

    /// <summary>q at an age, from the two indices.</summary>
    public double Probability(double age, double index1, double index2) => Chance(index1 + index2 * (age - MeanAge));

    private static (double Level, double Slope) Line(double[] centred, int t, double[,] deaths, double[,] alive)
    {
        var (all, dying) = (0.0, 0.0);
        for (var x = 0; x < centred.Length; x++)
            (all, dying) = (all + alive[x, t], dying + deaths[x, t]);
        if (!(dying > 0 && dying < all))
            throw new ArgumentException($"In period {t} {dying} died of {all}; a line needs deaths and survivors.", nameof(deaths));

        var parameters = Vector<double>.Build.Dense([Math.Log(dying / (all - dying)), 0]);
        for (var step = 0; step < MaxSteps; step++)
        {
            var slope = Vector<double>.Build.Dense(2);
            var information = Matrix<double>.Build.Dense(2, 2);
            for (var x = 0; x < centred.Length; x++)
            {
                var q = Chance(parameters[0] + parameters[1] * centred[x]);
                var row = Vector<double>.Build.Dense([1, centred[x]]);
                slope += (deaths[x, t] - alive[x, t] * q) * row;
                information += alive[x, t] * q * (1 - q) * row.OuterProduct(row);
            }

            var change = information.Solve(slope);
            parameters += change;
            if (!double.IsFinite(change.L2Norm())) break;
            if (change.L2Norm() <= Tolerance * (1 + parameters.L2Norm())) return (parameters[0], parameters[1]);
        }

        throw new ArgumentException($"Period {t}: no straight line of the logit has the highest likelihood.", nameof(deaths));
    }

    private static DeathsFit Quality(double[,] deaths, double[,] alive, double[,] fitted, int parameters)
    {
        var (likelihood, deviance, pearson, cells) = (0.0, 0.0, 0.0, 0);
        for (var x = 0; x < deaths.GetLength(0); x++)
        {
            for (var t = 0; t < deaths.GetLength(1); t++)
            {
                var (n, d, e) = (alive[x, t], deaths[x, t], fitted[x, t]);
                if (n == 0) continue;
                cells++;
                likelihood += d * Math.Log(e / n) + (n - d) * Math.Log(1 - e / n);
                deviance += 2 * ((d > 0 ? d * Math.Log(d / e) : 0) + (n > d ? (n - d) * Math.Log((n - d) / (n - e)) : 0));
                pearson += (d - e) * (d - e) / (e * (1 - e / n));
            }
        }

        return new(likelihood, deviance, cells - parameters, pearson / Math.Max(1, cells - parameters));
    }

    private static double Explained(double[,] logits, double[] centred, double[] first, double[] second)
    {
        var mean = logits.Cast<double>().Average();
        var (left, total) = (0.0, 0.0);
        for (var x = 0; x < centred.Length; x++)
        {
            for (var t = 0; t < first.Length; t++)
            {
                left += Square(logits[x, t] - first[t] - second[t] * centred[x]);
                total += Square(logits[x, t] - mean);
            }
        }

        return 1 - left / total;
    }

    private static void Check(double[] ages, double[,] table)
    {
        ArgumentNullException.ThrowIfNull(ages);
        ArgumentNullException.ThrowIfNull(table);
        if (ages.Length < 2 || table.GetLength(0) != ages.Length)
            throw new ArgumentException($"Two ages or more are needed, and a row for each; got {ages.Length} and {table.GetLength(0)}.", nameof(ages));
    }

    private static double[,] Map(double[,] table, Func<double, double> of)
    {
        var mapped = new double[table.GetLength(0), table.GetLength(1)];
        for (var i = 0; i < mapped.GetLength(0); i++)
        {
            for (var j = 0; j < mapped.GetLength(1); j++)
                mapped[i, j] = of(table[i, j]);
        }

        return mapped;
    }

    // logit(1 − exp(−m)) = ln(exp(m) − 1).
    private static double LogitOf(double rate) => Math.Log(Math.Exp(rate) - 1);

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    private static double Square(double x) => x * x;
}
