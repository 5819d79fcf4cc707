using Actuary.Assumptions;
using Actuary.Reports.Figures;
using Actuary.Results;
using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Results.Summaries;

namespace Actuary.Reports.Runs;

/// <summary>Everything a report says about a run, as its folder holds it. Money is yuan, rates are fractions, people are persons.</summary>
public sealed record RunData
{
    private const string PopulationCohorts = "population";
    private const string Persons = "persons";

    /// <summary>What was run, and what the plan says of itself: measures, assumptions, sources, scenario.</summary>
    public required Manifest Manifest { get; init; }

    /// <summary>The summaries of the measures, each list with a value for every year of the manifest.</summary>
    public required IReadOnlyList<MeasureSummary> Summary { get; init; }

    public required RunIndicators Indicators { get; init; }

    /// <summary>The mean population by sex and age in the years the run kept, ascending; empty when it kept none.</summary>
    public IReadOnlyList<PyramidYear> Population { get; init; } = [];

    /// <summary>Measures that differ by path and the funds, on the first paths; null where no path is looked at.</summary>
    public PathColumns? Sample { get; init; }

    /// <summary>The last projected year.</summary>
    public int LastYear => Manifest.FirstYear + Manifest.Years - 1;

    /// <summary>Reads what a report needs from a complete run folder.</summary>
    /// <exception cref="RunFolderException">The run is not complete, or a file is missing or damaged.</exception>
    public static RunData Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new RunData
        {
            Manifest = run.Manifest,
            Summary = run.Summary.Measures,
            Indicators = run.Indicators,
            Population = [.. run.Cohorts.Where(cohorts => cohorts.Scheme == PopulationCohorts).Take(1).SelectMany(cohorts => cohorts.Years.Select(year =>
                new PyramidYear(year, cohorts.FirstAge, cohorts.ByAge(year, Sex.Male, Persons), cohorts.ByAge(year, Sex.Female, Persons))))],
        };
    }
}
