using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Reports.Html;
using Actuary.Results;
using Actuary.Simulation;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary run</c>: projects a model under one or more scenarios into run folders.</summary>
internal static class RunCommand
{
    public static Command Create(Output output)
    {
        var (command, read) = RunOptions.On(new Command("run",
            """
            Project a model and leave a run folder with the paths, a summary, indicators and a report.

            Examples:
              actuary run models/national-resident-pension
              actuary run models/national-resident-pension --scenario cpi-only --scenario richer-subsidy
              actuary run models/national-resident-pension --paths 1000 --years 30 --seed 7 --out runs/quick
            """));
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(read(parsed), output, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(RunOptions options, Output output, CancellationToken cancellation)
    {
        var problems = options.Problems().ToList();
        var plans = ReadPlans(options, problems);
        if (problems.Count > 0)
            return output.Refuse(problems);
        var runs = plans.ConvertAll(plan => RunOne(plan, options, plans.Count > 1, output, cancellation));
        if (options.Json)
            JsonAnswer.Write(runs, output.Results);
        return ExitCode.Done;
    }

    private static List<Plan> ReadPlans(RunOptions options, List<string> problems)
    {
        var plans = new List<Plan>();
        var years = options.Years is >= 1 ? options.Years : null;
        foreach (var scenario in options.Scenarios.DefaultIfEmpty(null))
        {
            try
            {
                plans.Add(PlanReader.Read(options.Model, scenario, years));
            }
            catch (ModelException refused)
            {
                problems.AddRange(refused.Problems.Select(problem => problem.ToString()).Except(problems, StringComparer.Ordinal).ToList());
            }
        }

        return plans;
    }

    private static Run RunOne(Plan plan, RunOptions options, bool isOneOfSeveral, Output output, CancellationToken cancellation)
    {
        var projection = new Projection(plan, options.Seed);
        var request = RunRequest.For(projection, options.Model, options.FirstPath, options.Paths, Engine.Stamp) with
        {
            Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["threads"] = $"{options.Threads}" },
        };
        var folder = FolderOf(request, options, isOneOfSeveral);
        using (var writing = RunFolder.Open(folder, request))
        {
            RunProgress.Show(output.Progress(), $"{plan.Model} · {plan.Scenario}", writing.PathsDone, options.Paths, advance =>
                writing.Execute((range, stop) => projection.Run(range, options.Threads, advance, stop), options.Threads, cancellation));
        }

        var run = Results.Run.Open(folder);
        var report = HtmlReport.Save(run);
        if (!options.Json)
            AnswerTables.Write(run, report, output.Tables());
        return run;
    }

    private static string FolderOf(RunRequest request, RunOptions options, bool isOneOfSeveral)
    {
        if (options.Out is null)
            return Path.Combine("runs", request.Model, $"{request.Scenario}-{request.Identity[..8]}");
        return isOneOfSeveral ? Path.Combine(options.Out, request.Scenario) : options.Out;
    }
}
