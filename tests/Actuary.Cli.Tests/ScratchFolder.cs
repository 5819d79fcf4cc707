using System.Security.Cryptography;

namespace Actuary.Cli.Tests;

/// <summary>An empty folder that goes away with the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public ScratchFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "actuary-" + Guid.NewGuid().ToString("N"));

    public string this[string name] => Path.Combine(Root, name);

    public bool IsEmpty => !Directory.EnumerateFileSystemEntries(Root).Any();

    /// <summary>Every file below a folder with its hash.</summary>
    public static SortedDictionary<string, string> Contents(string folder) => Files(folder, file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

    /// <summary>Every file below a folder with its hash and when it was written.</summary>
    public static SortedDictionary<string, string> State(string folder) =>
        Files(folder, file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))} {File.GetLastWriteTimeUtc(file):O}");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static SortedDictionary<string, string> Files(string folder, Func<string, string> describe) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), describe),
        StringComparer.Ordinal);
}
