using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Comparison;

/// <summary>Measures added up path by path, mostly a single one.</summary>
internal sealed record MeasureSum(string Name, IReadOnlyList<string> Measures)
{
    /// <summary>Every measure of a run, and what its levels of government pay together if there are several.</summary>
    public static IReadOnlyList<MeasureSum> All(Manifest run)
    {
        var levels = run.Measures.Where(run.Documentation.Views.IsGovernment).ToList();
        var single = run.Measures.Select(measure => new MeasureSum(measure, [measure]));
        return levels.Count > 1 ? [.. single, new MeasureSum(MeasureDifference.AllGovernments, levels)] : [.. single];
    }

    /// <summary>Whether it is money paid in a year, which has a present value.</summary>
    public bool IsFlow(ReportViews views) => Measures.All(measure => PresentValueBuilder.IsFlow(measure, views));
}
