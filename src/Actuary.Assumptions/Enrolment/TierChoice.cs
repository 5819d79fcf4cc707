using System.Runtime.Intrinsics;
using Actuary.Numerics;

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
        var (odds, moved) = (Array.ConvertAll(gain, change => Lane.Of(Math.Exp(response * change))), new Lanes[mix.Length]);
        Move(mix, odds, choosing, moved);
        return Array.ConvertAll(moved, share => share[0]);
    }

    /// <summary>The mix when the odds of the choosing classes are multiplied; they keep their sum, the others their shares.</summary>
    public static void Move(ReadOnlySpan<double> mix, ReadOnlySpan<Lanes> odds, IReadOnlyList<int> choosing, Span<Lanes> moved)
    {
        for (var c = 0; c < mix.Length; c++)
            moved[c] = Lane.Of(mix[c]);
        var (before, after) = (0.0, Lanes.Zero);
        foreach (var c in choosing)
        {
            before += mix[c];
            moved[c] *= odds[c];
            after += moved[c];
        }

        foreach (var c in choosing)
            moved[c] = Vector512.ConditionalSelect(Vector512.GreaterThan(after, Lanes.Zero), moved[c] * Lane.Of(before) / after, Lane.Of(mix[c]));
    }

    /// <summary>How those who choose anew do: the choosing classes' parts of the mix among them, alike where they have none.</summary>
    public static void SharesOf(ReadOnlySpan<Lanes> mix, IReadOnlyList<int> choosing, Span<Lanes> shares)
    {
        var whole = Lanes.Zero;
        foreach (var c in choosing)
            whole += mix[c];
        shares.Clear();
        foreach (var c in choosing)
            shares[c] = Vector512.ConditionalSelect(Vector512.GreaterThan(whole, Lanes.Zero), mix[c] / whole, Lane.Of(1.0 / choosing.Count));
    }

    /// <summary>The coverage aimed at when subsidies change: 1 − (1 − target) · exp(−response · mean gain), within 0 … 1.</summary>
    public static double Coverage(double target, double meanGain, double response) =>
        Math.Clamp(1 - (1 - target) * Math.Exp(-response * meanGain), 0, 1);
}
