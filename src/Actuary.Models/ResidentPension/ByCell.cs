using Actuary.Assumptions;

namespace Actuary.Models.ResidentPension;

/// <summary>Table columns by sex, then age, as flat cells.</summary>
internal static class ByCell
{
    /// <summary>A column that holds the two sexes one after the other, ages from <paramref name="firstAge"/>; other ages are zero.</summary>
    public static double[] Of(ReadOnlySpan<double> column, int firstAge)
    {
        var cells = new double[Ages.Cells];
        var ages = column.Length / 2;
        for (var row = 0; row < 2 * ages; row++)
            cells[Ages.Index((Sex)(row / ages), firstAge + row % ages)] = column[row];
        return cells;
    }
}
