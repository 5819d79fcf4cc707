namespace Actuary.Results.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("actuary-results-").FullName;

    /// <summary>A path in it that does not exist.</summary>
    public string Path(string name = "run") => System.IO.Path.Combine(_root, name);

    /// <summary>Every file below a folder with its bytes, by name; without those named.</summary>
    public static SortedDictionary<string, string> Snapshot(string folder, params string[] without)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!without.Contains(name))
                files.Add(name, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(ReadShared(file))));
        }
        return files;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
