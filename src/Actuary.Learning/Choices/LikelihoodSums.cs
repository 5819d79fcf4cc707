namespace Actuary.Learning.Choices;

/// <summary>Log-likelihood, its gradient, and the information (minus its second derivatives; upper triangle, row by row).</summary>
internal sealed class LikelihoodSums(int parameters)
{
    public double LogLikelihood { get; set; }

    public double[] Gradient { get; } = new double[parameters];

    public double[] Information { get; } = new double[parameters * parameters];

    public void Add(LikelihoodSums other)
    {
        LogLikelihood += other.LogLikelihood;
        for (var i = 0; i < Gradient.Length; i++) Gradient[i] += other.Gradient[i];
        for (var i = 0; i < Information.Length; i++) Information[i] += other.Information[i];
    }
}
