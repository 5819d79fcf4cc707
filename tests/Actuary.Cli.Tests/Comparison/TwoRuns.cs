namespace Actuary.Cli.Tests.Comparison;

/// <summary>Two scenarios of the national model on the same 24 paths of 20 years.</summary>
public sealed class TwoRuns : IAsyncLifetime
{
    private readonly ScratchFolder _scratch = new();

    public string Law => _scratch["current-law"];

    public string Richer => _scratch["richer-subsidy"];

    public async ValueTask InitializeAsync() => await Command.Do(
        "run", Repository.NationalModel, "--paths", "24", "--years", "20", "--scenario", "current-law", "--scenario", "richer-subsidy", "--out", _scratch.Root);

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }
}
