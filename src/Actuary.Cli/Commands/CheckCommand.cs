using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Models.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary check</c>: every problem of models and their scenarios.</summary>
internal static class CheckCommand
{
    public static Command Create(Output output)
    {
        var models = new Argument<string[]>("MODEL") { Description = "Folders of models.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check",
            """
            Read models and all their scenarios and print every problem, with file and line.

            Example:
              actuary check models/national-resident-pension
            """);
        command.Add(models);
        command.SetAction(parsed => Check(parsed.GetValue(models)!, output));
        return command;
    }

    private static int Check(string[] models, Output output)
    {
        var problems = models.SelectMany(PlanReader.Check).Select(problem => problem.ToString()).Distinct(StringComparer.Ordinal).ToList();
        if (problems.Count > 0)
        {
            output.Refuse(problems);
            output.Note($"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}.");
            return ExitCode.BadInput;
        }

        foreach (var model in models)
            output.Results.WriteLine($"{model}: no problem; scenarios {string.Join(", ", Model.Scenarios(model))}.");
        return ExitCode.Done;
    }
}
