using System.Text.Json;
using System.Text.Json.Nodes;
using Actuary.Cli.Commands;
using Actuary.Cli.Terminal;

namespace Actuary.Notebooks.Tests.Kernel;

/// <summary><c>actuary kernel install</c> leaves what Jupyter needs to start the kernel.</summary>
public sealed class KernelSpecTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task TheKernelIsRegisteredWithTheProgramThatRegistersIt()
    {
        await Install(ExitCode.Done);
        await Install(ExitCode.Done);

        var spec = JsonNode.Parse(await File.ReadAllTextAsync(_scratch["kernels/actuary/kernel.json"]))!;
        spec["display_name"]!.GetValue<string>().ShouldBe("C# (Actuary)");
        var arguments = spec["argv"]!.AsArray().Select(argument => argument!.GetValue<string>()).ToArray();
        (arguments[0], arguments[^1]).ShouldBe(("python3", "{connection_file}"));
        File.Exists(arguments[1]).ShouldBeTrue();
        var host = JsonSerializer.Deserialize<string[]>(spec["env"]!["ACTUARY_HOST"]!.GetValue<string>())!;
        host.ShouldBe([Path.Combine(AppContext.BaseDirectory, "actuary"), "kernel", "host"]);
        File.Exists(host[0]).ShouldBeTrue();
    }

    [Fact]
    public async Task AnEmptyFolderIsRefused()
    {
        using var notes = new StringWriter();
        (await CommandLine.Invoke(["kernel", "install", "--kernels", ""], new Output(TextWriter.Null, notes))).ShouldBe(ExitCode.BadInput);
        notes.ToString().ShouldContain("--kernels is empty. Allowed: the name of a folder.");
    }

    private async Task Install(int code)
    {
        using var results = new StringWriter();
        (await CommandLine.Invoke(["kernel", "install", "--kernels", _scratch["kernels"]], new Output(results, results))).ShouldBe(code);
        results.ToString().ShouldContain("\"C# (Actuary)\" is registered in ");
    }
}
