using Actuary.Reports.Figures;
using Actuary.Results.Indicators;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Runs;

/// <summary>A scheme of a run and its fund, seen in one language: its measures under their own names.</summary>
internal sealed class FundView(RunView run, SchemeNote scheme)
{
    public RunView Run { get; } = run;

    public string Name => scheme.Name;

    /// <summary>What stands in front of the scheme's measures; empty for the first scheme of a run.</summary>
    public string Prefix => scheme.Prefix;

    /// <summary>What the scheme is called; empty where the run has no other.</summary>
    public string Title => Run.Funds.Count > 1 ? Run.In(scheme.Title) : "";

    public FundIndicators Indicators { get; } = run.Data.Indicators.Of(scheme);

    /// <summary>A measure of the scheme as the run names it.</summary>
    public string Measure(string name) => Prefix + name;

    /// <summary>Whether a measure of the run is this scheme's; what belongs to none counts as the first one's.</summary>
    public bool Owns(string measure) => MeasureName.Has(measure, Prefix);

    /// <summary>The fan of a measure of the scheme under its own label, or null when the run does not have it.</summary>
    public FanSeries? Fan(string name) => Run.Fan(Measure(name)) is { } fan ? fan with { Label = Run.OwnLabel(name) } : null;

    /// <summary>Mean, spread and quantiles of a measure of the scheme, or null when the run does not have it.</summary>
    public MeasureSummary? Summary(string name) => Run.Summary(Measure(name));

    /// <summary>The means of those of the measures that the run has and that are not zero throughout.</summary>
    public IReadOnlyList<NamedSeries> Means(IEnumerable<string> names) =>
    [
        .. from name in names
           let summary = Summary(name)
           where summary is not null && summary.Mean.Any(value => value != 0)
           select new NamedSeries(Run.OwnLabel(name), Run.Years, summary.Mean),
    ];

    /// <summary>A heading that names the scheme where the run has several.</summary>
    public string Heading(string heading) => Title.Length == 0 ? heading : Title + Run.Words.Colon + heading;

    /// <summary>The name of a chapter in addresses within the page.</summary>
    public string Id(string chapter) => Prefix.Length == 0 ? chapter : $"{chapter}-{scheme.Name.Replace('_', '-')}";
}
