using Actuary.Results;

namespace Actuary.Cli.Commands;

/// <summary>The version of this program and, where the build knew it, its commit.</summary>
internal static class Engine
{
    public static EngineStamp Stamp { get; } = EngineStamp.Of(typeof(Engine).Assembly);
}
