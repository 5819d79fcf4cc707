using System.Reflection;
using Actuary.Simulation;
using Actuary.Simulation.Plans;

namespace Actuary.Results;

/// <summary>What is to be run: all that goes into the manifest before the first path.</summary>
public sealed record RunRequest
{
    /// <summary>Paths in a part file unless asked for otherwise.</summary>
    public const int UsualPathsPerPart = 2048;

    /// <summary>Name of the model.</summary>
    public required string Model { get; init; }

    /// <summary>The model's folder as the user gave it.</summary>
    public required string ModelFolder { get; init; }

    public required string Scenario { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>How the paths are drawn; null where each is drawn for itself.</summary>
    public Manifests.SampledPaths? Sampling { get; init; }

    /// <summary>Number of the first path, from 0.</summary>
    public required long FirstPath { get; init; }

    /// <summary>Number of paths, at least one.</summary>
    public required long Paths { get; init; }

    /// <summary>The year on whose 31 December the projection opens; the first projected year follows.</summary>
    public required int OpeningYear { get; init; }

    /// <summary>Projected years, at least one.</summary>
    public required int Years { get; init; }

    /// <summary>The measures recorded, in the order of the columns.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    public required IndicatorPlan Indicators { get; init; }

    public required PlanDocumentation Documentation { get; init; }

    public required EngineStamp Engine { get; init; }

    /// <summary>Options that do not change a number (threads, for one), for the record.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Paths in a part file. A run that is taken up again keeps those it began with.</summary>
    public int PathsPerPart { get; init; } = UsualPathsPerPart;

    /// <summary>True for a run that leaves the summary, the indicators and the means only; <see cref="Manifests.Manifest.WithoutPaths"/>.</summary>
    public bool WithoutPaths { get; init; }

    /// <summary>Hash of all that determines the numbers: two runs with the same hash are the same run.</summary>
    public string Identity => Manifests.RunIdentity.Hash(this);

    /// <summary>A request for some paths of a projection.</summary>
    public static RunRequest For(Projection projection, string modelFolder, long firstPath, long paths, EngineStamp engine)
    {
        var plan = projection.Plan;
        return new RunRequest
        {
            Model = plan.Model,
            ModelFolder = modelFolder,
            Scenario = plan.Scenario,
            Seed = projection.Seed,
            Sampling = Manifests.SampledPaths.Of(projection.Sampling),
            FirstPath = firstPath,
            Paths = paths,
            OpeningYear = plan.OpeningYear,
            Years = plan.Years,
            Measures = projection.Measures,
            Indicators = plan.Indicators,
            Documentation = plan.Documentation,
            Engine = engine,
        };
    }

    /// <exception cref="ArgumentException">A number is out of range, or a column would be there twice.</exception>
    internal static void Validate(RunRequest request)
    {
        Demand(request.FirstPath >= 0, request.FirstPath, "The first path is 0 or above.");
        Demand(request.Paths > 0, request.Paths, "A run has at least one path.");
        Demand(request.FirstPath <= long.MaxValue - request.Paths, request.FirstPath, "The last path has no number.");
        Demand(request.Years > 0, request.Years, "A run has at least one year.");
        Demand(request.PathsPerPart > 0, request.PathsPerPart, "A part has at least one path.");
        Demand((long)request.PathsPerPart * request.Years <= Array.MaxLength, request.PathsPerPart, "A part has too many rows for an array.");
        var names = request.Measures.Append(Parts.PartFile.Path).Append(Parts.PartFile.Year).GroupBy(name => name, StringComparer.Ordinal);
        if (names.FirstOrDefault(name => name.Count() > 1) is { } twice)
            throw new ArgumentException($"Column '{twice.Key}' would be there twice.", nameof(request));

        void Demand(bool holds, long value, string rule)
        {
            if (!holds)
                throw new ArgumentOutOfRangeException(nameof(request), value, rule);
        }
    }
}

/// <summary>The engine that computes a run.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Commit">The commit it was built from, where that is known.</param>
public sealed record EngineStamp(string Version, string? Commit)
{
    /// <summary>The stamp that a build left in an assembly.</summary>
    public static EngineStamp Of(Assembly assembly)
    {
        var text = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var parts = text.Split('+', 2);
        return new EngineStamp(parts[0], parts.Length > 1 ? parts[1] : null);
    }
}
