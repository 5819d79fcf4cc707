namespace Actuary.Assumptions.Enrolment;

/// <summary>
/// How members choose among contribution tiers, and how often they choose anew. Subsidies move the choice: a tier's odds grow
/// by exp(response · Δ), Δ the change of its subsidy, as a share of the tier, against the subsidy at which the mix was observed.
/// </summary>
/// <param name="Classes">Indices of the classes whose members choose.</param>
/// <param name="Switching">By year: share of members who choose anew.</param>
/// <param name="Shares">By year, then class: how they choose; zero for classes that are not chosen, adds to one.</param>
public sealed record TierChoice(IReadOnlyList<int> Classes, double[] Switching, double[][] Shares)
{
    /// <summary>The mix at other subsidies; the choosing classes keep their sum, the others their shares.</summary>
    /// <param name="mix">By class: the mix observed.</param>
    /// <param name="gain">By class: (subsidy − subsidy at which the mix was observed) ÷ tier.</param>
    /// <param name="response">Log-odds per unit of gain.</param>
    public static double[] Respond(double[] mix, double[] gain, IReadOnlyList<int> choosing, double response)
    {
        var weights = choosing.Select(c => mix[c] * Math.Exp(response * gain[c])).ToArray();
        var (before, after) = (choosing.Sum(c => mix[c]), weights.Sum());
        var changed = (double[])mix.Clone();
        for (var i = 0; i < choosing.Count && after > 0; i++)
            changed[choosing[i]] = weights[i] * before / after;
        return changed;
    }

    /// <summary>The coverage aimed at when subsidies change: 1 − (1 − target) · exp(−response · mean gain), within 0 … 1.</summary>
    public static double Coverage(double target, double meanGain, double response) =>
        Math.Clamp(1 - (1 - target) * Math.Exp(-response * meanGain), 0, 1);
}
