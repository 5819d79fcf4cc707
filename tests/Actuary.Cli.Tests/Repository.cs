using System.Reflection;

namespace Actuary.Cli.Tests;

/// <summary>The shipped files.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;

    public static string Source { get; } = Path.Combine(Root, "src");

    public static string Models { get; } = Path.Combine(Root, "models");

    public static string NationalModel { get; } = Path.Combine(Models, "national-resident-pension");
}
