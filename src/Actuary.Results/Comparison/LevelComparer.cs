using Actuary.Results.Indicators;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Comparison;

/// <summary>Compares the measures that the indicators show at chosen years, and the warning colours.</summary>
internal sealed class LevelComparer(PairedPaths runs, IndicatorPlan plan)
{
    private static readonly (string Name, double Probability)[] s_quantiles = [("p05", 0.05), ("p50", 0.50), ("p95", 0.95)];
    private static readonly WarningColour[] s_colours = Enum.GetValues<WarningColour>();
    private readonly int _firstYear = runs.Base.Manifest.FirstYear;

    /// <summary>Mean and quantiles of a measure in the table years, and the colours of payable months in every year.</summary>
    public IReadOnlyList<IndicatorDifference> Compare(string measure)
    {
        var found = new List<IndicatorDifference>();
        var (differences, quantiles) = (new double[runs.Paths], new QuantileComparer(runs.Paths, runs.Sampling));
        runs.Visit(new(measure, [measure]), (year, @base, other) =>
        {
            if (MeasureName.Own(measure) == IndicatorBuilder.PayableMonths)
                found.AddRange(Colours(measure[..^IndicatorBuilder.PayableMonths.Length], _firstYear + year, @base, other, differences));
            if (!plan.TableYears.Contains(_firstYear + year))
                return;
            found.Add(IndicatorDifference.Of(measure, "mean", _firstYear + year, PairedDifference.OfMeans(@base, other, differences, runs.Sampling)));
            foreach (var (name, probability) in s_quantiles)
                found.Add(IndicatorDifference.Of(measure, name, _firstYear + year, quantiles.Compare(@base, other, probability)));
        });
        return found;
    }

    private List<IndicatorDifference> Colours(string prefix, int year, ReadOnlySpan<double> @base, ReadOnlySpan<double> other, double[] differences)
    {
        var (isBase, isOther) = (new double[@base.Length], new double[@base.Length]);
        var found = new List<IndicatorDifference>(s_colours.Length);
        foreach (var colour in s_colours)
        {
            for (var path = 0; path < isBase.Length; path++)
            {
                isBase[path] = FundEvents.Colour(@base[path], plan) == colour ? 1 : 0;
                isOther[path] = FundEvents.Colour(other[path], plan) == colour ? 1 : 0;
            }
            var name = $"{prefix}warning_{colour.ToString().ToLowerInvariant()}";
            found.Add(IndicatorDifference.Of(name, "probability", year, PairedDifference.OfMeans(isBase, isOther, differences, runs.Sampling)));
        }
        return found;
    }
}
