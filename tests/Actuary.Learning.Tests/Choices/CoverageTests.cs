using Actuary.Learning.Choices;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.Tests.Choices;

/// <summary>
/// Intervals of 95 % hold what they say over 2,000 fits of 300 rows: by chance alone the share has a standard error of
/// √(0.95 · 0.05 / 2000) = 0.5 %, so the band from 93 to 97 % is four of these wide on either side.
/// </summary>
public class CoverageTests
{
    private const int Fits = 2000;
    private const int Rows = 300;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OfTheBinaryLogit(bool isRobust)
    {
        double[] truth = [-0.3, 0.8, -0.6];
        var covered = Covered(truth.Length, random =>
        {
            var (number, level, counts) = (new double[Rows], new double[Rows], new double[2 * Rows]);
            for (var row = 0; row < Rows; row++)
            {
                (number[row], level[row]) = (random.Normal(), random.Next(2));
                counts[2 * row + random.Choice(0, truth[0] + truth[1] * number[row] + truth[2] * level[row])] = 1;
            }

            var design = new Design([new("number", "number", number), new("level", "level", level) { Level = "yes" }], Rows, hasIntercept: true);
            return (new MultinomialLogit(design, counts, 2), design, truth);
        }, isRobust);

        covered.ShouldAllBe(share => share > 0.93 && share < 0.97);
    }

    [Fact]
    public void OfTheMultinomialLogit()
    {
        double[] truth = [0.4, 0.7, -0.2, -0.5];
        var covered = Covered(truth.Length, random =>
        {
            var (number, counts) = (new double[Rows], new double[3 * Rows]);
            for (var row = 0; row < Rows; row++)
            {
                number[row] = random.Normal();
                counts[3 * row + random.Choice(0, truth[0] + truth[1] * number[row], truth[2] + truth[3] * number[row])] = 1;
            }

            var design = new Design([new("number", "number", number)], Rows, hasIntercept: true);
            return (new MultinomialLogit(design, counts, 3), design, truth);
        });

        covered.ShouldAllBe(share => share > 0.93 && share < 0.97);
    }

    [Fact]
    public void OfTheConditionalLogit()
    {
        double[] truth = [-1.0, 0.7];
        var covered = Covered(truth.Length, random =>
        {
            var (price, subsidy, counts) = (new double[3 * Rows], new double[3 * Rows], new double[3 * Rows]);
            for (var set = 0; set < Rows; set++)
            {
                for (var at = 3 * set; at < 3 * set + 3; at++) (price[at], subsidy[at]) = (random.Normal(), random.NextDouble());
                counts[3 * set + random.Choice([.. Enumerable.Range(3 * set, 3).Select(at => truth[0] * price[at] + truth[1] * subsidy[at])])] = 1;
            }

            var design = new Design([new("price", "price", price), new("subsidy", "subsidy", subsidy)], 3 * Rows, hasIntercept: false);
            return (new ConditionalLogit(design, counts, [.. Enumerable.Range(0, Rows + 1).Select(set => 3 * set)]), design, truth);
        });

        covered.ShouldAllBe(share => share > 0.93 && share < 0.97);
    }

    /// <summary>For each parameter the share of fits whose interval has the truth in it.</summary>
    private static double[] Covered(int parameters, Func<Random, (ChoiceLikelihood Likelihood, Design Design, double[] Truth)> draw, bool isRobust = false)
    {
        var random = new Random(20240601);
        var covered = new double[parameters];
        for (var fit = 0; fit < Fits; fit++)
        {
            var (likelihood, design, truth) = draw(random);
            var found = Newton.Maximise(likelihood);
            found.End.ShouldBe(NewtonEnd.Found);
            var covariance = isRobust ? Sandwich.Of(likelihood, found.Parameters, found.Covariance!, null, likelihood.Units) : found.Covariance!;
            var map = design.ToDataScale(parameters / design.Columns);
            var estimates = map * DenseVector.OfArray(found.Parameters);
            var variances = (map * covariance * map.Transpose()).Diagonal();
            for (var k = 0; k < parameters; k++)
                if (Math.Abs(estimates[k] - truth[k]) < 1.959964 * Math.Sqrt(variances[k])) covered[k] += 1.0 / Fits;
        }

        return covered;
    }
}
