namespace Actuary.Assumptions.Population;

/// <summary>
/// Age groups named by their first age, from 0 up; each reaches to the next, and the last is open and reaches to
/// <see cref="Ages.Max"/>.
/// </summary>
public sealed class AgeGroups
{
    private readonly int[] _from;

    /// <exception cref="ArgumentException">The first is not 0, they do not rise, or one begins beyond the last age.</exception>
    public AgeGroups(ReadOnlySpan<int> ageFrom)
    {
        if (ageFrom.Length == 0 || ageFrom[0] != 0)
            throw new ArgumentException("The first group begins at age 0.", nameof(ageFrom));
        for (var group = 1; group < ageFrom.Length; group++)
        {
            if (ageFrom[group] <= ageFrom[group - 1] || ageFrom[group] > Ages.Max)
                throw new ArgumentException($"First ages rise up to {Ages.Max}; {ageFrom[group]} follows {ageFrom[group - 1]}.", nameof(ageFrom));
        }

        _from = ageFrom.ToArray();
    }

    public int Count => _from.Length;

    /// <summary>The values of the groups at each age 0…105.</summary>
    /// <exception cref="ArgumentException">Not one value for each group.</exception>
    public double[] AtEachAge(ReadOnlySpan<double> values)
    {
        Check(values);
        var byAge = new double[Ages.Count];
        for (var group = 0; group < Count; group++)
            byAge.AsSpan(_from[group], Width(group)).Fill(values[group]);
        return byAge;
    }

    /// <summary>The totals of the groups spread over the ages 0…105 in the proportions of a pattern within each group.</summary>
    /// <param name="totals">One for each group.</param>
    /// <param name="pattern">By age 0…105.</param>
    /// <exception cref="ArgumentException">Not one total for each group, or a group that has a total and no pattern.</exception>
    public double[] Spread(ReadOnlySpan<double> totals, ReadOnlySpan<double> pattern)
    {
        Check(totals);
        var byAge = new double[Ages.Count];
        for (var group = 0; group < Count; group++)
        {
            var ofPattern = pattern.Slice(_from[group], Width(group));
            var sum = 0.0;
            foreach (var value in ofPattern)
                sum += value;
            if (totals[group] == 0)
                continue;
            if (!(sum > 0))
                throw new ArgumentException($"The pattern has nobody in the group from age {_from[group]}.", nameof(pattern));
            for (var i = 0; i < ofPattern.Length; i++)
                byAge[_from[group] + i] = totals[group] * (ofPattern[i] / sum);
        }

        return byAge;
    }

    private int Width(int group) => (group + 1 < Count ? _from[group + 1] : Ages.Count) - _from[group];

    private void Check(ReadOnlySpan<double> values)
    {
        if (values.Length != Count)
            throw new ArgumentException($"{Count} values are needed; got {values.Length}.", nameof(values));
    }
}
