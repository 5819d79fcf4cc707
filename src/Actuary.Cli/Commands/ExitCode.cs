namespace Actuary.Cli.Commands;

/// <summary>What the process returns to its caller.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int BadInput = 2;
    public const int Failed = 3;
    public const int Interrupted = 130;
}
