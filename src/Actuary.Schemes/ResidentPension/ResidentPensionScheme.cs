using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension;

/// <summary>The resident basic pension as a scheme the simulation can run.</summary>
public sealed class ResidentPensionScheme(string name, ResidentPensionPlan plan) : IScheme
{
    internal static readonly string[] CohortStocks =
        ["contributing", "dormant", "pensioners", "account_person", "account_government", "account_pension_monthly"];

    public string Name { get; } = name;

    public ResidentPensionPlan Plan { get; } = plan;

    public IReadOnlyList<LedgerLine> Lines => ResidentPensionLedger.Lines;

    public IReadOnlyList<LedgerMeasure> LedgerMeasures { get; } = ResidentPensionLedger.MeasuresOf(plan);

    public IReadOnlyList<string> Measures => YearMeasures.Names;

    public CohortLayout Cohorts { get; } = new(
        ResidentPensionPlan.EntryAge,
        Ages.Max - ResidentPensionPlan.EntryAge + 1,
        [.. plan.Classes.Select(memberClass => memberClass.Name)],
        CohortStocks);

    public IReadOnlyList<string> ClassFlows => ClassYear.Names;

    internal ResidentPensionMeasures YearMeasures { get; } = new(plan);

    internal EnrolmentRates EnrolmentRates { get; } = new(plan.Enrolment);

    public ISchemeBlock CreateBlock() => new ResidentPensionBlock(this);
}
