using System.CommandLine;
using Actuary.Results.Questions;

namespace Actuary.Cli.Commands;

/// <summary>The options of commands that project a model in memory, as typed.</summary>
internal sealed record SampleOptions(string Model, string? Scenario, int? Years, PathSample Sample, bool Json)
{
    private const string UsualPaths = "2000";
    private const string UsualSeed = "1";
    private const int MostPaths = 1_000_000;
    private const int MostYears = 200;
    private const int MostThreads = 1024;

    /// <summary>Adds the options to the command and gives what reads them, with every problem of what no model could be projected with.</summary>
    public static Func<ParseResult, List<string>, SampleOptions> On(Command command)
    {
        var model = FolderArgument.One("MODEL", "Folder of a model.");
        var scenario = new Option<string?>("--scenario") { Description = "A name in the model's scenarios/. Default: the model's own.", HelpName = "NAME" };
        var paths = TypedNumbers.Option("--paths", "Number of simulated futures, the same for every value.", "N", UsualPaths);
        var years = TypedNumbers.Option("--years", "Years to project. Default: the model's own.", "N", usual: null);
        var seed = TypedNumbers.Option("--seed", "Seed of the random streams.", "S", UsualSeed);
        var threads = TypedNumbers.Option("--threads", "Threads; they never change a number.", "T", $"{Environment.ProcessorCount}");
        var json = new Option<bool>("--json") { Description = "Print one JSON document instead of tables." };
        command.Add(model);
        foreach (var option in (Option[])[scenario, paths, years, seed, threads, json])
            command.Add(option);
        return (parsed, problems) =>
        {
            var numbers = new TypedNumbers(parsed, problems);
            var sample = new PathSample(numbers.Read(paths, 2, MostPaths), numbers.Read(seed, ulong.MinValue, ulong.MaxValue), numbers.Read(threads, 1, MostThreads));
            return new SampleOptions(parsed.GetValue(model)!, parsed.GetValue(scenario), numbers.ReadIfGiven(years, 1, MostYears), sample, parsed.GetValue(json));
        };
    }
}
