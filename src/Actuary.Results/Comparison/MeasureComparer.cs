using Actuary.Results.Indicators;

namespace Actuary.Results.Comparison;

/// <summary>Compares measures by year, and flows by their present value on each path.</summary>
internal sealed class MeasureComparer(PairedPaths runs, double discountRate)
{
    private readonly double[] _factors = PresentValueBuilder.Factors(runs.Years, discountRate);
    private readonly int _firstYear = runs.Base.Manifest.FirstYear;

    public MeasureDifference Compare(MeasureSum measure)
    {
        var years = new YearDifference[runs.Years];
        var differences = new double[runs.Paths];
        var (ofBase, ofOther) = (new double[runs.Paths], new double[runs.Paths]);
        runs.Visit(measure, (year, @base, other) =>
        {
            var mean = PairedDifference.OfMeans(@base, other, differences, runs.Sampling);
            years[year] = new(_firstYear + year, mean, PathSpread.Of(differences));
            Discount(@base, _factors[year], ofBase);
            Discount(other, _factors[year], ofOther);
        });
        if (!measure.IsFlow(runs.Base.Manifest.Documentation.Views))
            return new(measure.Name, years, null);
        var presentValue = PairedDifference.OfMeans(ofBase, ofOther, differences, runs.Sampling);
        return new(measure.Name, years, new(presentValue, PathSpread.Of(differences)));
    }

    private static void Discount(ReadOnlySpan<double> flows, double factor, double[] values)
    {
        for (var path = 0; path < values.Length; path++)
            values[path] += flows[path] * factor;
    }
}
