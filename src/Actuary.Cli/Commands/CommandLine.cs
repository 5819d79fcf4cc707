using System.CommandLine;
using Actuary.Cli.Terminal;

namespace Actuary.Cli.Commands;

/// <summary>The <c>actuary</c> command: parses, runs, and turns what goes wrong into a message and an exit code.</summary>
public static class CommandLine
{
    /// <summary>Exit code of the command line given; results on standard output, everything else on standard error.</summary>
    public static async Task<int> Invoke(IReadOnlyList<string> args, Output output)
    {
        var parsed = Root(output).Parse(args.Count > 0 ? args : ["--help"]);
        var mistakes = Mistyped.Problems(parsed);
        if (mistakes.Count > 0)
            return output.Refuse(mistakes);
        var invocation = new InvocationConfiguration
        {
            Output = output.Results,
            Error = output.Notes,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
        };
        return await Failures.Guard(output, () => parsed.InvokeAsync(invocation)).ConfigureAwait(false);
    }

    /// <summary>The commands and their options.</summary>
    internal static RootCommand Root(Output output) => new(
        """
        Actuary projects social-security funds: members, benefits, budgets and balances over decades, with probabilities.

        Examples:
          actuary run models/national-resident-pension
          actuary check models/national-resident-pension
        """)
    {
        RunCommand.Create(output),
        CheckCommand.Create(output),
        ReportCommand.Create(output),
        ExplainCommand.Create(output),
        CompareCommand.Create(output),
        PersonCommand.Create(output),
        ClaimCommand.Create(output),
        CashCommand.Create(output),
        SolveCommand.Create(output),
        SensitivityCommand.Create(output),
        FitCommand.Create(output),
        BacktestCommand.Create(output),
        KernelCommand.Create(output),
    };
}
