using System.Text.Json.Serialization;
using Actuary.Numerics.QuasiRandom;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Manifests;

/// <summary>How far a run got.</summary>
public enum RunStatus
{
    /// <summary>It is being computed, or the process was killed.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>All files are there.</summary>
    [JsonStringEnumMemberName("complete")]
    Complete,

    /// <summary>The user stopped it; the same command goes on with it.</summary>
    [JsonStringEnumMemberName("interrupted")]
    Interrupted,

    /// <summary>It stopped on an error.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}

/// <summary>What a run folder says of itself: <c>manifest.json</c>.</summary>
public sealed record Manifest
{
    /// <summary>Version of the layout of the folder.</summary>
    public const int CurrentFormat = 3;

    /// <summary>Version of the layout this folder has.</summary>
    public required int Format { get; init; }

    /// <summary>SHA-256, in lower-case hex, over everything that determines the numbers; see <see cref="RunIdentity"/>.</summary>
    public required string Identity { get; init; }

    public required RunStatus Status { get; init; }

    /// <summary>When it was first begun.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Seconds spent on it, over all times it was taken up.</summary>
    public required double ElapsedSeconds { get; init; }

    public required string Model { get; init; }

    /// <summary>The model's folder as the user gave it.</summary>
    public required string ModelFolder { get; init; }

    public required string Scenario { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>How the paths were drawn, unless each was drawn for itself.</summary>
    public SampledPaths? Sampling { get; init; }

    public required long FirstPath { get; init; }

    public required long Paths { get; init; }

    /// <summary>The year on whose 31 December the projection opens.</summary>
    public required int OpeningYear { get; init; }

    public required int FirstYear { get; init; }

    public required int Years { get; init; }

    public required EngineStamp Engine { get; init; }

    /// <summary>Options that do not change a number.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public required int PathsPerPart { get; init; }

    /// <summary>
    /// True for a run whose paths were not kept: there are no part files, quantiles are those of <see cref="Numerics.StreamedSample"/>, and
    /// what needs single paths (a comparison, an explanation) cannot be had from the folder.
    /// </summary>
    public bool WithoutPaths { get; init; }

    /// <summary>The part files that were finished when this was written, in path order. The files themselves are what counts.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The columns of the part files after path and year.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    public required IndicatorPlan Indicators { get; init; }

    /// <summary>Titles, scenario, schemes, measures with units and labels, what is shown of them, assumptions, sources, input files with their hashes.</summary>
    public required PlanDocumentation Documentation { get; init; }

    /// <summary>The projected calendar years, ascending.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> CalendarYears => [.. Enumerable.Range(FirstYear, Years)];

    /// <summary>The ranges of paths of the part files, in path order.</summary>
    [JsonIgnore]
    public IReadOnlyList<PathRange> Ranges => [.. PathRange.Split(FirstPath, Paths, PathsPerPart)];

    /// <summary>The schemes, a fund each; one without a name where the plan does not describe them.</summary>
    [JsonIgnore]
    public IReadOnlyList<SchemeNote> Schemes => Documentation.Schemes.Count > 0 ? Documentation.Schemes : [new("", "", Documentation.ModelTitle)];

    /// <summary>Which paths are independent of each other: from a sample in path order over the whole run it tells how far the mean may be off.</summary>
    [JsonIgnore]
    internal Sampling Independence => Sampling is { } sampled ? new(sampled.Kind, sampled.Randomisations, []) : Numerics.QuasiRandom.Sampling.Plain;

    internal static Manifest Of(RunRequest request) => new()
    {
        Format = CurrentFormat,
        Identity = RunIdentity.Hash(request),
        Status = RunStatus.Running,
        Started = DateTimeOffset.UtcNow,
        ElapsedSeconds = 0,
        Model = request.Model,
        ModelFolder = request.ModelFolder,
        Scenario = request.Scenario,
        Seed = request.Seed,
        Sampling = request.Sampling,
        FirstPath = request.FirstPath,
        Paths = request.Paths,
        OpeningYear = request.OpeningYear,
        FirstYear = request.OpeningYear + 1,
        Years = request.Years,
        Engine = request.Engine,
        Options = request.Options,
        PathsPerPart = request.PathsPerPart,
        WithoutPaths = request.WithoutPaths,
        Parts = [],
        Measures = request.Measures,
        Indicators = request.Indicators,
        Documentation = request.Documentation,
    };
}
