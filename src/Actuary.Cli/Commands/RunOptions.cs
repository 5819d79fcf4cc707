using System.CommandLine;
using Actuary.Reports.Text;
using Actuary.Results.Manifests;

namespace Actuary.Cli.Commands;

/// <summary>The options of <c>run</c> as typed.</summary>
internal sealed record RunOptions(
    string Model, IReadOnlyList<string> Scenarios, long Paths, long FirstPath, int? Years, ulong Seed, SampledPaths? Sampling, int Threads, string? Out, bool KeepsPaths,
    bool Json, Language Language)
{
    private const string UsualPaths = "10000";
    private const string UsualSeed = "1";
    private const long MostPaths = 1_000_000_000;
    private const long LastFirstPath = 1_000_000_000_000;
    private const int MostYears = 200;
    private const int MostThreads = 1024;

    /// <summary>Adds the options to the command and gives what reads them, with every problem of what no model could run with.</summary>
    public static Func<ParseResult, List<string>, RunOptions> On(Command command)
    {
        var model = FolderArgument.One("MODEL", "Folder of a model.");
        var scenarios = new Option<string[]>("--scenario") { Description = "A name in the model's scenarios/; may be repeated. Default: the model's own.", HelpName = "NAME" };
        var paths = TypedNumbers.Option("--paths", "Number of simulated futures.", "N", UsualPaths);
        var first = TypedNumbers.Option("--first-path", "Number of the first path, to share a run among machines.", "K", "0");
        var years = TypedNumbers.Option("--years", "Years to project. Default: the model's own.", "N", usual: null);
        var seed = TypedNumbers.Option("--seed", "Seed of the random streams.", "S", UsualSeed);
        var threads = TypedNumbers.Option("--threads", "Threads; they never change a number.", "T", $"{Environment.ProcessorCount}");
        var folder = FolderArgument.Option("--out", "Folder of the results. Default: runs/<model>/<scenario>-<hash of all inputs>.");
        var json = new Option<bool>("--json") { Description = "Print one JSON document instead of tables." };
        var language = LanguageOption.Of("the answer; in Chinese the run folder has report.zh.html beside report.html");
        var noPaths = new Option<bool>("--no-paths")
        {
            Description = "Write the summary, indicators and means only: memory and disk do not grow with the paths. Quantiles are counted to 0.1 % of their value; "
                + "compare and explain need a run with paths.",
        };
        command.Add(model);
        foreach (var option in (Option[])[scenarios, paths, first, years, seed])
            command.Add(option);
        var sampling = SamplingOptions.On(command);
        foreach (var option in (Option[])[threads, folder, noPaths, json, language])
            command.Add(option);
        return (parsed, problems) =>
        {
            var numbers = new TypedNumbers(parsed, problems);
            var range = (First: numbers.Read(first, 0, LastFirstPath), Paths: numbers.Read(paths, 1, MostPaths));
            var sampled = sampling(parsed, range, problems);
            if (parsed.GetValue(noPaths) && sampled is not null)
                problems.Add($"--no-paths is given with --sampling. Allowed: --sampling plain, for errors of {sampled} are drawn from the paths.");
            return new RunOptions(
                parsed.GetValue(model)!,
                ReadScenarios(parsed.GetValue(scenarios) ?? [], problems),
                range.Paths,
                range.First,
                numbers.ReadIfGiven(years, 1, MostYears),
                numbers.Read(seed, ulong.MinValue, ulong.MaxValue),
                sampled,
                numbers.Read(threads, 1, MostThreads),
                parsed.GetValue(folder),
                !parsed.GetValue(noPaths),
                parsed.GetValue(json),
                LanguageOption.Read(parsed, language));
        };
    }

    private static List<string> ReadScenarios(string[] named, List<string> problems)
    {
        var names = named.Distinct(StringComparer.Ordinal).ToList();
        if (names.Count < named.Length)
            problems.Add("--scenario names the same scenario twice. Allowed: each name once.");
        return names;
    }
}
