using System.Runtime.Intrinsics;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Schemes.MedicalCover.Year;

namespace Actuary.Schemes.MedicalCover;

/// <summary>The measures of a year that are not ledger totals, in the order they are written; a plan leaves out those its rules cannot move.</summary>
internal sealed class MedicalCoverMeasures
{
    private readonly Column[] _columns;

    public MedicalCoverMeasures(MedicalCoverPlan plan)
    {
        _columns = [.. Of(plan)];
        Names = [.. _columns.Select(column => column.Name)];
    }

    public IReadOnlyList<string> Names { get; }

    public void Write(MedicalCoverYear year, Span<Lanes> measures)
    {
        for (var at = 0; at < _columns.Length; at++)
            measures[at] = _columns[at].Value(year);
    }

    private static IEnumerable<Column> Of(MedicalCoverPlan plan)
    {
        yield return new("insured", year => year.Insured.Total);
        yield return new("coverage_of_population", year => Ratio(year.Insured.Total, year.Population));
        if (plan.Insured.Duplicates is not null)
            yield return new("enrolments", year => year.Insured.Enrolments(year.Index));
        yield return new("financing_per_head", year => Ratio(year.Contributions.Financing, year.Insured.Total));
        yield return new("medical_inflation", year => year.Morbidity.MedicalInflation);
        if (Of(plan, CareKind.Outpatient).Any())
            yield return new("visits", year => year.Encounters(CareKind.Outpatient));
        if (Of(plan, CareKind.Inpatient).Any())
        {
            yield return new("admissions", year => year.Encounters(CareKind.Inpatient));
            yield return new("admission_rate", year => Ratio(year.Encounters(CareKind.Inpatient), year.Insured.Total));
            yield return new("cost_per_admission", year => Ratio(year.Bills(CareKind.Inpatient), year.Encounters(CareKind.Inpatient)));
            yield return new("basic_share_inpatient", year => Ratio(year.Paid(CareKind.Inpatient, Payer.Basic), year.Bills(CareKind.Inpatient)));
        }

        yield return new("bills", year => year.Bills());
        yield return new("cost_per_insured", year => Ratio(year.Bills(), year.Insured.Total));
        yield return new("outgo_per_head", year => Ratio(year.FundOutgo, year.Insured.Total));
        yield return new("basic_share", year => Share(year, Payer.Basic));
        if (plan.Covers(Payer.CriticalIllness))
            yield return new("critical_illness_share", year => Share(year, Payer.CriticalIllness));
        if (plan.Covers(Payer.Supplement))
            yield return new("supplement_share", year => Share(year, Payer.Supplement));
        if (plan.Covers(Payer.Aid))
            yield return new("aid_share", year => Share(year, Payer.Aid));
        yield return new("out_of_pocket_share", year => Share(year, Payer.Person));
        if (plan.Catastrophic is { } catastrophic)
            yield return new("catastrophic_share", year => Ratio(year.Care.Catastrophic, year.Insured.Total / catastrophic.HouseholdSize));
        if (plan.Covers(Payer.CriticalIllness))
            yield return new("critical_illness_patients", year => year.Care.Reached.CriticalIllness);
        if (plan.Covers(Payer.Aid))
            yield return new("aid_patients", year => year.Care.Reached.Aid);
        foreach (var column in OfCriticalIllness(plan).Concat(OfHospitals(plan)))
            yield return column;
    }

    private static IEnumerable<Column> OfCriticalIllness(MedicalCoverPlan plan)
    {
        if (plan.CriticalIllness is not { } policy)
            yield break;
        yield return new("critical_illness_fee", year => year.CriticalIllness!.Settlement.Fee);
        yield return new("critical_illness_balance", year => year.CriticalIllness!.Balance);
        yield return new("critical_illness_deficit", year => One(Vector512.LessThan(year.CriticalIllness!.Balance, Lanes.Zero)));
        yield return new("critical_illness_loss_insurer", year => year.CriticalIllness!.Settlement.BorneByInsurer);
        if (policy.FirstInstalment is not null)
        {
            yield return new("critical_illness_first_instalment", year => year.CriticalIllness!.Instalments.First);
            yield return new("critical_illness_quarterly", year => year.CriticalIllness!.Instalments.EachQuarter);
            yield return new("critical_illness_least_held", year => year.CriticalIllness!.Instalments.LeastHeld);
        }

        if (policy.Units is null)
            yield break;
        yield return new("adjustment_fund_end", year => year.CriticalIllness!.AdjustmentFundEnd);
        yield return new("adjustment_paid", year => year.CriticalIllness!.AdjustmentPaid);
        yield return new("units_in_deficit", year => year.CriticalIllness!.UnitsInDeficit);
    }

    private static IEnumerable<Column> OfHospitals(MedicalCoverPlan plan)
    {
        if (plan.Hospitals is not { } policy)
            yield break;
        yield return new("basic_benefits", year => year.Care.Paid[(int)Payer.Basic]);
        yield return new("hospital_prepaid", year => year.Hospitals!.Total.Prepaid);
        yield return new("hospital_instalment", year => year.Hospitals!.Total.Prepaid / policy.Prepayment.InstalmentsAYear);
        yield return new("hospital_assessed", year => year.Hospitals!.Total.Assessed);
        yield return new("hospital_settlement", year => year.Hospitals!.Total.Settlement);
        yield return new("hospital_withheld", year => year.Hospitals!.Total.Withheld);
        yield return new("hospital_result", year => year.Hospitals!.Total.Result);
        if (policy.Prepayment.SettlesNextYear)
            yield return new("hospital_due", year => year.Hospitals!.Due);
        if (policy.Points is not null)
            yield return new("point_value", year => year.Hospitals!.PointValue);
    }

    private static IEnumerable<ServiceTerms> Of(MedicalCoverPlan plan, CareKind kind) => plan.Services.Where(service => service.Kind == kind);

    /// <summary>What a payer pays of all bills, as a share of them.</summary>
    private static Lanes Share(MedicalCoverYear year, Payer payer) => Ratio(year.Care.Paid[(int)payer], year.Bills());

    private static Lanes One(Lanes condition) => Vector512.ConditionalSelect(condition, Lanes.One, Lanes.Zero);

    /// <summary>part ÷ whole, and zero where there is no whole.</summary>
    private static Lanes Ratio(Lanes part, Lanes whole) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(whole, Lanes.Zero), part / whole, Lanes.Zero);

    private sealed record Column(string Name, Func<MedicalCoverYear, Lanes> Value);
}
