using Actuary.Simulation.Plans;

namespace Actuary.Cli.Explanations;

/// <summary>A measure of the year: the value in the run folder, the replayed one, and that of the year before.</summary>
internal sealed record ExplainedValue(MeasureNote Note, double InFolder, double Replayed, double? Before)
{
    public bool IsSame => BitConverter.DoubleToInt64Bits(InFolder) == BitConverter.DoubleToInt64Bits(Replayed);
}
