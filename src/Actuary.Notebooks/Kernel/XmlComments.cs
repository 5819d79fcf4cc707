using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Actuary.Notebooks.Kernel;

/// <summary>The comments that a build leaves in an XML file beside an assembly; read when the first is asked for.</summary>
internal sealed class XmlComments(string file) : DocumentationProvider
{
    private readonly Lazy<FrozenDictionary<string, string>> _comments = new(() => XDocument.Load(file).Descendants("member")
        .ToFrozenDictionary(member => member.Attribute("name")?.Value ?? "", member => member.ToString(), StringComparer.Ordinal));

    private string File { get; } = file;

    /// <summary>The comments of an assembly; none where the file is not there.</summary>
    public static DocumentationProvider Beside(string assembly) =>
        Path.ChangeExtension(assembly, ".xml") is var file && System.IO.File.Exists(file) ? new XmlComments(file) : DocumentationProvider.Default;

    public override bool Equals(object? obj) => obj is XmlComments other && other.File == File;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(File);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _comments.Value.GetValueOrDefault(documentationMemberID, "");
}
