using Actuary.Schemes.MedicalCover;

namespace Actuary.Cli.Tests.NationalMedical;

/// <summary>
/// Care of one service in the opening year at its prices, in plain numbers: cell by cell, and what the basic cover pays of lognormal bills by
/// numerical integration.
/// </summary>
internal sealed class OpeningCare
{
    private const int Points = 4_000;
    private const double Widest = 9;

    /// <param name="residents">By cell, on the opening 31 December.</param>
    public OpeningCare(MedicalCoverPlan plan, double[] residents, string service)
    {
        var s = plan.Morbidity.Services.Select(care => care.Name).ToList().IndexOf(service);
        var (frequency, cost) = (plan.Morbidity.Services[s].Frequency.ByCell, plan.Morbidity.Services[s].Cost);
        for (var c = 0; c < plan.Classes.Count; c++)
        {
            var cover = plan.Benefits.Care[0][c][s];
            var basic = cover.Layers.Basic!;
            var ratio = basic.Steps.Single().Ratio;
            double Paid(double eligible) => Math.Min(basic.Cap, ratio * Math.Max(0, eligible - basic.Deductible));
            var patients = new double[cost.Groups.Count];
            for (var cell = 0; cell < residents.Length; cell++)
                patients[cost.Groups.OfCell[cell]] += residents[cell] * plan.Insured.Coverage[cell] * plan.Insured.Shares[c][cell] * frequency[cell] * plan.RelativeUse[c][s];
            for (var group = 0; group < patients.Length; group++)
            {
                Encounters += patients[group] * plan.Services[s].EncountersPerEvent;
                Bills += patients[group] * cost.Mean[group];
                Eligible += patients[group] * cover.EligibleShare * cost.Mean[group];
                BasicPayments += patients[group] * Mean(Paid, cover.EligibleShare * cost.Mean[group], cost.LogDeviation);
            }
        }
    }

    /// <summary>Visits or admissions.</summary>
    public double Encounters { get; }

    /// <summary>Yuan.</summary>
    public double Bills { get; }

    /// <summary>Of it in the catalogue.</summary>
    public double Eligible { get; }

    /// <summary>Of it paid by the basic cover.</summary>
    public double BasicPayments { get; }

    /// <summary>E[paid(X)] for X = mean · e^(σz − σ²/2) with z normal: the midpoint rule over z, about σ, where yuan are.</summary>
    private static double Mean(Func<double, double> paid, double mean, double sigma)
    {
        const double Step = 2 * Widest / Points;
        var sum = 0.0;
        for (var point = 0; point < Points; point++)
        {
            var z = sigma - Widest + (point + 0.5) * Step;
            sum += paid(mean * Math.Exp(sigma * z - sigma * sigma / 2)) * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * Step;
        }

        return sum;
    }
}
