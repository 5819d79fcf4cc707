using System.CommandLine;
using Actuary.Models;
using Actuary.Numerics.QuasiRandom;
using Actuary.Results.Manifests;

namespace Actuary.Cli.Commands;

/// <summary><c>--sampling</c> and <c>--randomisations</c>, and what they ask of the number of paths.</summary>
internal static class SamplingOptions
{
    private const int UsualRandomisations = 16;
    private const int MostRandomisations = 1024;

    private static readonly string[] _kinds = [.. Enum.GetNames<SamplingKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>Adds the options and gives what reads them; null where each path is drawn for itself, and after a problem.</summary>
    public static Func<ParseResult, (long First, long Paths), List<string>, SampledPaths?> On(Command command)
    {
        var kind = new Option<string?>("--sampling")
        {
            Description = "How paths cover the future: plain, antithetic (pairs that mirror each other) or sobol (evenly spread points).",
            HelpName = "KIND",
            DefaultValueFactory = _ => _kinds[0],
        };
        var randomisations = TypedNumbers.Option(
            "--randomisations", $"Independent scramblings of Sobol points, a power of two. Default: {UsualRandomisations}.", "R", usual: null);
        command.Add(kind);
        command.Add(randomisations);
        return (parsed, range, problems) =>
        {
            var before = problems.Count;
            var read = Read(parsed.GetValue(kind)!, new TypedNumbers(parsed, problems).ReadIfGiven(randomisations, 2, MostRandomisations), problems);
            if (problems.Count > before || read.Kind == SamplingKind.Plain)
                return null;
            CheckRange(read, range, problems);
            return read;
        };
    }

    private static SampledPaths Read(string kind, int? randomisations, List<string> problems)
    {
        var found = Array.IndexOf(_kinds, kind);
        if (found < 0)
        {
            var near = Spelling.Nearest(kind, _kinds) is { } nearest ? $" Did you mean '{nearest}'?" : "";
            problems.Add($"--sampling is '{kind}'. Allowed: {string.Join(", ", _kinds)}.{near}");
            return new(SamplingKind.Plain, 1);
        }

        if (randomisations is { } number && !int.IsPow2(number))
            problems.Add($"--randomisations is '{number}'. Allowed: a power of two from 2 to {MostRandomisations}.");
        if ((SamplingKind)found == SamplingKind.Sobol)
            return new(SamplingKind.Sobol, randomisations ?? UsualRandomisations);
        if (randomisations is not null)
            problems.Add($"--randomisations is given with --sampling {kind}. Allowed: with --sampling sobol only.");
        return new((SamplingKind)found, 1);
    }

    private static void CheckRange(SampledPaths sampled, (long First, long Paths) range, List<string> problems)
    {
        var sampling = new Sampling(sampled.Kind, sampled.Randomisations, []);
        var step = sampling.PathsAtOnce;
        if (range.First % step != 0)
            problems.Add($"--first-path is '{range.First}'. Allowed under {sampled}: a multiple of {step}.");
        if (sampled.Kind == SamplingKind.Antithetic && range.Paths % step != 0)
            problems.Add($"--paths is '{range.Paths}'. Allowed under {sampled}: an even number.");
        if (sampled.Kind == SamplingKind.Sobol && (range.Paths % step != 0 || !long.IsPow2(range.Paths / step)))
            problems.Add($"--paths is '{range.Paths}'. Allowed under {sampled}: {step} times a power of two, as {Near(range.Paths, step)} and {2 * Near(range.Paths, step)}.");
        if (range.First > sampling.MostPaths - range.Paths)
            problems.Add($"--first-path is '{range.First}'. Allowed under {sampled}: up to {sampling.MostPaths - range.Paths}, as there are no more points.");
    }

    /// <summary>The greatest number of paths not above the one asked for, and at least one path for each randomisation.</summary>
    private static long Near(long paths, int step)
    {
        var near = (long)step;
        while (2 * near <= paths)
            near *= 2;
        return near;
    }
}
