using MathNet.Numerics.Interpolation;
using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Assumptions.Mortality;

/// <summary>
/// Brings a single-age shape (census deaths over persons) to published group rates: logit m_x = logit r_x + s(x).
/// r_x is the smoothed census rate up to age 84 and beyond that continues on a straight line of the logit fitted to ages
/// 70–84 (Kannisto's law), as enumerated deaths of the oldest are not usable. s is a natural cubic spline of the exact
/// age with a knot in the middle of each group from 1–4 up. Its knots are moved until each group's rate in the life table
/// of the m_x, (l_a − l_b)/(T_a − T_b), is the published one. m_0 is the published rate itself.
/// <para>
/// Smoothing is Whittaker's, on ages 1–84: least Σ w_x·(y_x − logit r_x)² + λ·Σ (Δ³y_x)², with weights
/// w_x = 1/(1/D_x + τ²) from the deaths D_x and a relative error τ = 5 % of reported ages, which is what makes rates
/// jump between birth cohorts of very different size (1961 and 1962); λ is a third difference of 0.003 a year³.
/// </para>
/// </summary>
public static class Graduation
{
    /// <summary>The last age at which the census shape is used.</summary>
    public const int LastCensusAge = 84;

    private const int FirstLawAge = 70;
    private const int FirstSmoothAge = 1;
    private const int DifferenceOrder = 3;
    private const double ReportingError = 0.05;
    private const double ThirdDifference = 0.003;
    private const int MaxSteps = 200;
    private const double Tolerance = 1e-10;

    // A rate just below 1 keeps the logit finite.
    private const double LargestRate = 1 - 1e-9;

    /// <summary>logit r_x by single age 0…105: the census shape, smoothed and continued; at age 0 as enumerated.</summary>
    /// <param name="persons">Census persons by age 0…100.</param>
    /// <param name="deaths">Census deaths of a year by age 0…100.</param>
    /// <exception cref="ArgumentException">An age up to 84 without persons or deaths.</exception>
    public static double[] Shape(ReadOnlySpan<double> persons, ReadOnlySpan<double> deaths)
    {
        var shape = new double[Ages.Count];
        for (var x = 0; x <= LastCensusAge; x++)
        {
            if (!(persons[x] > 0) || !(deaths[x] > 0) || deaths[x] >= persons[x])
                throw new ArgumentException($"At age {x} the census has {deaths[x]} deaths of {persons[x]} persons; a shape needs some of each.", nameof(deaths));
            shape[x] = Logit(deaths[x] / persons[x]);
        }

        Smooth(shape.AsSpan(FirstSmoothAge, LastCensusAge - FirstSmoothAge + 1), deaths[FirstSmoothAge..]);
        var (level, slope) = Line(shape);
        for (var x = LastCensusAge + 1; x < Ages.Count; x++)
            shape[x] = level + slope * x;
        return shape;
    }

    /// <summary>m_x by single age 0…105, deaths per person-year.</summary>
    /// <param name="shape">The <see cref="Shape"/>.</param>
    /// <param name="groupRates">Published rates of the groups of <see cref="AbridgedRates"/>.</param>
    /// <exception cref="ArgumentException">Group rates that the shape cannot meet.</exception>
    public static double[] Graduate(double[] shape, ReadOnlySpan<double> groupRates)
    {
        if (groupRates.Length != AbridgedRates.Groups)
            throw new ArgumentException($"{AbridgedRates.Groups} groups are needed; got {groupRates.Length}.", nameof(groupRates));
        var knots = new double[AbridgedRates.Groups - 1];
        var ages = new double[knots.Length];
        for (var group = 1; group < AbridgedRates.Groups; group++)
            ages[group - 1] = AbridgedRates.MidAge(group);

        var rates = new double[Ages.Count];
        rates[0] = groupRates[0];
        for (var step = 0; step < MaxSteps; step++)
        {
            Shift(shape, CubicSpline.InterpolateNaturalSorted(ages, knots), rates);
            if (Improve(rates, groupRates, knots) < Tolerance)
                return rates;
        }

        throw new ArgumentException("The group rates cannot be met by this shape.", nameof(groupRates));
    }

    /// <summary>The rate of a group in the life table of single-age rates: deaths over person-years.</summary>
    public static double GroupRate(ReadOnlySpan<double> rates, int group)
    {
        var (survivors, years) = (1.0, 0.0);
        for (var x = AbridgedRates.AgeFrom(group); x <= AbridgedRates.AgeTo(group); x++)
        {
            var isClosed = x == Ages.Max;
            var dying = isClosed ? survivors : survivors * (1 - Math.Exp(-rates[x]));
            years += dying / rates[x];
            survivors -= dying;
        }

        return (1 - survivors) / years;
    }

    // The minimum solves (W + λ·D'D)·y = W·z, D taking third differences.
    private static void Smooth(Span<double> logits, ReadOnlySpan<double> deaths)
    {
        var count = logits.Length;
        var system = Matrix<double>.Build.Dense(count, count);
        var right = Vector<double>.Build.Dense(count);
        double[] difference = [-1, 3, -3, 1];
        const double Penalty = 1 / (ThirdDifference * ThirdDifference);
        for (var row = 0; row < count - DifferenceOrder; row++)
        {
            for (var i = 0; i <= DifferenceOrder; i++)
            {
                for (var j = 0; j <= DifferenceOrder; j++)
                    system[row + i, row + j] += Penalty * difference[i] * difference[j];
            }
        }

        for (var i = 0; i < count; i++)
        {
            var weight = 1 / (1 / deaths[i] + ReportingError * ReportingError);
            system[i, i] += weight;
            right[i] = weight * logits[i];
        }

        system.Cholesky().Solve(right).AsArray().CopyTo(logits);
    }

    // Least squares of the logit on age over the last census ages.
    private static (double Level, double Slope) Line(double[] shape)
    {
        var x = Enumerable.Range(FirstLawAge, LastCensusAge - FirstLawAge + 1).Select(age => (double)age).ToArray();
        var (level, slope) = MathNet.Numerics.Fit.Line(x, shape[FirstLawAge..(LastCensusAge + 1)]);
        return (level, slope);
    }

    private static void Shift(double[] shape, CubicSpline correction, double[] rates)
    {
        for (var x = 1; x < rates.Length; x++)
            rates[x] = 1 / (1 + Math.Exp(-shape[x] - correction.Interpolate(x + 0.5)));
    }

    private static double Improve(double[] rates, ReadOnlySpan<double> targets, double[] knots)
    {
        var worst = 0.0;
        for (var group = 1; group < AbridgedRates.Groups; group++)
        {
            var actual = GroupRate(rates, group);
            worst = Math.Max(worst, Math.Abs(actual / targets[group] - 1));
            knots[group - 1] += Logit(Math.Min(targets[group], LargestRate)) - Logit(Math.Min(actual, LargestRate));
        }

        return worst;
    }

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
