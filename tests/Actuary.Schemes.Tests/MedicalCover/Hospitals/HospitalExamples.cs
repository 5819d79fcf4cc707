using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Schemes.Tests.MedicalCover.Hospitals;

/// <summary>Policies and years of care that the tests share: two services, outpatient and inpatient.</summary>
internal static class HospitalExamples
{
    public const int Services = 2;

    public static HospitalPaymentPolicy Policy(
        int years,
        IReadOnlyList<Institution> institutions,
        IReadOnlyList<HospitalContract> contracts,
        double prepaidShare = 0.6,
        AssessmentBase reading = AssessmentBase.PreviousYear,
        bool nextYear = false,
        RegionalBudget? regional = null,
        PointsTerms? points = null,
        double budgetGrowth = 0) =>
        new(Services, institutions, contracts, new(Same(years, prepaidShare), 12, reading, nextYear),
            new(Same(years, 0.02), 0), new(Same(years, budgetGrowth), 0), regional, points);

    /// <summary>One institution with one contract for everything.</summary>
    public static HospitalPaymentPolicy One(
        ContractTerms terms, double opening, double score = 1, int years = 3, AssessmentBase reading = AssessmentBase.PreviousYear,
        bool nextYear = false, double due = 0) =>
        Policy(
            years, [new("city", score, 0)], [new(0, "all", [1, 1], Always(terms, years), opening) { OpeningDue = due }],
            reading: reading, nextYear: nextYear);

    public static double[] Same(int years, double value) => [.. Enumerable.Repeat(value, years)];

    public static ContractTerms[] Always(ContractTerms terms, int years) => [.. Enumerable.Repeat(terms, years)];

    public static PointsTerms NoBounds(int years, double deducted = 0) =>
        new(Same(years, deducted), Same(years, 0), Same(years, double.PositiveInfinity));

    /// <summary>One year on which all paths agree.</summary>
    public static void Step(
        this HospitalsYear hospitals, int year, double outpatient, double inpatient, double visits = 0, double admissions = 0,
        double insured = 0, double receipts = 0, double inflation = 0) =>
        hospitals.Step(
            year,
            new YearOfCare
            {
                Costs = [Lane.Of(outpatient), Lane.Of(inpatient)],
                Cases = [Lane.Of(visits), Lane.Of(admissions)],
                Insured = Lane.Of(insured),
                Receipts = Lane.Of(receipts),
                MedicalInflation = Lane.Of(inflation),
            },
            Streams.Central, 0);
}
