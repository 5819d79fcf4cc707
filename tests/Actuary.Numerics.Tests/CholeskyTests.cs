using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Numerics.Tests;

public class CholeskyTests
{
    /// <summary>The textbook example (Golub and Van Loan, and elsewhere) with a whole-number factor.</summary>
    [Fact]
    public void A_matrix_with_a_whole_number_factor()
    {
        Cholesky.TryFactor(new double[,] { { 4, 12, -16 }, { 12, 37, -43 }, { -16, -43, 98 } }, out var lower).ShouldBeTrue();

        lower.ShouldBe(new double[,] { { 2, 0, 0 }, { 6, 1, 0 }, { -8, 5, 3 } });
    }

    [Fact]
    public void The_factor_times_its_transpose_is_the_matrix() =>
        Prop.ForAll(
            Gen.Choose(-100, 100).ArrayOf(25).ToArbitrary(),
            entries =>
            {
                var matrix = Gram(entries, 5);
                return Cholesky.TryFactor(matrix, out var lower) && Distance(Product(lower), matrix) < 1e-9;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_matrix_that_is_not_positive_definite_has_no_factor()
    {
        Cholesky.TryFactor(new double[,] { { 1, 1 }, { 1, 1 } }, out _).ShouldBeFalse();
        Cholesky.TryFactor(new double[,] { { 1, 1.1 }, { 1.1, 1 } }, out _).ShouldBeFalse();
        Cholesky.TryFactor(new double[,] { { 1, 0.9, -0.9 }, { 0.9, 1, 0.9 }, { -0.9, 0.9, 1 } }, out _).ShouldBeFalse();
        Cholesky.TryFactor(new double[,] { { -1 } }, out _).ShouldBeFalse();
        Cholesky.TryFactor(new double[,] { { double.NaN } }, out _).ShouldBeFalse();
    }

    /// <summary>A·Aᵀ of a narrow A is singular: more rows than columns.</summary>
    [Fact]
    public void A_singular_covariance_has_a_factor_that_gives_it_back() =>
        Prop.ForAll(
            Gen.Choose(-100, 100).ArrayOf(10).ToArbitrary(),
            entries =>
            {
                var matrix = Narrow(entries, 5, 2);
                return Cholesky.TryFactorSemidefinite(matrix, out var lower) && Distance(Product(lower), matrix) < 1e-8 * (1 + Enumerable.Range(0, 5).Sum(i => matrix[i, i]));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_a_matrix_is_definite_both_factors_are_one()
    {
        var matrix = new double[,] { { 4, 12, -16 }, { 12, 37, -43 }, { -16, -43, 98 } };
        Cholesky.TryFactorSemidefinite(matrix, out var lower).ShouldBeTrue();

        lower.ShouldBe(new double[,] { { 2, 0, 0 }, { 6, 1, 0 }, { -8, 5, 3 } });
    }

    [Fact]
    public void What_has_a_negative_variance_has_no_factor()
    {
        Cholesky.TryFactorSemidefinite(new double[,] { { 0, 0 }, { 0, 2 } }, out _).ShouldBeTrue();
        Cholesky.TryFactorSemidefinite(new double[,] { { 0, 1 }, { 1, 2 } }, out _).ShouldBeFalse();
        Cholesky.TryFactorSemidefinite(new double[,] { { 1, 1.1 }, { 1.1, 1 } }, out _).ShouldBeFalse();
        Cholesky.TryFactorSemidefinite(new double[,] { { double.NaN } }, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_matrix_that_is_not_square_is_refused() =>
        Should.Throw<ArgumentException>(() => Cholesky.TryFactor(new double[2, 3], out _)).Message.ShouldContain("2 × 3");

    private static double[,] Narrow(int[] a, int rows, int columns)
    {
        var product = new double[rows, rows];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < rows; j++)
            {
                for (var k = 0; k < columns; k++)
                    product[i, j] += a[i * columns + k] * a[j * columns + k];
            }
        }

        return product;
    }

    // AᵀA + 1 is positive definite.
    private static double[,] Gram(int[] a, int n)
    {
        var gram = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                gram[i, j] = i == j ? 1 : 0;
                for (var k = 0; k < n; k++)
                    gram[i, j] += a[k * n + i] / 100.0 * a[k * n + j] / 100.0;
            }
        }

        return gram;
    }

    private static double[,] Product(double[,] lower)
    {
        var n = lower.GetLength(0);
        var product = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                    product[i, j] += lower[i, k] * lower[j, k];
            }
        }

        return product;
    }

    private static double Distance(double[,] a, double[,] b)
    {
        var largest = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < a.GetLength(1); j++)
                largest = Math.Max(largest, Math.Abs(a[i, j] - b[i, j]));
        }

        return largest;
    }
}
