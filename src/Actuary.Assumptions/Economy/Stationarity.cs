namespace Actuary.Assumptions.Economy;

/// <summary>Whether deviations die out: d[t] = A·d[t−1].</summary>
public static class Stationarity
{
    private const int Squarings = 10;

    /// <summary>
    /// True when some power A, A², A⁴ … A^1024 has absolute row sums below 1; then every eigenvalue lies within the unit circle. The
    /// other way round, deviations that shrink by a hundredth a year are always recognised.
    /// </summary>
    /// <param name="transition">A, square.</param>
    public static bool Holds(double[,] transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        var power = transition;
        for (var i = 0; i < Squarings && !(LargestRowSum(power) < 1); i++)
            power = Squared(power);
        return LargestRowSum(power) < 1;
    }

    /// <summary>
    /// Â + c·(A − Â) with the largest c of 1, ½, ¼ … 1/1024, 0 that makes it stationary: a draw that would let deviations grow for ever is
    /// drawn back towards the estimate, which must be stationary itself.
    /// </summary>
    public static double[,] Shrunk(double[,] drawn, double[,] estimate)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        ArgumentNullException.ThrowIfNull(estimate);
        var shrunk = drawn;
        for (var share = 0.5; !Holds(shrunk); share /= 2)
        {
            if (share < 1.0 / 1024)
                return estimate;
            shrunk = Between(estimate, drawn, share);
        }

        return shrunk;
    }

    private static double[,] Between(double[,] from, double[,] to, double share)
    {
        var between = new double[from.GetLength(0), from.GetLength(1)];
        for (var i = 0; i < between.GetLength(0); i++)
        {
            for (var j = 0; j < between.GetLength(1); j++)
                between[i, j] = from[i, j] + share * (to[i, j] - from[i, j]);
        }

        return between;
    }

    private static double LargestRowSum(double[,] matrix)
    {
        var largest = 0.0;
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            var sum = 0.0;
            for (var j = 0; j < matrix.GetLength(1); j++)
                sum += Math.Abs(matrix[i, j]);
            // NaN, where a power overflowed, counts as the largest.
            if (!(sum <= largest))
                largest = sum;
        }

        return largest;
    }

    private static double[,] Squared(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var square = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                    square[i, j] += matrix[i, k] * matrix[k, j];
            }
        }

        return square;
    }
}
