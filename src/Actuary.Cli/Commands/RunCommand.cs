using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Results;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary run</c>: projects a model under one or more scenarios into run folders.</summary>
internal static class RunCommand
{
    public static Command Create(Output output)
    {
        var command = new Command("run",
            """
            Project a model and leave a run folder with the paths, a summary, indicators and a report.

            Examples:
              actuary run models/national-resident-pension
              actuary run models/national-resident-pension --scenario cpi-only --scenario richer-subsidy
              actuary run models/national-resident-pension --paths 1000 --years 30 --seed 7 --out runs/quick
              actuary run models/national-resident-pension --paths 1000000 --no-paths
            """);
        var read = RunOptions.On(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, read, output, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, Func<ParseResult, List<string>, RunOptions> read, Output output, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var options = read(parsed, problems);
        var plans = ReadPlans(options, problems);
        if (problems.Count > 0)
            return output.Refuse(problems);
        var planned = plans.ConvertAll(plan => new PlannedRun(plan, options, plans.Count > 1));
        problems.AddRange(planned.SelectMany(run => run.Refusals()));
        if (problems.Count > 0)
            return output.Refuse(problems);
        var runs = planned.ConvertAll(run => Execute(run, options, output, cancellation));
        if (options.Json)
            JsonAnswer.Write(runs, output.Results);
        return ExitCode.Done;
    }

    private static List<Plan> ReadPlans(RunOptions options, List<string> problems)
    {
        var plans = new List<Plan>();
        foreach (var scenario in options.Scenarios.DefaultIfEmpty(null))
        {
            try
            {
                plans.Add(PlanReader.Read(options.Model, scenario, options.Years));
            }
            catch (ModelException refused)
            {
                problems.AddRange(refused.Problems.Select(problem => problem.ToString()).Except(problems, StringComparer.Ordinal).ToList());
            }
        }

        return plans;
    }

    private static Run Execute(PlannedRun planned, RunOptions options, Output output, CancellationToken cancellation)
    {
        var run = planned.Execute(output, cancellation);
        var drawing = planned.Draw(run);
        if (!options.Json)
            AnswerTables.Write(run, new Wording(options.Language), output.Tables());
        drawing.GetAwaiter().GetResult();
        return run;
    }
}
