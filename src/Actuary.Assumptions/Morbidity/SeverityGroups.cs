namespace Actuary.Assumptions.Morbidity;

/// <summary>
/// A partition of the cells (sex × single age) into groups whose events cost the same on average. With groups of ages, closed
/// forms are evaluated once a group and not once a cell.
/// </summary>
public sealed class SeverityGroups
{
    private readonly int[] _groupOfCell;

    private SeverityGroups(int[] groupOfCell, int count) => (_groupOfCell, Count) = (groupOfCell, count);

    /// <summary>Number of groups.</summary>
    public int Count { get; }

    /// <summary>By flat cell, <see cref="Ages.Index"/>: the group, from 0.</summary>
    public ReadOnlySpan<int> OfCell => _groupOfCell;

    /// <summary>
    /// Groups by bands of ages, the same for both sexes: group sex · bands + band, or just the band when the sexes share one.
    /// </summary>
    /// <param name="firstAges">First completed age of each band, ascending from 0; the last band ends with the last age.</param>
    /// <param name="bySex">Whether men and women are groups of their own, men first.</param>
    /// <exception cref="ArgumentException">The bands do not start at 0 or do not ascend within the ages.</exception>
    public static SeverityGroups ByBands(ReadOnlySpan<int> firstAges, bool bySex)
    {
        if (firstAges.IsEmpty || firstAges[0] != 0)
            throw new ArgumentException("The first band starts at age 0.", nameof(firstAges));
        var ofCell = new int[Ages.Cells];
        for (var band = 0; band < firstAges.Length; band++)
        {
            var end = band + 1 < firstAges.Length ? firstAges[band + 1] : Ages.Count;
            if (end <= firstAges[band] || end > Ages.Count)
                throw new ArgumentException($"Bands ascend within the ages 0…{Ages.Max}; one starts at {firstAges[band]}, the next at {end}.", nameof(firstAges));
            for (var age = firstAges[band]; age < end; age++)
            {
                ofCell[Ages.Index(Sex.Male, age)] = band;
                ofCell[Ages.Index(Sex.Female, age)] = bySex ? firstAges.Length + band : band;
            }
        }

        return new(ofCell, bySex ? 2 * firstAges.Length : firstAges.Length);
    }
}
