namespace Actuary.Cli.Tests;

/// <summary>The models that ship with the project.</summary>
internal static class ShippedModel
{
    public static IEnumerable<string> Names { get; } = Directory.EnumerateDirectories(Repository.Models)
        .Where(folder => File.Exists(Path.Combine(folder, "model.yaml"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static string Folder(string name) => Path.Combine(Repository.Models, name);
}
