using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Actuary.Learning.Choices;

/// <summary>How a search for the greatest likelihood ended.</summary>
internal enum NewtonEnd
{
    Found,

    /// <summary>The likelihood rises without end in the direction of the last step.</summary>
    Separated,

    /// <summary>Neither in as many steps as are allowed.</summary>
    NotFound,
}

/// <summary>Where the likelihood is greatest, on the standardised scale.</summary>
/// <param name="Parameters">The estimates.</param>
/// <param name="LogLikelihood">The log-likelihood there.</param>
/// <param name="Covariance">The inverse of the information there.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="Direction">The last step, which says what separates where something does.</param>
internal sealed record NewtonResult(NewtonEnd End, double[] Parameters, double LogLikelihood, Matrix<double>? Covariance, int Steps, double[] Direction);

/// <summary>
/// Newton's method with halved steps where the likelihood would fall. The log-likelihood of a logit is concave: a maximum is the only one, and
/// where there is none the data are separated.
/// </summary>
internal static class Newton
{
    private const int MostSteps = 60;

    /// <summary>Steps after which separation is looked for; a maximum is usually found before.</summary>
    private const int FewSteps = 8;

    /// <summary>A step is small when its square is this beside the variance of the estimates.</summary>
    private const double SmallStep = 1e-9;

    public static NewtonResult Maximise(ChoiceLikelihood likelihood, double[]? start = null, Sample sample = default)
    {
        var parameters = start is null ? new double[likelihood.Parameters] : [.. start];
        var sums = likelihood.Sums(parameters, sample);
        var step = new double[parameters.Length];
        for (var count = 1; count <= MostSteps; count++)
        {
            if (Factorised(sums) is not { } information)
                return End(likelihood, NewtonEnd.NotFound, parameters, sums, count, step);
            var gradient = DenseVector.OfArray(sums.Gradient);
            step = [.. information.Solve(gradient)];
            var decrement = gradient.DotProduct(DenseVector.OfArray(step));
            (parameters, sums) = Take(likelihood, parameters, step, sums, sample);
            if (decrement < SmallStep)
                return new(NewtonEnd.Found, parameters, sums.LogLikelihood, Factorised(sums)?.Solve(DenseMatrix.CreateIdentity(parameters.Length)), count, step);
            if (count >= FewSteps && (likelihood.Separates(step) || likelihood.Separates(parameters)))
                return new(NewtonEnd.Separated, parameters, sums.LogLikelihood, null, count, step);
        }

        return End(likelihood, NewtonEnd.NotFound, parameters, sums, MostSteps, step);
    }

    private static NewtonResult End(ChoiceLikelihood likelihood, NewtonEnd end, double[] parameters, LikelihoodSums sums, int count, double[] step)
    {
        var separated = Array.Exists(parameters, parameter => parameter != 0) && (likelihood.Separates(step) || likelihood.Separates(parameters));
        return new(separated ? NewtonEnd.Separated : end, parameters, sums.LogLikelihood, null, count, step);
    }

    private static (double[] Parameters, LikelihoodSums Sums) Take(ChoiceLikelihood likelihood, double[] from, double[] step, LikelihoodSums before, Sample sample)
    {
        for (var share = 1.0; ; share /= 2)
        {
            double[] to = [.. from.Zip(step, (parameter, change) => parameter + share * change)];
            var sums = likelihood.Sums(to, sample);
            if (share < 1e-6 || sums.LogLikelihood >= before.LogLikelihood - 1e-10 * Math.Abs(before.LogLikelihood))
                return (to, sums);
        }
    }

    /// <summary>Null where the information is singular.</summary>
    private static Cholesky<double>? Factorised(LikelihoodSums sums)
    {
        var count = sums.Gradient.Length;
        var matrix = DenseMatrix.Create(count, count, (i, j) => i <= j ? sums.Information[i * count + j] : sums.Information[j * count + i]);
        try
        {
            var factors = matrix.Cholesky();
            // The smallest pivot beside its own diagonal: below this, rounding decides.
            for (var i = 0; i < count; i++)
                if (factors.Factor[i, i] * factors.Factor[i, i] <= 1e-13 * matrix[i, i]) return null;
            return factors;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
