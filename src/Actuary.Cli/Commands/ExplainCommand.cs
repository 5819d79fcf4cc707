using System.CommandLine;
using Actuary.Cli.Explanations;
using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Results;
using Actuary.Results.Manifests;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary explain</c>: replays one path and shows how a year came about.</summary>
internal static class ExplainCommand
{
    public static Command Create(Output output)
    {
        var folder = FolderArgument.One("RUN", "A run folder.");
        var path = new Option<string?>("--path") { Description = "Number of the path.", Required = true, HelpName = "P" };
        var year = new Option<string?>("--year") { Description = "Calendar year.", Required = true, HelpName = "Y" };
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
        var language = LanguageOption.Of("the answer");
        foreach (var option in (Option[])[path, year, measure, language])
            command.Add(option);
        command.SetAction(parsed =>
        {
            var problems = new List<string>();
            var run = Run.Open(parsed.GetValue(folder)!);
            var numbers = new TypedNumbers(parsed, problems);
            var (first, firstYear) = (run.Manifest.FirstPath, run.Manifest.FirstYear);
            var asked = (
                Path: numbers.Read(path, first, first + run.Manifest.Paths - 1),
                Year: numbers.Read(year, firstYear, firstYear + run.Manifest.Years - 1),
                Measure: Known(parsed.GetValue(measure), run.Manifest.Measures, problems));
            return problems.Count > 0 ? output.Refuse(problems) : Explain(run, asked, new Wording(LanguageOption.Read(parsed, language)), output);
        });
        return command;
    }

    private static string? Known(string? measure, IReadOnlyList<string> measures, List<string> problems)
    {
        if (measure is null || measures.Contains(measure, StringComparer.Ordinal))
            return measure;
        var near = Spelling.Nearest(measure, measures) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        problems.Add($"--measure is '{measure}'. Allowed: {string.Join(", ", measures)}.{near}");
        return null;
    }

    private static int Explain(Run run, (long Path, int Year, string? Measure) asked, Wording wording, Output output)
    {
        var model = run.Manifest.ModelFolder;
        if (!Directory.Exists(model))
            return output.Refuse([$"{run.Folder}: was made from the model '{model}', which is not there. Explain it where that name leads to the model."]);
        var plan = PlanReader.Read(model, run.Manifest.Scenario, run.Manifest.Years);
        var changed = Changed(run.Manifest, plan.Documentation.Inputs);
        if (changed.Count > 0)
            return output.Refuse(changed);
        var explanation = YearExplanation.Of(run, PlannedRun.PathsOf(plan, run.Manifest.Seed, run.Manifest.Sampling).Replay(asked.Path, asked.Year));
        ExplanationText.Write(explanation, asked.Measure, wording, output.Results);
        if (explanation.Differences == 0)
            return ExitCode.Done;
        var maker = run.Manifest.Engine == Engine.Stamp ? "The same engine made it." : $"It was made by engine {run.Manifest.Engine.Version} ({run.Manifest.Engine.Commit}); this is {Engine.Stamp.Version} ({Engine.Stamp.Commit}).";
        return output.Fail($"{run.Folder}: {explanation.Differences} replayed values differ from the run folder. {maker}");
    }

    /// <summary>A run can be replayed only from the files it was made with.</summary>
    private static List<string> Changed(Manifest run, IReadOnlyList<Simulation.Plans.InputFile> now) =>
        [.. from input in run.Documentation.Inputs
            let today = now.FirstOrDefault(file => file.Path == input.Path)
            where today is null || today.Sha256 != input.Sha256
            select $"{input.Path}: {(today is null ? "is no longer read" : "has changed")} since the run, so the run cannot be explained from it."];
}
