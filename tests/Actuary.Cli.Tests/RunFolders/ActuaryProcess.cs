using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Actuary.Cli.Tests.RunFolders;

/// <summary>The command as a process of its own, where that is what matters: signals, the working folder, standard streams.</summary>
internal sealed partial class ActuaryProcess : IDisposable
{
    private const int Interrupt = 2;

    private static readonly Dictionary<string, string> _noSettings = [];

    private readonly Process _process;
    private readonly Task<string> _results;
    private readonly Task<string> _notes;

    private ActuaryProcess(Process process)
    {
        _process = process;
        _results = process.StandardOutput.ReadToEndAsync();
        _notes = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public static ActuaryProcess Start(string workingFolder, params string[] args) => StartWith(_noSettings, workingFolder, args);

    /// <summary>The same with settings of the runtime, given as environment variables.</summary>
    public static ActuaryProcess StartWith(IReadOnlyDictionary<string, string> settings, string workingFolder, params string[] args)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] command = [host, Path.Combine(AppContext.BaseDirectory, "actuary.dll"), .. args];
        // A test runner started in the background ignores the signal, and a child would inherit that.
        if (OperatingSystem.IsLinux())
            command = ["env", "--default-signal=INT", .. command];
        var start = new ProcessStartInfo(command[0]) { WorkingDirectory = workingFolder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in command.Skip(1))
            start.ArgumentList.Add(arg);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new ActuaryProcess(Process.Start(start)!);
    }

    /// <summary>What Ctrl-C does.</summary>
    public void PressCtrlC() => Kill(_process.Id, Interrupt).ShouldBe(0);

    public async Task<Answer> End()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(_process.ExitCode, await _results, await _notes);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
