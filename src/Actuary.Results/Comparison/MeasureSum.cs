using Actuary.Results.Indicators;

namespace Actuary.Results.Comparison;

/// <summary>Measures added up path by path, mostly a single one.</summary>
internal sealed record MeasureSum(string Name, IReadOnlyList<string> Measures)
{
    /// <summary>Every measure of a run, and what its levels of government pay together if there are several.</summary>
    public static IReadOnlyList<MeasureSum> All(IReadOnlyList<string> measures)
    {
        var levels = measures.Where(IsSubsidy).ToList();
        var single = measures.Select(measure => new MeasureSum(measure, [measure]));
        return levels.Count > 1 ? [.. single, new MeasureSum(MeasureDifference.AllGovernments, levels)] : [.. single];
    }

    /// <summary>Whether it is money paid in a year, which has a present value.</summary>
    public bool IsFlow => Measures.All(PresentValueBuilder.IsFlow);

    private static bool IsSubsidy(string measure) => measure.StartsWith(PresentValueBuilder.SubsidyPrefix, StringComparison.Ordinal);
}
