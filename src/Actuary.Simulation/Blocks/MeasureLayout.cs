using Actuary.Simulation.Funds;
using Actuary.Simulation.Plans;

namespace Actuary.Simulation.Blocks;

/// <summary>
/// The columns of a plan: per scheme its fund, its ledger totals and its own measures, then the drivers. The measures of a
/// second and further scheme carry its name in front (<c>name.measure</c>).
/// </summary>
public sealed class MeasureLayout
{
    public MeasureLayout(Plan plan) : this(plan.Schemes)
    {
    }

    public MeasureLayout(IReadOnlyList<SchemePlan> schemes)
    {
        var names = new List<string>();
        var starts = new List<int>();
        for (var s = 0; s < schemes.Count; s++)
        {
            var scheme = schemes[s].Scheme;
            var prefix = MeasureName.Prefix(s, scheme.Name);
            starts.Add(names.Count);
            names.AddRange(FundBlock.Measures.Select(name => prefix + name));
            names.AddRange(scheme.LedgerMeasures.Select(measure => prefix + measure.Name));
            names.AddRange(scheme.Measures.Select(name => prefix + name));
        }

        DriverStart = names.Count;
        names.AddRange(DriverMeasures.Names);
        (Names, SchemeStarts) = (names, starts);
    }

    public IReadOnlyList<string> Names { get; }

    internal IReadOnlyList<int> SchemeStarts { get; }

    internal int DriverStart { get; }
}
