using Actuary.Assumptions.Economy;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Assumptions.Tests.Economy;

public class StationarityTests
{
    // Independent: the eigenvalues themselves. Near the unit circle ten squarings need not tell.
    [Fact]
    public void It_holds_where_every_eigenvalue_is_within_the_unit_circle() =>
        Prop.ForAll(Gen.Choose(-90, 90).ArrayOf(9).ToArbitrary(), entries =>
        {
            var matrix = Matrix<double>.Build.Dense(3, 3, (i, j) => entries[3 * i + j] / 100.0);
            var radius = matrix.Evd().EigenValues.Max(value => value.Magnitude);
            return radius is > 0.99 and < 1.001 || Stationarity.Holds(matrix.ToArray()) == radius < 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_large_entry_does_not_hurt_where_nothing_comes_back() =>
        Stationarity.Holds(new[,] { { 0.5, 30 }, { 0, 0.5 } }).ShouldBeTrue();

    [Fact]
    public void A_matrix_that_overflows_is_not_stationary() => Stationarity.Holds(new[,] { { 1e200 } }).ShouldBeFalse();

    // Halves of the way: 0.5 + (1.3 − 0.5)/2 = 0.9.
    [Fact]
    public void A_draw_is_drawn_back_by_halves()
    {
        Stationarity.Shrunk(new[,] { { 1.3 } }, new[,] { { 0.5 } })[0, 0].ShouldBe(0.9, 1e-15);
        Stationarity.Shrunk(new[,] { { 0.7 } }, new[,] { { 0.5 } })[0, 0].ShouldBe(0.7);
        Stationarity.Shrunk(new[,] { { 1e9 } }, new[,] { { 0.5 } })[0, 0].ShouldBe(0.5);
    }
}
