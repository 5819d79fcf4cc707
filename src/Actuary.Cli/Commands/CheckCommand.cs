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
        var models = FolderArgument.Several("MODEL", "Folders of models.");
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
        var problems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in models)
        {
            var ofModel = PlanReader.Check(model);
            problems.UnionWith(ofModel.Select(problem => problem.ToString()));
            if (ofModel.Count == 0)
                output.Results.WriteLine($"{model}: no problem; scenarios {string.Join(", ", Model.Scenarios(model))}.");
        }

        if (problems.Count == 0)
            return ExitCode.Done;
        output.Refuse(problems);
        output.Note(problems.Count == 1 ? "1 problem." : $"{problems.Count} problems.");
        return ExitCode.BadInput;
    }
}
