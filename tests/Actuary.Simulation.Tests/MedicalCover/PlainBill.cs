using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Simulation.Tests.MedicalCover;

/// <summary>
/// What payers pay of one patient's bill on average, by numerical integration over the normal logarithm: the midpoint rule, each bill
/// settled through the layers.
/// </summary>
internal static class PlainBill
{
    private const int Points = 20_000;
    private const double Widest = 9;

    /// <summary>By payer, yuan; then the shares of patients who bear more than <paramref name="heavy"/>, of whose bills critical illness pays, and assistance.</summary>
    public static double[] Expected(CareCover cover, double mean, double sigma, double heavy)
    {
        var result = new double[Payers.Count + 3];
        Span<double> paid = stackalloc double[Payers.Covers];
        const double Step = 2 * Widest / Points;
        for (var point = 0; point < Points; point++)
        {
            // Bills weigh in where z is near σ, their number where it is near 0: centred between.
            var z = -Widest + (point + 0.5) * Step + sigma / 2;
            var weight = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * Step;
            var bill = mean * Math.Exp(sigma * z - sigma * sigma / 2);
            var eligible = cover.EligibleShare * bill;
            var own = cover.Layers.Settle(eligible, paid) + bill - eligible;
            for (var payer = 0; payer < Payers.Covers; payer++)
                result[payer] += weight * paid[payer];
            result[(int)Payer.Person] += weight * own;
            result[Payers.Count] += own > heavy ? weight : 0;
            result[Payers.Count + 1] += paid[(int)Payer.CriticalIllness] > 0 ? weight : 0;
            result[Payers.Count + 2] += paid[(int)Payer.Aid] > 0 ? weight : 0;
        }

        return result;
    }
}
