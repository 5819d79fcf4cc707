using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Actuary.Parquet.Tests;

/// <summary>DuckDB under Node: an independent reader and writer of Parquet.</summary>
internal static class DuckDb
{
    private static readonly string s_folder = Path.Combine(
        typeof(DuckDb).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "tests", "Actuary.Parquet.Tests", "duckdb");

    /// <summary>Runs the statements in order in one new database and gives the rows of each. Skips the test if Node or npm is not installed.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>> Query(params string[] statements)
    {
        SkipWithout("node");
        SkipWithout("npm");
        Directory.Exists(Path.Combine(s_folder, "node_modules")).ShouldBeTrue($"npm did not bring DuckDB; run npm install in {s_folder} to see why.");
        var (exitCode, output, errors) = Run("node", ["query.js"], JsonSerializer.Serialize(statements));
        exitCode.ShouldBe(0, errors);
        return JsonSerializer.Deserialize<List<List<Dictionary<string, JsonElement>>>>(output)!;
    }

    /// <summary>A file name in SQL.</summary>
    public static string Quoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    private static void SkipWithout(string program)
    {
        try
        {
            if (Run(program, ["--version"], "").ExitCode == 0)
                return;
        }
        catch (Win32Exception)
        {
            // Not installed; said below.
        }
        Assert.Skip($"DuckDB runs under Node: {program} is missing on this machine.");
    }

    private static (int ExitCode, string Output, string Errors) Run(string program, string[] arguments, string input)
    {
        var isWindowsScript = OperatingSystem.IsWindows() && program == "npm";
        var start = new ProcessStartInfo(isWindowsScript ? "npm.cmd" : program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = s_folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
