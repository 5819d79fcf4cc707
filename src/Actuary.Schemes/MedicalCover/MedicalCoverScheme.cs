using Actuary.Assumptions;
using Actuary.Schemes.Ledgers;

namespace Actuary.Schemes.MedicalCover;

/// <summary>A medical cover as a scheme the simulation can run.</summary>
public sealed class MedicalCoverScheme(string name, MedicalCoverPlan plan) : IScheme
{
    public string Name { get; } = name;

    public MedicalCoverPlan Plan { get; } = plan;

    public IReadOnlyList<LedgerLine> Lines => MedicalCoverLedger.Lines;

    public IReadOnlyList<LedgerMeasure> LedgerMeasures { get; } = MedicalCoverLedger.MeasuresOf(plan);

    public IReadOnlyList<string> Measures => YearMeasures.Names;

    public CohortLayout Cohorts { get; } = new(0, Ages.Count, [.. plan.Classes.Select(ofClass => ofClass.Name)], ["insured"]);

    public IReadOnlyList<string> ClassFlows => MedicalCoverBlock.ClassFlows;

    internal MedicalCoverMeasures YearMeasures { get; } = new(plan);

    public ISchemeBlock CreateBlock() => new MedicalCoverBlock(this);
}
