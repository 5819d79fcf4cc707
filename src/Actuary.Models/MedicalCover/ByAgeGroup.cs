using Actuary.Assumptions;

namespace Actuary.Models.MedicalCover;

/// <summary>Tables by groups of ages, as flat cells of single ages.</summary>
internal static class ByAgeGroup
{
    /// <summary>A column for men and one for women, whose rows are the groups of the key <c>age</c>.</summary>
    public static double[] Of(Table table, string male, string female)
    {
        var cells = new double[Ages.Cells];
        for (var age = 0; age <= Ages.Max; age++)
        {
            var group = GroupOf(table.Keys("age"), age);
            cells[Ages.Index(Sex.Male, age)] = table[male][group];
            cells[Ages.Index(Sex.Female, age)] = table[female][group];
        }

        return cells;
    }

    private static int GroupOf(ReadOnlySpan<int> firstAges, int age)
    {
        var group = firstAges.Length - 1;
        while (firstAges[group] > age)
            group--;
        return group;
    }
}
