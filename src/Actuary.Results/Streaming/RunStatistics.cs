using Actuary.Numerics;
using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Summaries;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Streaming;

/// <summary>
/// The summary and the indicators of a run whose paths are not kept: paths go by once, in their order, so the result does not depend on
/// threads nor on how the run is cut. Memory does not grow with the paths.
/// </summary>
internal sealed class RunStatistics
{
    private readonly Manifest _manifest;
    private readonly StreamedSample[][] _measures;
    private readonly string[] _flows;
    private readonly StreamedSample[] _presentValues;
    private readonly double[] _factors;
    private readonly FundStatistics[] _funds;
    private readonly TargetPlan[] _targets;
    private readonly long[] _met;

    public RunStatistics(Manifest manifest)
    {
        _manifest = manifest;
        _measures = [.. manifest.Measures.Select(_ => Samples(manifest.Years))];
        _flows = PresentValueBuilder.Flows(manifest);
        _presentValues = Samples(_flows.Length);
        _factors = PresentValueBuilder.Factors(manifest.Years, manifest.Indicators.DiscountRate);
        _funds = [.. manifest.Schemes.Select(scheme => new FundStatistics(manifest, scheme))];
        _targets = [.. TargetBuilder.Recorded(manifest)];
        _met = new long[_targets.Length];
    }

    /// <summary>Means by cohort and class are drawn from these; null until a part was added.</summary>
    public PartSums? Sums { get; private set; }

    /// <summary>Adds the paths that follow those added before.</summary>
    public void Add(RunPart part)
    {
        for (var measure = 0; measure < _measures.Length; measure++)
            AddYears(part.Paths.Column(measure), _measures[measure]);
        var paths = new PathsAtHand(_manifest, part.Paths);
        for (var flow = 0; flow < _flows.Length; flow++)
        {
            foreach (var value in PresentValueBuilder.ByPath(paths, _flows[flow], _factors, CancellationToken.None))
                _presentValues[flow].Add(value);
        }

        foreach (var fund in _funds)
            fund.Add(paths);
        for (var target = 0; target < _targets.Length; target++)
            _met[target] += TargetBuilder.Met(paths, _targets[target], CancellationToken.None).Count(met => met > 0);
        Sums ??= SumsLayout.Of(part).Empty();
        Sums.Add(part);
    }

    public SummaryTable Summary() =>
        new(_manifest.CalendarYears, [.. _manifest.Measures.Select((measure, position) => Summarise(measure, _measures[position]))]);

    public RunIndicators Indicators(SummaryTable summary) => IndicatorBuilder.Build(
        _manifest,
        summary,
        [.. _funds.Select(fund => fund.Indicators(summary))],
        PresentValueBuilder.Of(_manifest, [.. _flows.Select((flow, i) => PresentValueBuilder.Value(flow, Spread.Of(_presentValues[i])))]),
        [.. _targets.Select((target, i) => Target(target, summary, (double)_met[i] / _manifest.Paths))]);

    private TargetResult Target(TargetPlan target, SummaryTable summary, double share) =>
        TargetBuilder.Result(target, summary, share, Probabilities.StandardError(share, [], _manifest), _manifest);

    private static StreamedSample[] Samples(int count) => [.. Enumerable.Range(0, count).Select(_ => new StreamedSample())];

    /// <summary>Year after year, so that one year's counts are at hand at a time.</summary>
    private static void AddYears(double[] column, StreamedSample[] years)
    {
        for (var year = 0; year < years.Length; year++)
        {
            for (var row = year; row < column.Length; row += years.Length)
                years[year].Add(column[row]);
        }
    }

    private static MeasureSummary Summarise(string measure, StreamedSample[] years)
    {
        double[] probabilities = [.. SummaryTable.Probabilities];
        var quantiles = years.Select(year => year.Quantiles(probabilities)).ToArray();
        return new MeasureSummary(
            measure,
            [.. years.Select(year => year.Mean)],
            [.. years.Select(year => year.StandardError)],
            [.. years.Select(year => year.StandardDeviation)],
            [.. probabilities.Select((_, i) => (IReadOnlyList<double>)[.. quantiles.Select(year => year[i])])]);
    }
}
