using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Results;
using Actuary.Simulation;

namespace Actuary.Cli.Commands;

/// <summary>What may go wrong in a command, as a message and an exit code.</summary>
internal static class Failures
{
    public static async Task<int> Guard(Output output, Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (ModelException refused)
        {
            return output.Refuse([.. refused.Problems.Select(problem => problem.ToString())]);
        }
        catch (RunFolderException refused)
        {
            return output.Refuse([.. refused.Problems.Select(problem => $"{refused.Path}: {problem}")]);
        }
        catch (NotFiniteException failed)
        {
            return output.Fail($"The run was stopped. {failed.Message}");
        }
        catch (OperationCanceledException stopped)
        {
            output.Note(stopped is RunInterruptedException ? $"Interrupted. {stopped.Message}" : "Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return output.Fail(failed.Message);
        }
        catch (Exception fault)
        {
            return output.Fail($"A fault of the program, not of what you gave it. Please report it with the command and these lines.{Environment.NewLine}{fault}");
        }
    }
}
