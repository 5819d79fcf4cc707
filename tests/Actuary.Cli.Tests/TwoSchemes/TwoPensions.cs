using System.Text;

namespace Actuary.Cli.Tests.TwoSchemes;

/// <summary>The national model with its pension twice: the second starts with a fund of next to nothing, and has a title of its own.</summary>
public sealed class TwoPensions : IAsyncLifetime
{
    public const int Paths = 16;
    private const string Scheme = "  resident_pension:\n";

    private readonly ModelCopy _model = new();
    private readonly ScratchFolder _scratch = new();

    public string Folder => _scratch["run"];

    public string Richer => _scratch["richer"];

    /// <summary>What the command printed.</summary>
    public string Printed { get; private set; } = "";

    public string ModelFolder => _model.Folder;

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_model.Folder, "model.yaml");
        var yaml = await File.ReadAllTextAsync(file);
        var start = yaml.IndexOf(Scheme, StringComparison.Ordinal);
        var end = yaml.IndexOf("\nindicators:", StringComparison.Ordinal);
        var second = new StringBuilder(yaml[(start + Scheme.Length)..end])
            .Replace("opening_balance: { value: ", "opening_balance: { value: 1e9, unit: yuan, status: assumed, reason: next to nothing } # ")
            .Replace("opening_entrusted: { value: ", "opening_entrusted: { value: 0, unit: yuan, status: assumed, reason: nothing } # ");
        await File.WriteAllTextAsync(file, $"{yaml[..end]}\n  town:\n    title: {{ zh: 城镇, en: Town }}\n{second}{yaml[end..]}");
        Printed = await Command.Do("run", _model.Folder, "--scenario", "current-law", "--paths", $"{Paths}", "--years", "12", "--out", Folder);
        await Command.Do("run", _model.Folder, "--scenario", "richer-subsidy", "--paths", $"{Paths}", "--years", "12", "--out", Richer);
    }

    public ValueTask DisposeAsync()
    {
        _model.Dispose();
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }
}
