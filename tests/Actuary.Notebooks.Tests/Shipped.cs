using System.Reflection;

namespace Actuary.Notebooks.Tests;

/// <summary>Files of this repository.</summary>
internal static class Shipped
{
    public static string Root { get; } = typeof(Shipped).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;

    public static string NationalPension { get; } = Path.Combine(Root, "models", "national-resident-pension");

    public static string Notebooks { get; } = Path.Combine(Root, "notebooks");
}

/// <summary>A folder that is gone after the test.</summary>
public sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("actuary-notebooks-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
