namespace Actuary.Numerics;

/// <summary>Cholesky factor of a small symmetric matrix.</summary>
public static class Cholesky
{
    private const double SmallestPivot = 1e-12;

    // What rounding may leave of a pivot of nothing, and of an entry beside it: at most the root of the product of pivots.
    private const double Rounding = 1e-9;
    private const double RoundingBeside = 3e-5;

    /// <summary>
    /// The lower triangular L with positive diagonal and L·Lᵀ = <paramref name="matrix"/>; only the lower triangle of
    /// the matrix is read. False, with an empty factor, when the matrix is not positive definite.
    /// </summary>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static bool TryFactor(double[,] matrix, out double[,] lower) => TryFactor(matrix, semidefinite: false, out lower);

    /// <summary>
    /// The lower triangular L with L·Lᵀ = <paramref name="matrix"/> where the matrix may be singular: a covariance with certain or dependent
    /// entries. A pivot that is rounding only counts as zero, and its column of L is zero. False, with an empty factor, when the matrix
    /// is not positive semi-definite.
    /// </summary>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static bool TryFactorSemidefinite(double[,] matrix, out double[,] lower) => TryFactor(matrix, semidefinite: true, out lower);

    private static bool TryFactor(double[,] matrix, bool semidefinite, out double[,] lower)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var n = matrix.GetLength(0);
        if (matrix.GetLength(1) != n)
            throw new ArgumentException($"A square matrix is needed; got {n} × {matrix.GetLength(1)}.", nameof(matrix));

        lower = new double[n, n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = matrix[row, column];
                for (var k = 0; k < column; k++)
                    rest -= lower[row, k] * lower[column, k];

                var (size, isPivot) = (Math.Sqrt(Math.Abs(matrix[row, row])) * Math.Sqrt(Math.Abs(matrix[column, column])), column == row);
                // Below this a pivot is rounding only. Written so that NaN fails too.
                if (isPivot && rest > SmallestPivot * size)
                    lower[row, row] = Math.Sqrt(rest);
                else if (!isPivot && lower[column, column] > 0)
                    lower[row, column] = rest / lower[column, column];
                else if (!(semidefinite && Math.Abs(rest) <= (isPivot ? Rounding : RoundingBeside) * size))
                {
                    lower = new double[0, 0];
                    return false;
                }
            }
        }

        return true;
    }
}
