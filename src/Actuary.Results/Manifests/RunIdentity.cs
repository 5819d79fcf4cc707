using System.Security.Cryptography;
using System.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Manifests;

/// <summary>
/// What determines the numbers of a run: model, input files, scenario, seed, paths, years, measures, engine. Two requests of the same
/// identity give the same files, so one can finish what the other began.
/// </summary>
internal static class RunIdentity
{
    public static string Hash(RunRequest request)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Parts(request))
            text.Append(name).Append('=').Append(value).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>How a request differs from the run in a folder, as sentences; empty if it does not.</summary>
    public static IReadOnlyList<string> Differences(Manifest run, RunRequest request)
    {
        if (run.Identity == Hash(request))
            return [];
        var differences = new List<string>();
        Compare("model", run.Model, request.Model);
        Compare("scenario", run.Scenario, request.Scenario);
        Compare("seed", run.Seed, request.Seed);
        Compare("sampling", Name(run.Sampling), Name(request.Sampling));
        Compare("first path", run.FirstPath, request.FirstPath);
        Compare("number of paths", run.Paths, request.Paths);
        Compare("opening year", run.OpeningYear, request.OpeningYear);
        Compare("number of years", run.Years, request.Years);
        if (run.WithoutPaths != request.WithoutPaths)
            differences.Add(run.WithoutPaths ? "it was run without keeping paths." : "it keeps its paths; asked for is a run without.");
        Compare("engine", Name(run.Engine), Name(request.Engine));
        CompareInputs(run.Documentation.Inputs, request.Documentation.Inputs, differences);
        if (!run.Measures.SequenceEqual(request.Measures))
            differences.Add("it records other measures.");
        return differences.Count > 0 ? differences : ["its manifest does not agree with itself; it was changed by hand."];

        void Compare<T>(string what, T there, T asked)
        {
            if (!EqualityComparer<T>.Default.Equals(there, asked))
                differences.Add($"its {what} is {there}; asked for is {asked}.");
        }
    }

    private static IEnumerable<(string Name, string Value)> Parts(RunRequest request) =>
    [
        ("format", $"{Manifest.CurrentFormat}"),
        ("engine", Name(request.Engine)),
        ("model", request.Model),
        ("scenario", request.Scenario),
        ("seed", $"{request.Seed}"),
        .. request.Sampling is { } sampling ? [("sampling", $"{sampling}")] : ((string, string)[])[],
        ("first path", $"{request.FirstPath}"),
        ("paths", $"{request.Paths}"),
        ("opening year", $"{request.OpeningYear}"),
        ("years", $"{request.Years}"),
        .. request.WithoutPaths ? [("paths kept", "no")] : ((string, string)[])[],
        .. request.Measures.Select(measure => ("measure", measure)),
        .. request.Documentation.Inputs.OrderBy(input => input.Path, StringComparer.Ordinal).Select(input => (input.Path, input.Sha256)),
    ];

    private static string Name(SampledPaths? sampling) => sampling?.ToString() ?? "plain";

    private static string Name(EngineStamp engine) => engine.Commit is null ? engine.Version : $"{engine.Version} ({engine.Commit})";

    private static void CompareInputs(IReadOnlyList<InputFile> there, IReadOnlyList<InputFile> asked, List<string> differences)
    {
        var hashes = there.ToDictionary(input => input.Path, input => input.Sha256, StringComparer.Ordinal);
        foreach (var input in asked)
        {
            if (!hashes.Remove(input.Path, out var hash))
                differences.Add($"it was made without the input {input.Path}.");
            else if (hash != input.Sha256)
                differences.Add($"its input {input.Path} has changed since.");
        }
        differences.AddRange(hashes.Keys.Select(path => $"its input {path} is not used any more."));
    }
}
