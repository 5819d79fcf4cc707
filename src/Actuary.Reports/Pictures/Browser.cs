using System.Diagnostics;
using System.Text;

namespace Actuary.Reports.Pictures;

/// <summary>
/// A Chromium (or Chrome, or Edge) on this machine, driven without a window over its command line. It is looked for where programs are, and
/// never fetched.
/// </summary>
public sealed class Browser
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
    private static readonly string[] s_elsewhere = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

    // The page is a file of ours that may fetch nothing; the sandbox needs rights that containers do not give.
    private static readonly string[] s_switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--hide-scrollbars", "--window-size=1200,900",
    ];

    /// <summary>The page's own clock runs on while it waits for nothing, so that scripts come to their end.</summary>
    private const string Patience = "--virtual-time-budget=120000";

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    private Browser(string path) => Path = path;

    /// <summary>The program.</summary>
    public string Path { get; }

    /// <summary>What is looked for, to tell a reader what is missing.</summary>
    public static IReadOnlyList<string> Names => s_names;

    /// <summary>The first that is found in the folders of a search path; null where there is none.</summary>
    /// <param name="searchPath">Folders as in the environment variable PATH, which it is when left out.</param>
    public static Browser? Find(string? searchPath = null)
    {
        var folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        var places = s_names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name + extension)));
        return (searchPath is null ? places.Concat(s_elsewhere) : places).FirstOrDefault(File.Exists) is { } path ? new Browser(path) : null;
    }

    /// <summary>A page as its scripts have left it, as HTML.</summary>
    /// <exception cref="IOException">The browser does not start, fails, or takes longer than two minutes.</exception>
    internal string Page(string address)
    {
        var profile = Directory.CreateTempSubdirectory("actuary-browser-");
        try
        {
            return Read([.. s_switches, Patience, $"--user-data-dir={profile.FullName}", "--dump-dom", address]);
        }
        finally
        {
            Remove(profile);
        }
    }

    private string Read(string[] arguments)
    {
        var start = new ProcessStartInfo(Path, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        try
        {
            using var process = Process.Start(start)!;
            var (page, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(s_longest))
            {
                process.Kill(entireProcessTree: true);
                throw new IOException($"{Path} did not come to an end within {s_longest.TotalMinutes:0} minutes.");
            }

            return process.ExitCode == 0 ? page.GetAwaiter().GetResult() : throw new IOException($"{Path} failed with exit code {process.ExitCode}. {Last(complaints.GetAwaiter().GetResult())}");
        }
        catch (System.ComponentModel.Win32Exception refused)
        {
            throw new IOException($"{Path} does not start. {refused.Message}", refused);
        }
    }

    private static string Last(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";

    /// <summary>A process of the browser may still be closing its files; what is left is in the folder for temporary files.</summary>
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
        }
    }
}
