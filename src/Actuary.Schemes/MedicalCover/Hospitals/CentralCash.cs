using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.MedicalCover.Year;

namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>A year of the payment desk on the central path, by the kernel itself: every driver, case and score at its median.</summary>
/// <param name="Receipts">Contributions and subsidies of the year, yuan.</param>
/// <param name="RegionalBudget">Budget of all institutions, yuan; zero where there is none.</param>
/// <param name="PointValue">Yuan a point; zero where nothing is paid by points.</param>
/// <param name="Due">Settlements that the fund still owes on 31 December, yuan.</param>
public sealed record CentralCash(double Receipts, double RegionalBudget, double PointValue, double Due, IReadOnlyList<ContractCash> Contracts)
{
    /// <summary>Runs the years up to and with <paramref name="yearIndex"/>.</summary>
    /// <exception cref="ArgumentException">The plan does not say how hospitals are paid.</exception>
    public static CentralCash Of(MedicalCoverPlan plan, DriverPlan driverPlan, int yearIndex)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Hospitals is not { } policy)
            throw new ArgumentException("The plan has no hospital payment.", nameof(plan));
        var (drivers, year, ledger) = (new DriverBlock(driverPlan), new MedicalCoverYear(plan), new Ledger(MedicalCoverLedger.Lines));
        drivers.Open();
        year.Open(Streams.Central, 0);
        for (var index = 0; index <= yearIndex; index++)
        {
            drivers.Step(index, Streams.Central, 0);
            ledger.Clear();
            year.Step(index, drivers, default, ledger, Streams.Central, 0);
        }

        var hospitals = year.Hospitals!;
        return new(
            year.Contributions.Financing[0], hospitals.RegionalBudget[0], hospitals.PointValue[0], hospitals.Due[0],
            [.. policy.Contracts.Select((_, c) => Contract(policy, hospitals, c, yearIndex))]);
    }

    private static ContractCash Contract(HospitalPaymentPolicy policy, HospitalsYear hospitals, int c, int yearIndex)
    {
        var (contract, payment, terms) = (policy.Contracts[c], hospitals.Payments[c], policy.Prepayment);
        var (prepaid, assessed) = (payment.Prepaid[0], payment.Assessed[0]);
        var months = PaymentCalendar.Of(prepaid, terms.InstalmentsAYear, assessed, (payment.Paid - payment.Prepaid - payment.Assessed)[0], terms.SettlesNextYear);
        return new(
            policy.Institutions[contract.Institution], contract.Pool, contract.Terms[yearIndex], hospitals.Scores[contract.Institution][0],
            payment.Cost[0], payment.Owed[0], payment.Withheld[0], prepaid, assessed, payment.Settlement[0], months);
    }
}
