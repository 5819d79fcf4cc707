namespace Actuary.Cli.Commands;

/// <summary>A run was stopped by its user. The message says what is left of it.</summary>
internal sealed class RunInterruptedException(bool keepsPaths, Exception stopped) : OperationCanceledException(
    keepsPaths
        ? "What was finished is kept; the same command goes on from there."
        : "Of a run without paths nothing is kept; the same command begins it anew.",
    stopped);
