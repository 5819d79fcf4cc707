namespace Actuary.Numerics;

/// <summary>Cholesky factor of a small symmetric matrix.</summary>
public static class Cholesky
{
    /// <summary>
    /// The lower triangular L with positive diagonal and L·Lᵀ = <paramref name="matrix"/>; only the lower triangle of
    /// the matrix is read. False, with an empty factor, when the matrix is not positive definite.
    /// </summary>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static bool TryFactor(double[,] matrix, out double[,] lower)
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

                if (column < row)
                {
                    lower[row, column] = rest / lower[column, column];
                    continue;
                }

                // Below this a pivot is rounding only. Written so that NaN fails too.
                if (!(rest > 1e-12 * Math.Abs(matrix[row, row])))
                {
                    lower = new double[0, 0];
                    return false;
                }

                lower[row, row] = Math.Sqrt(rest);
            }
        }

        return true;
    }
}
