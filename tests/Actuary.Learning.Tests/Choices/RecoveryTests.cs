using Actuary.Learning.Choices;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.Tests.Choices;

/// <summary>Parameters that data were drawn from come back from them. Those of participation and of the choice of tiers are tested with their fits.</summary>
public class RecoveryTests
{
    private const int Rows = 20_000;
    private const int Alternatives = 3;

    [Fact]
    public void OfTheMultinomialLogitWithinThreeStandardErrors()
    {
        double[] truth = [0.4, 0.7, -0.3, -0.2, -0.5, 0.6];
        var random = new Random(1922);
        var (age, income, counts) = (new double[Rows], new double[Rows], new double[Alternatives * Rows]);
        for (var row = 0; row < Rows; row++)
        {
            (age[row], income[row]) = (16 + 44 * random.NextDouble(), 2 * random.Normal());
            counts[Alternatives * row + random.Choice(0, Utility(truth[..3], age[row], income[row]), Utility(truth[3..], age[row], income[row]))] = 1;
        }

        var design = new Design([new("age", "years", [.. age.Select(Decades)]), new("income", "number", income)], Rows, hasIntercept: true);
        var found = Newton.Maximise(new MultinomialLogit(design, counts, Alternatives));

        var map = design.ToDataScale(Alternatives - 1);
        var estimates = map * DenseVector.OfArray(found.Parameters);
        var variances = (map * found.Covariance! * map.Transpose()).Diagonal();
        for (var k = 0; k < truth.Length; k++)
        {
            Math.Abs(estimates[k] - truth[k]).ShouldBeLessThan(3 * Math.Sqrt(variances[k]), $"parameter {k}");
            Math.Sqrt(variances[k]).ShouldBeLessThan(0.1);
        }
    }

    private static double Utility(double[] parameters, double age, double income) => parameters[0] + parameters[1] * Decades(age) + parameters[2] * income;

    private static double Decades(double age) => (age - 38) / 10;
}
