using Actuary.Cli.Commands;
using Actuary.Cli.Terminal;

namespace Actuary.Cli.Tests;

/// <summary>What a command left: its exit code, standard output and standard error.</summary>
internal sealed record Answer(int ExitCode, string Results, string Notes)
{
    /// <summary>The lines on standard error.</summary>
    public string[] Lines => Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The command line, run in this process.</summary>
internal static class Command
{
    public static async Task<Answer> Run(params string[] args)
    {
        using var results = new StringWriter();
        using var notes = new StringWriter();
        var exitCode = await CommandLine.Invoke(args, new Output(results, notes));
        return new Answer(exitCode, results.ToString(), notes.ToString());
    }

    /// <summary>The same, for a command that must succeed without a word on standard error.</summary>
    public static async Task<string> Do(params string[] args)
    {
        var answer = await Run(args);
        answer.Notes.ShouldBeEmpty();
        answer.ExitCode.ShouldBe(ExitCode.Done);
        return answer.Results;
    }
}
