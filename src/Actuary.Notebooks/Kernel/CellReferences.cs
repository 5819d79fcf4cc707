using System.Collections.Immutable;
using System.Reflection;
using Actuary.Learning.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Actuary.Notebooks.Kernel;

/// <summary>
/// What cells are compiled against: this engine, as it is loaded, and the framework. An <c>#r</c> of one of our own assemblies, which
/// .NET Interactive needs, means the loaded one.
/// </summary>
internal sealed class CellReferences : MetadataReferenceResolver
{
    private readonly ScriptMetadataResolver _files = ScriptMetadataResolver.Default.WithBaseDirectory(Environment.CurrentDirectory);
    private readonly Dictionary<string, PortableExecutableReference> _own;

    public CellReferences()
    {
        Assembly[] ours = [typeof(CellReferences).Assembly, typeof(FitFile).Assembly];
        Assemblies = [.. ours.SelectMany(WithReferences).DistinctBy(assembly => assembly.FullName)];
        _own = Assemblies.ToDictionary(assembly => assembly.GetName().Name!, Reference, StringComparer.OrdinalIgnoreCase);
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Framework = [.. trusted.Where(path => Path.GetDirectoryName(path) == framework).Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>Our own assemblies, loaded.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; }

    public IEnumerable<PortableExecutableReference> Own => _own.Values;

    public IReadOnlyList<PortableExecutableReference> Framework { get; }

    public override bool ResolveMissingAssemblies => _files.ResolveMissingAssemblies;

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        _files.ResolveMissingAssembly(definition, referenceIdentity);

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        _own.TryGetValue(Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')), out var own) ? [own] : _files.ResolveReference(reference, baseFilePath, properties);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static IEnumerable<Assembly> WithReferences(Assembly assembly) =>
        [assembly, .. assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Actuary.", StringComparison.Ordinal)).SelectMany(name => WithReferences(Assembly.Load(name)))];

    private static PortableExecutableReference Reference(Assembly assembly) =>
        MetadataReference.CreateFromFile(assembly.Location, documentation: XmlComments.Beside(assembly.Location));
}
