using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.Choices;

/// <summary>
/// Covariance of estimates that holds though the model's variance does not: A⁻¹ B A⁻¹ with B the sum of the squared scores of independent
/// groups, times G / (G − 1) (Huber, 1967; White, 1982; groups as Liang and Zeger, 1986).
/// </summary>
internal static class Sandwich
{
    /// <param name="covariance">A⁻¹, the inverse of the information.</param>
    /// <param name="groups">The independent group of each unit, from 0; null where every unit is one.</param>
    /// <param name="count">How many groups there are.</param>
    public static Matrix<double> Of(ChoiceLikelihood likelihood, double[] parameters, Matrix<double> covariance, int[]? groups, int count)
    {
        var width = parameters.Length;
        var middle = new double[width, width];
        var score = new double[width];
        var ofGroups = groups is null ? [] : new double[count * width];
        for (var unit = 0; unit < likelihood.Units; unit++)
        {
            likelihood.Score(unit, parameters, score);
            if (groups is null) AddSquare(score, middle);
            else for (var k = 0; k < width; k++) ofGroups[groups[unit] * width + k] += score[k];
        }

        for (var group = 0; groups is not null && group < count; group++)
            AddSquare(ofGroups.AsSpan(group * width, width), middle);
        var b = DenseMatrix.OfArray(middle);
        return covariance * b * covariance * (count / (count - 1.0));
    }

    private static void AddSquare(ReadOnlySpan<double> score, double[,] sum)
    {
        for (var a = 0; a < score.Length; a++)
            for (var b = 0; b < score.Length; b++) sum[a, b] += score[a] * score[b];
    }
}
