namespace Actuary.Learning.Choices;

/// <summary>What was foretold and what came, for a tenth of the persons: those with the lowest probabilities, the next …</summary>
/// <param name="Foretold">Mean probability.</param>
/// <param name="Observed">Share who did.</param>
/// <param name="Persons">How many.</param>
internal sealed record CalibrationGroup(double Foretold, double Observed, double Persons)
{
    /// <summary>Binomial standard error of the observed share, were the foretold one true.</summary>
    public double StandardError => Math.Sqrt(Foretold * (1 - Foretold) / Persons);

    /// <summary>Groups of about equal numbers of persons, from the lowest probability to the highest; equal probabilities stay together.</summary>
    /// <param name="probabilities">The probability of each case.</param>
    /// <param name="hits">How many persons of the case did.</param>
    /// <param name="persons">How many persons the case stands for.</param>
    public static IReadOnlyList<CalibrationGroup> Of(double[] probabilities, double[] hits, double[] persons, int groups = 10)
    {
        int[] order = [.. Enumerable.Range(0, probabilities.Length)];
        var sorted = (double[])probabilities.Clone();
        Array.Sort(sorted, order);
        var (all, made) = (persons.Sum(), new List<CalibrationGroup>());
        var (seen, foretold, observed, count) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < order.Length; i++)
        {
            var at = order[i];
            (foretold, observed, count, seen) = (foretold + probabilities[at] * persons[at], observed + hits[at], count + persons[at], seen + persons[at]);
            var isLast = i == order.Length - 1;
            var isFull = seen >= all * (made.Count + 1) / groups && (isLast || sorted[i + 1] > sorted[i]);
            if (count == 0 || !(isLast || isFull)) continue;
            made.Add(new CalibrationGroup(foretold / count, observed / count, count));
            (foretold, observed, count) = (0, 0, 0);
        }

        return made;
    }
}
