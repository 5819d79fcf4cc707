using System.Reflection;
using Actuary.Results;

namespace Actuary.Cli.Commands;

/// <summary>The version of this program and, where the build knew it, its commit.</summary>
internal static class Engine
{
    public static EngineStamp Stamp { get; } = Read();

    private static EngineStamp Read()
    {
        var text = typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var parts = text.Split('+', 2);
        return new EngineStamp(parts[0], parts.Length > 1 ? parts[1] : null);
    }
}
