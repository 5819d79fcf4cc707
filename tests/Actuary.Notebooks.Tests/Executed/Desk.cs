using System.Diagnostics;
using Actuary.Notebooks.Kernel;

namespace Actuary.Notebooks.Tests.Executed;

/// <summary>Jupyter with this build's kernel, in a folder of its own.</summary>
public sealed class Desk : IDisposable
{
    private static readonly string? s_jupyter = Search("jupyter");
    private readonly Scratch _scratch = new();

    public Desk() => KernelSpec.Install(_scratch["kernels"], [Path.Combine(AppContext.BaseDirectory, "actuary"), "kernel", "host"]);

    public void Dispose() => _scratch.Dispose();

    /// <summary>Runs every cell of a shipped notebook.</summary>
    public async Task<ExecutedNotebook> Execute(string name)
    {
        Assert.SkipWhen(s_jupyter is null, "No Jupyter here (Debian packages jupyter-nbconvert, python3-nbclient, python3-ipykernel); the notebooks were not executed.");
        var start = new ProcessStartInfo(s_jupyter, ["nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=300", "--output-dir", _scratch.Path, name])
        {
            WorkingDirectory = Shipped.Notebooks,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["JUPYTER_DATA_DIR"] = _scratch.Path;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await output + await errors);
        return new ExecutedNotebook(_scratch[name]);
    }

    private static string? Search(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
