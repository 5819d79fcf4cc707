namespace Actuary.Learning.Choices;

/// <summary>Utilities to probabilities, without overflow.</summary>
internal static class Logistic
{
    /// <summary>P_j = exp(u_j) / Σ_k exp(u_k), in place.</summary>
    public static void ToProbabilities(Span<double> utilities)
    {
        var (highest, sum) = (double.NegativeInfinity, 0.0);
        foreach (var utility in utilities) highest = Math.Max(highest, utility);
        for (var j = 0; j < utilities.Length; j++) sum += utilities[j] = Math.Exp(utilities[j] - highest);
        for (var j = 0; j < utilities.Length; j++) utilities[j] /= sum;
    }

    /// <summary>ln Σ exp(u_k).</summary>
    public static double LogSumOfExponentials(ReadOnlySpan<double> utilities)
    {
        var (highest, sum) = (double.NegativeInfinity, 0.0);
        foreach (var utility in utilities) highest = Math.Max(highest, utility);
        foreach (var utility in utilities) sum += Math.Exp(utility - highest);
        return highest + Math.Log(sum);
    }
}
