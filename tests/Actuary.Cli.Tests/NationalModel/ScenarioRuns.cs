namespace Actuary.Cli.Tests.NationalModel;

/// <summary>The scenarios on the same 16 paths, made by one command.</summary>
public sealed class ScenarioRuns : IAsyncLifetime
{
    public const string CurrentLaw = "current-law";
    public const string Frozen = "basic-pension-frozen";
    public const string CpiOnly = "cpi-only";
    public const string CpiPlusHalfIncome = "cpi-plus-half-income";
    public const string RicherSubsidy = "richer-subsidy";
    public const string FittedEconomy = "fitted-economy";
    public const string FittedMortality = "fitted-mortality";

    private readonly ScratchFolder _scratch = new();
    private readonly Dictionary<string, PathFile> _rows = new(StringComparer.Ordinal);

    /// <summary>Those that change policy, and nothing of the drivers.</summary>
    internal static string[] OfPolicy { get; } = [CurrentLaw, Frozen, CpiOnly, CpiPlusHalfIncome, RicherSubsidy];

    internal static string[] Names { get; } = [.. OfPolicy, FittedEconomy, FittedMortality];

    /// <summary>What the command printed.</summary>
    public string Printed { get; private set; } = "";

    internal PathFile this[string scenario] => _rows[scenario];

    public async ValueTask InitializeAsync()
    {
        Printed = await Command.Do(["run", Repository.NationalModel, "--paths", "16", "--out", _scratch.Root, .. Names.SelectMany(name => (string[])["--scenario", name])]);
        foreach (var name in Names)
            _rows.Add(name, PathFile.Of(_scratch[name]));
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }
}
