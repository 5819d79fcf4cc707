namespace Actuary.Assumptions.Population;

/// <summary>A place's own census rows: persons by age group and sex on a day.</summary>
/// <param name="date">The day to which the persons belong.</param>
/// <param name="groups">The age groups.</param>
/// <param name="male">Men by group.</param>
/// <param name="female">Women by group.</param>
public sealed class PlaceCensus(DateOnly date, AgeGroups groups, double[] male, double[] female)
{
    /// <summary>The day to which the persons belong.</summary>
    public DateOnly Date { get; } = date;

    /// <summary>
    /// Persons by cell: each group's total is kept and spread over its single ages as the pattern's persons are,
    /// P_x = P_g·p_x/Σ_g p.
    /// </summary>
    /// <param name="pattern">Persons by cell of a like population on the same day.</param>
    /// <exception cref="ArgumentException">Not one total for each group, or nobody of the pattern in a group that has persons.</exception>
    public double[] BySingleAge(ReadOnlySpan<double> pattern)
    {
        var persons = new double[Ages.Cells];
        groups.Spread(male, pattern.Slice(Ages.Index(Sex.Male, 0), Ages.Count)).CopyTo(persons, Ages.Index(Sex.Male, 0));
        groups.Spread(female, pattern.Slice(Ages.Index(Sex.Female, 0), Ages.Count)).CopyTo(persons, Ages.Index(Sex.Female, 0));
        return persons;
    }
}
