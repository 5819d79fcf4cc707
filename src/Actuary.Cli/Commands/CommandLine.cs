using System.CommandLine;
using Actuary.Cli.Terminal;

namespace Actuary.Cli.Commands;

/// <summary>The <c>actuary</c> command: parses, runs, and turns what goes wrong into a message and an exit code.</summary>
public static class CommandLine
{
    /// <summary>Exit code of the command line given; results on standard output, everything else on standard error.</summary>
    public static async Task<int> Invoke(IReadOnlyList<string> args, Output output)
    {
        var root = new RootCommand(
            """
            Actuary projects social-security funds: members, benefits, budgets and balances over decades, with probabilities.

            Examples:
              actuary run models/national-resident-pension
              actuary check models/national-resident-pension
            """);
        root.Add(RunCommand.Create(output));
        root.Add(CheckCommand.Create(output));
        root.Add(ReportCommand.Create(output));
        root.Add(ExplainCommand.Create(output));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return output.Refuse([.. parsed.Errors.Select(error => error.Message), $"See: actuary {parsed.CommandResult.Command.Name} --help"]);
        var invocation = new InvocationConfiguration
        {
            Output = output.Results,
            Error = output.Notes,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
        };
        return await Failures.Guard(output, () => parsed.InvokeAsync(invocation)).ConfigureAwait(false);
    }
}
