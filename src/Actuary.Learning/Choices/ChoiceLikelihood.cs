namespace Actuary.Learning.Choices;

/// <summary>
/// The likelihood of choices among alternatives. A unit is what chooses: a person, a cell of persons alike, a choice set with its counts.
/// Parameters are on the scale of standardised regressors.
/// </summary>
internal abstract class ChoiceLikelihood
{
    /// <summary>Sums over parts of this size are added in order, so that they do not depend on the number of threads.</summary>
    private const int UnitsOfAPart = 4096;

    /// <summary>What is nearer to zero than this, beside the largest, is taken as zero in a direction.</summary>
    private const double Negligible = 1e-4;

    public abstract int Parameters { get; }

    public abstract int Units { get; }

    /// <summary>Alternatives that a unit has.</summary>
    public abstract int Alternatives(int unit);

    /// <summary>How many took an alternative.</summary>
    public abstract double Count(int unit, int alternative);

    /// <summary>What each alternative is worth to a unit, x'β.</summary>
    public abstract void Utilities(int unit, ReadOnlySpan<double> parameters, Span<double> utilities);

    /// <summary>Persons of a unit: the sum of its counts.</summary>
    public double Persons(int unit)
    {
        var persons = 0.0;
        for (var alternative = Alternatives(unit) - 1; alternative >= 0; alternative--) persons += Count(unit, alternative);
        return persons;
    }

    /// <summary>Log-likelihood, gradient and information at these parameters.</summary>
    public LikelihoodSums Sums(double[] parameters, Sample sample = default)
    {
        var parts = new LikelihoodSums[(Units + UnitsOfAPart - 1) / UnitsOfAPart];
        InParts(part =>
        {
            var sums = parts[part] = new LikelihoodSums(Parameters);
            Add(part * UnitsOfAPart, Math.Min(Units, (part + 1) * UnitsOfAPart), parameters, sample, sums);
        });
        var total = parts[0];
        for (var part = 1; part < parts.Length; part++) total.Add(parts[part]);
        return total;
    }

    /// <summary>Log-likelihood alone.</summary>
    public double LogLikelihood(double[] parameters, Sample sample = default)
    {
        var parts = new double[(Units + UnitsOfAPart - 1) / UnitsOfAPart];
        InParts(part =>
        {
            for (var unit = part * UnitsOfAPart; unit < Math.Min(Units, (part + 1) * UnitsOfAPart); unit++)
                if (sample.Contains(unit)) parts[part] += UnitLogLikelihood(unit, parameters);
        });
        return parts.Sum();
    }

    /// <summary>Probability of each alternative of a unit.</summary>
    public void Probabilities(int unit, ReadOnlySpan<double> parameters, Span<double> probabilities)
    {
        Utilities(unit, parameters, probabilities);
        Logistic.ToProbabilities(probabilities);
    }

    /// <summary>Gradient of the log-likelihood of one unit.</summary>
    public abstract void Score(int unit, ReadOnlySpan<double> parameters, Span<double> score);

    /// <summary>
    /// Whether the likelihood rises without end in a direction: no one took an alternative that the direction makes worse than another of
    /// the same unit, and for some unit they differ. Then no finite estimate exists (Albert and Anderson, 1984).
    /// </summary>
    public bool Separates(double[] direction)
    {
        var (largest, wasWorse) = (0.0, 0.0);
        Span<double> utilities = stackalloc double[64];
        for (var unit = 0; unit < Units; unit++)
        {
            var count = Alternatives(unit);
            var worth = count <= utilities.Length ? utilities[..count] : new double[count];
            Utilities(unit, direction, worth);
            var (best, least) = (double.NegativeInfinity, double.PositiveInfinity);
            foreach (var value in worth) (best, least) = (Math.Max(best, value), Math.Min(least, value));
            largest = Math.Max(largest, best - least);
            for (var alternative = 0; alternative < count; alternative++)
                if (Count(unit, alternative) > 0) wasWorse = Math.Max(wasWorse, best - worth[alternative]);
        }

        return largest > 0 && wasWorse <= Negligible * largest;
    }

    /// <summary>Adds the units of a range to the sums.</summary>
    protected abstract void Add(int from, int to, double[] parameters, Sample sample, LikelihoodSums sums);

    private double UnitLogLikelihood(int unit, ReadOnlySpan<double> parameters)
    {
        var count = Alternatives(unit);
        Span<double> utilities = count <= 64 ? stackalloc double[count] : new double[count];
        Utilities(unit, parameters, utilities);
        var (likelihood, all) = (0.0, Logistic.LogSumOfExponentials(utilities));
        for (var alternative = 0; alternative < count; alternative++)
            likelihood += Count(unit, alternative) * (utilities[alternative] - all);
        return likelihood;
    }

    private void InParts(Action<int> work)
    {
        var parts = (Units + UnitsOfAPart - 1) / UnitsOfAPart;
        if (parts == 1) work(0);
        else Parallel.For(0, parts, work);
    }
}
