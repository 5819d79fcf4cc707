using System.CommandLine;
using Actuary.Cli.Explanations;
using Actuary.Cli.Terminal;
using Actuary.Models.Plans;
using Actuary.Results;
using Actuary.Results.Manifests;
using Actuary.Simulation;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary explain</c>: replays one path and shows how a year came about.</summary>
internal static class ExplainCommand
{
    public static Command Create(Output output)
    {
        var folder = new Argument<string>("RUN") { Description = "A run folder." };
        var path = new Option<long>("--path") { Description = "Number of the path.", Required = true, HelpName = "P" };
        var year = new Option<int>("--year") { Description = "Calendar year.", Required = true, HelpName = "Y" };
        var measure = new Option<string?>("--measure") { Description = "Only this measure and what it is made of.", HelpName = "M" };
        var command = new Command("explain",
            """
            Replay one path alone and print the chain of a year: drivers, policy, people, ledger, fund, each with its
            formula in words and the value in the run folder beside the replayed one.

            Examples:
              actuary explain runs/quick --path 17 --year 2040
              actuary explain runs/quick --path 17 --year 2040 --measure fund_end
            """);
        command.Add(folder);
        foreach (var option in (Option[])[path, year, measure])
            command.Add(option);
        command.SetAction(parsed => Explain(
            parsed.GetValue(folder)!, parsed.GetValue(path), parsed.GetValue(year), parsed.GetValue(measure), output));
        return command;
    }

    private static int Explain(string folder, long path, int year, string? measure, Output output)
    {
        var run = Run.Open(folder);
        var problems = Problems(run.Manifest, path, year, measure);
        if (problems.Count > 0)
            return output.Refuse(problems);
        var plan = PlanReader.Read(run.Manifest.ModelFolder, run.Manifest.Scenario, run.Manifest.Years);
        var changed = Changed(run.Manifest.Documentation.Inputs, plan.Documentation.Inputs);
        if (changed.Count > 0)
            return output.Refuse(changed);
        var replay = new Projection(plan, run.Manifest.Seed).Replay(path, year);
        var explanation = YearExplanation.Of(run, replay);
        ExplanationText.Write(explanation, measure, output.Results);
        if (explanation.Differences == 0)
            return ExitCode.Done;
        return output.Fail($"{explanation.Differences} replayed values differ from the run folder.");
    }

    private static List<string> Problems(Manifest manifest, long path, int year, string? measure)
    {
        var problems = new List<string>();
        var lastPath = manifest.FirstPath + manifest.Paths - 1;
        if (path < manifest.FirstPath || path > lastPath)
            problems.Add($"--path is {path}. Allowed: {manifest.FirstPath} to {lastPath}.");
        if (year < manifest.FirstYear || year >= manifest.FirstYear + manifest.Years)
            problems.Add($"--year is {year}. Allowed: {manifest.FirstYear} to {manifest.FirstYear + manifest.Years - 1}.");
        if (measure is not null && !manifest.Measures.Contains(measure, StringComparer.Ordinal))
            problems.Add($"--measure is '{measure}'. Allowed: {string.Join(", ", manifest.Measures)}.");
        return problems;
    }

    /// <summary>A run can be replayed only from the files it was made with.</summary>
    private static List<string> Changed(IReadOnlyList<InputFile> then, IReadOnlyList<InputFile> now) =>
        [.. from input in then
            let today = now.FirstOrDefault(file => file.Path == input.Path)
            where today is null || today.Sha256 != input.Sha256
            select $"{input.Path}: {(today is null ? "is no longer read" : "has changed")} since the run, so the run cannot be explained from it."];
}
