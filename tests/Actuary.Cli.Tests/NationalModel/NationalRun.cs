using Actuary.Cli.Tests.NationalModel;
using Actuary.Results;

[assembly: AssemblyFixture(typeof(NationalRun))]

namespace Actuary.Cli.Tests.NationalModel;

/// <summary>The national model under current law, 64 paths, in a folder that tests only read.</summary>
public sealed class NationalRun : IAsyncLifetime
{
    public const int Paths = 64;

    private readonly ScratchFolder _scratch = new();

    /// <summary>The run folder.</summary>
    public string Folder => _scratch["run"];

    /// <summary>What the command printed.</summary>
    public string Printed { get; private set; } = "";

    internal PathFile Rows => field ??= PathFile.Of(Folder);

    internal Run Run => field ??= Run.Open(Folder);

    internal string[] Command => ["run", Repository.NationalModel, "--paths", $"{Paths}", "--out", Folder];

    public async ValueTask InitializeAsync() => Printed = await Tests.Command.Do(Command);

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }
}
