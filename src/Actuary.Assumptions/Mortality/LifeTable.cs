namespace Actuary.Assumptions.Mortality;

/// <summary>
/// A period life table by single ages from 0, closed at its last age (q = 1). Persons are per one newborn.
/// Symbols: q_x probability of death between exact ages x and x + 1; l_x survivors to exact age x, l_0 = 1;
/// d_x = l_x·q_x; L_x person-years lived between x and x + 1; e_x = Σ_{y≥x} L_y / l_x.
/// </summary>
public sealed class LifeTable
{
    // Paid m times a year, due: ä_x − (m − 1)/(2m), the first terms of Woolhouse's formula; m = 12.
    private const double MonthlyCorrection = 11 / 24.0;

    private readonly double[] _probabilities;
    private readonly double[] _survivors;
    private readonly double[] _personYears;

    private LifeTable(double[] probabilities, double[] survivors, double[] personYears) =>
        (_probabilities, _survivors, _personYears) = (probabilities, survivors, personYears);

    /// <summary>The last age of the table; nobody survives it.</summary>
    public int LastAge => _probabilities.Length - 1;

    /// <summary>q_x by age.</summary>
    public ReadOnlySpan<double> Probabilities => _probabilities;

    /// <summary>l_x by age, per newborn.</summary>
    public ReadOnlySpan<double> Survivors => _survivors;

    /// <summary>L_x by age, person-years per newborn.</summary>
    public ReadOnlySpan<double> PersonYears => _personYears;

    /// <summary>A table from q_x, deaths spread evenly over each year of age: L_x = (l_x + l_{x+1})/2.</summary>
    /// <exception cref="ArgumentException">Not probabilities, or the last one is not 1.</exception>
    public static LifeTable FromProbabilities(ReadOnlySpan<double> probabilities)
    {
        CheckProbabilities(probabilities);
        var q = probabilities.ToArray();
        var survivors = SurvivorsOf(q);
        var personYears = new double[q.Length];
        for (var x = 0; x < q.Length; x++)
            personYears[x] = survivors[x] * (1 - q[x] / 2);
        return new LifeTable(q, survivors, personYears);
    }

    /// <summary>
    /// A table from m_x (deaths per person-year), the force of mortality constant within a year of age:
    /// q_x = 1 − exp(−m_x), L_x = d_x/m_x; in infancy q_0 = m_0/(1 + (1 − a_0)·m_0) and L_0 = 1 − (1 − a_0)·q_0
    /// with a_0 of <see cref="InfantDeaths"/>; the last age is closed, q = 1 and L = l/m.
    /// </summary>
    /// <exception cref="ArgumentException">A rate is not finite and positive.</exception>
    public static LifeTable FromRates(ReadOnlySpan<double> rates, Sex sex)
    {
        CheckRates(rates);
        var q = new double[rates.Length];
        var infantYears = InfantDeaths.YearsLived(sex, rates[0]);
        q[0] = rates[0] / (1 + (1 - infantYears) * rates[0]);
        for (var x = 1; x < q.Length - 1; x++)
            q[x] = 1 - Math.Exp(-rates[x]);
        q[^1] = 1;

        var survivors = SurvivorsOf(q);
        var personYears = new double[q.Length];
        for (var x = 0; x < q.Length; x++)
            personYears[x] = survivors[x] * q[x] / rates[x];
        return new LifeTable(q, survivors, personYears);
    }

    /// <summary>e_x, complete expectation of life at exact age x, years.</summary>
    public double Expectancy(int age)
    {
        CheckAge(age);
        var years = 0.0;
        for (var x = _personYears.Length - 1; x >= age; x--)
            years += _personYears[x];
        return years / _survivors[age];
    }

    /// <summary>
    /// ä_x, present value at exact age x of 1 a year for life, paid at the start of each year:
    /// Σ_t l_{x+t}/l_x · (1 + i)^−t; <paramref name="interest"/> i is an annual effective rate as a fraction.
    /// </summary>
    public double AnnuityDue(int age, double interest)
    {
        CheckAge(age);
        if (!(interest > -1) || !double.IsFinite(interest))
            throw new ArgumentOutOfRangeException(nameof(interest), interest, "An annual rate is finite and above -1.");
        var discount = 1 / (1 + interest);
        var value = 0.0;
        for (var x = _survivors.Length - 1; x >= age; x--)
            value = _survivors[x] + discount * value;
        return value / _survivors[age];
    }

    /// <summary>ä_x − 11/24: 1 a year for life, paid at the start of each month in twelfths.</summary>
    public double MonthlyAnnuityDue(int age, double interest) => AnnuityDue(age, interest) - MonthlyCorrection;

    private static double[] SurvivorsOf(double[] q)
    {
        var survivors = new double[q.Length];
        survivors[0] = 1;
        for (var x = 1; x < q.Length; x++)
            survivors[x] = survivors[x - 1] * (1 - q[x - 1]);
        return survivors;
    }

    private static void CheckProbabilities(ReadOnlySpan<double> q)
    {
        if (q.Length == 0 || q[^1] != 1)
            throw new ArgumentException("A life table ends with the probability 1.", nameof(q));
        for (var x = 0; x < q.Length - 1; x++)
        {
            if (!(q[x] is >= 0 and < 1))
                throw new ArgumentOutOfRangeException(nameof(q), q[x], $"The probability of death at age {x} is in [0, 1).");
        }
    }

    private static void CheckRates(ReadOnlySpan<double> rates)
    {
        if (rates.Length < 2)
            throw new ArgumentException($"A life table has at least two ages; got {rates.Length}.", nameof(rates));
        for (var x = 0; x < rates.Length; x++)
        {
            if (!(rates[x] > 0) || !double.IsFinite(rates[x]))
                throw new ArgumentOutOfRangeException(nameof(rates), rates[x], $"The death rate at age {x} is finite and positive.");
        }
    }

    private void CheckAge(int age)
    {
        if (age < 0 || age > LastAge)
            throw new ArgumentOutOfRangeException(nameof(age), age, $"An age of this table is in 0…{LastAge}.");
        if (_survivors[age] == 0)
            throw new ArgumentOutOfRangeException(nameof(age), age, "Nobody of this table survives to this age.");
    }
}
