using System.Text.Json;
using System.Text.Json.Nodes;

namespace Actuary.Notebooks.Kernel;

/// <summary>What Jupyter must know to start the kernel: a folder <c>actuary</c> among its kernels.</summary>
public static class KernelSpec
{
    private const string Script = "actuary_kernel.py";
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Where Jupyter looks for the kernels of a user (its documentation, "Data files"): <c>JUPYTER_DATA_DIR</c>, or the place of the system.</summary>
    public static string UserFolder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } data)
                return Path.Combine(data, "kernels");
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsMacOS())
                return Path.Combine(home, "Library", "Jupyter", "kernels");
            return OperatingSystem.IsWindows()
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter", "kernels")
                : Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(home, ".local", "share"), "jupyter", "kernels");
        }
    }

    /// <summary>Writes the kernel's folder, over one that is there.</summary>
    /// <param name="kernels">The folder of kernels.</param>
    /// <param name="host">The command that starts the C# side.</param>
    /// <returns>The kernel's folder.</returns>
    public static string Install(string kernels, IReadOnlyList<string> host)
    {
        var folder = Path.Combine(Path.GetFullPath(kernels), "actuary");
        Directory.CreateDirectory(folder);
        var script = Path.Combine(folder, Script);
        using (var embedded = typeof(KernelSpec).Assembly.GetManifestResourceStream(Script)!)
        using (var file = File.Create(script))
            embedded.CopyTo(file);
        var spec = new JsonObject
        {
            // Jupyter runs "python3" with its own Python, which has what the script needs.
            ["argv"] = new JsonArray("python3", script, "-f", "{connection_file}"),
            ["display_name"] = "C# (Actuary)",
            ["language"] = "C#",
            ["interrupt_mode"] = "signal",
            ["env"] = new JsonObject { ["ACTUARY_HOST"] = JsonSerializer.Serialize(host) },
        };
        File.WriteAllText(Path.Combine(folder, "kernel.json"), spec.ToJsonString(s_indented));
        return folder;
    }
}
