using Actuary.Numerics.QuasiRandom;

namespace Actuary.Numerics.Tests.QuasiRandom;

public class YearBasisTests
{
    [Fact]
    public void Years_are_orthonormal_so_that_independent_components_give_independent_years()
    {
        for (var a = 0; a < YearBasis.Years; a++)
        {
            for (var b = 0; b < YearBasis.Years; b++)
                Product(a, b).ShouldBe(a == b ? 1 : 0, 1e-13);
        }
    }

    /// <summary>The walk's variance is the sum of t; that of component k is Σ_t (Σ_{s≤t} V_sk)², in decreasing order, eight in ten in the first.</summary>
    [Fact]
    public void The_first_components_carry_most_of_the_walk()
    {
        var carried = Enumerable.Range(0, YearBasis.Years).Select(Carried).ToArray();

        carried.Sum().ShouldBe(YearBasis.Years * (YearBasis.Years + 1) / 2.0, 1e-9);
        carried.ShouldBe(carried.OrderDescending());
        (carried[0] / carried.Sum()).ShouldBe(8 / (Math.PI * Math.PI), 0.01);
    }

    private static double Product(int a, int b)
    {
        var sum = 0.0;
        for (var k = 0; k < YearBasis.Years; k++)
            sum += YearBasis.Of(a)[k] * YearBasis.Of(b)[k];
        return sum;
    }

    private static double Carried(int component)
    {
        var (walk, sum) = (0.0, 0.0);
        for (var year = 0; year < YearBasis.Years; year++)
        {
            walk += YearBasis.Of(year)[component];
            sum += walk * walk;
        }

        return sum;
    }
}
