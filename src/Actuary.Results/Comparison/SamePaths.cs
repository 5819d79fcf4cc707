using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Storage;

namespace Actuary.Results.Comparison;

/// <summary>Whether runs can be compared path by path: same model, seed, paths, years, measures, and the same way to value them.</summary>
internal static class SamePaths
{
    /// <summary>Every reason why the runs cannot be compared with the first, each a sentence that begins with the folder.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<Run> runs)
    {
        var problems = new List<string>();
        foreach (var run in runs)
            problems.AddRange(Unreadable(run).Select(problem => $"{run.Folder}: {problem}"));
        foreach (var run in runs.Skip(1))
            problems.AddRange(Differences(runs[0].Manifest, run.Manifest).Select(difference => $"{run.Folder}: {difference}"));
        return [.. problems.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What else than the scenario sets two runs apart; such runs can be compared, but the difference is not the scenario's alone.</summary>
    public static IReadOnlyList<ComparisonNote> Notes(Manifest @base, Manifest other)
    {
        var notes = new List<ComparisonNote>();
        if (@base.Engine != other.Engine)
            notes.Add(new(ComparisonNoteKind.Engine, Name(other.Engine), Name(@base.Engine)));
        var hashes = @base.Documentation.Inputs.ToDictionary(input => input.Path, input => input.Sha256, StringComparer.Ordinal);
        notes.AddRange(other.Documentation.Inputs
            .Where(input => hashes.TryGetValue(input.Path, out var hash) && hash != input.Sha256)
            .Select(input => new ComparisonNote(ComparisonNoteKind.Input, input.Path, input.Path)));
        return notes;
    }

    private static IReadOnlyList<string> Unreadable(Run run)
    {
        if (run.Manifest.Status != RunStatus.Complete)
            return [$"the run is {run.Manifest.Status.ToString().ToLowerInvariant()}, not complete; the same command goes on with it."];
        if (run.Manifest.WithoutPaths)
            return [RunFiles.NoPaths];
        try
        {
            using var parts = PartSet.Open(run.Folder, run.Manifest);
            return [];
        }
        catch (RunFolderException unreadable)
        {
            return unreadable.Problems;
        }
    }

    private static List<string> Differences(Manifest @base, Manifest other)
    {
        var differences = new List<string>();
        Compare("model", @base.Model, other.Model);
        Compare("seed", @base.Seed, other.Seed);
        Compare("sampling", @base.Sampling?.ToString() ?? "plain", other.Sampling?.ToString() ?? "plain");
        Compare("first path", @base.FirstPath, other.FirstPath);
        Compare("number of paths", @base.Paths, other.Paths);
        Compare("first year", @base.FirstYear, other.FirstYear);
        Compare("number of years", @base.Years, other.Years);
        Compare("discount rate", @base.Indicators.DiscountRate, other.Indicators.DiscountRate);
        Compare("green threshold", @base.Indicators.GreenMonths, other.Indicators.GreenMonths);
        Compare("yellow threshold", @base.Indicators.YellowMonths, other.Indicators.YellowMonths);
        Compare("orange threshold", @base.Indicators.OrangeMonths, other.Indicators.OrangeMonths);
        Missing("it lacks measures of the base:", @base.Measures.Except(other.Measures, StringComparer.Ordinal));
        Missing("it has measures that the base lacks:", other.Measures.Except(@base.Measures, StringComparer.Ordinal));
        return differences;

        void Compare<T>(string what, T ofBase, T ofOther)
        {
            if (!EqualityComparer<T>.Default.Equals(ofBase, ofOther))
                differences.Add($"its {what} is {ofOther}; that of the base is {ofBase}.");
        }

        void Missing(string what, IEnumerable<string> measures)
        {
            var names = measures.ToList();
            if (names.Count > 0)
                differences.Add($"{what} {string.Join(", ", names)}.");
        }
    }

    private static string Name(EngineStamp engine) => engine.Commit is null ? engine.Version : $"{engine.Version} ({engine.Commit})";
}
