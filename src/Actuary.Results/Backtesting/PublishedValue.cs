using Actuary.Results.Questions;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Backtesting;

/// <summary>What was published of a measure, or of the sum of several, in a year that a plan projects.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Measures">The columns of the results whose sum it is; at least one.</param>
/// <param name="Value">In the unit of the measures.</param>
/// <param name="Source">The id of its source.</param>
public sealed record PublishedValue(int Year, IReadOnlyList<string> Measures, double Value, string Source);

/// <summary>The sum of measures of one unit in a year.</summary>
internal sealed record SumInYear(IReadOnlyList<string> Measures, int Year) : PathValue
{
    public override int LastYear => Year;

    public override IReadOnlyList<string> Measures { get; } = Measures;

    internal override void Fill(PathTable paths, Span<double> values)
    {
        values.Clear();
        foreach (var measure in Measures)
        {
            var column = paths.Column(measure);
            for (var path = 0; path < values.Length; path++)
                values[path] += column[path * paths.Years + Year - paths.FirstYear];
        }
    }
}
