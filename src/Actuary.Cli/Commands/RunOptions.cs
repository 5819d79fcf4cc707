using System.CommandLine;

namespace Actuary.Cli.Commands;

/// <summary>The options of <c>run</c> as typed.</summary>
internal sealed record RunOptions(
    string Model, IReadOnlyList<string> Scenarios, long Paths, long FirstPath, int? Years, ulong Seed, int Threads, string? Out, bool Json)
{
    private const long UsualPaths = 10_000;
    private const int MostYears = 200;

    /// <summary>What no model could run with, all at once.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        Demand(Paths >= 1, $"--paths is {Paths}. Allowed: 1 or more.");
        Demand(FirstPath >= 0, $"--first-path is {FirstPath}. Allowed: 0 or more.");
        Demand(Years is null or (>= 1 and <= MostYears), $"--years is {Years}. Allowed: 1 to {MostYears}.");
        Demand(Threads >= 1, $"--threads is {Threads}. Allowed: 1 or more.");
        Demand(Scenarios.Distinct(StringComparer.Ordinal).Count() == Scenarios.Count, "--scenario names the same scenario twice.");
        return problems;

        void Demand(bool holds, string problem)
        {
            if (!holds)
                problems.Add(problem);
        }
    }

    public static (Command Command, Func<ParseResult, RunOptions> Read) On(Command command)
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of a model." };
        var scenarios = new Option<string[]>("--scenario") { Description = "A name in the model's scenarios/; may be repeated. Default: the model's own.", HelpName = "NAME" };
        var paths = new Option<long>("--paths") { Description = "Number of simulated futures.", DefaultValueFactory = _ => UsualPaths, HelpName = "N" };
        var first = new Option<long>("--first-path") { Description = "Number of the first path, to share a run among machines.", HelpName = "K" };
        var years = new Option<int?>("--years") { Description = "Years to project. Default: the model's own.", HelpName = "N" };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the random streams.", DefaultValueFactory = _ => 1, HelpName = "S" };
        var threads = new Option<int>("--threads") { Description = "Threads; they never change a number.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "T" };
        var folder = new Option<string?>("--out") { Description = "Folder of the results. Default: runs/<model>/<scenario>-<hash of all inputs>.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document instead of tables." };
        command.Add(model);
        foreach (var option in (Option[])[scenarios, paths, first, years, seed, threads, folder, json])
            command.Add(option);
        return (command, parsed => new RunOptions(
            parsed.GetValue(model)!, parsed.GetValue(scenarios) ?? [], parsed.GetValue(paths), parsed.GetValue(first), parsed.GetValue(years),
            parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(folder), parsed.GetValue(json)));
    }
}
