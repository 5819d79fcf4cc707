using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Actuary.Notebooks.Kernel;

/// <summary>What could be typed at a place of a cell, and what stands there. Places are counted in UTF-16 units.</summary>
internal sealed class CellAssistant(CellSession session)
{
    /// <summary>The names that fit, and the part of the code that they replace.</summary>
    public (IReadOnlyList<string> Names, int Start) Complete(string code, int place)
    {
        var start = place;
        while (start > 0 && (char.IsLetterOrDigit(code[start - 1]) || code[start - 1] == '_'))
            start--;
        var typed = code[start..place];
        var (model, root) = Model(code);
        var names = Symbols(model, root, start)
            .Where(symbol => symbol.CanBeReferencedByName && symbol.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(symbol => symbol.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase);
        return ([.. names], start);
    }

    /// <summary>The declaration of what stands at a place, with its summary; null where it is nothing known.</summary>
    public string? Inspect(string code, int place)
    {
        var (model, root) = Model(code);
        var node = root.FindToken(Math.Max(0, Math.Min(place, code.Length) - 1)).Parent;
        var info = node is null ? default : model.GetSymbolInfo(node);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol)
            return null;
        var summary = Summary(symbol);
        return symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + (summary.Length > 0 ? Environment.NewLine + summary : "");
    }

    private static IEnumerable<ISymbol> Symbols(SemanticModel model, SyntaxNode root, int start)
    {
        var before = root.FindToken(Math.Max(0, start - 1));
        if (!before.IsKind(SyntaxKind.DotToken))
            return model.LookupSymbols(start);
        var left = before.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            ConditionalAccessExpressionSyntax access => access.Expression,
            _ => null,
        };
        if (left is null)
            return [];
        var symbol = model.GetSymbolInfo(left).Symbol;
        if (symbol is INamespaceOrTypeSymbol container)
            return model.LookupSymbols(start, container).Where(found => symbol is INamespaceSymbol || found.IsStatic || found is ITypeSymbol);
        return model.GetTypeInfo(left).Type is { } type
            ? model.LookupSymbols(start, type, includeReducedExtensionMethods: true).Where(found => !found.IsStatic)
            : [];
    }

    private (SemanticModel Model, SyntaxNode Root) Model(string code)
    {
        var compilation = session.Compile(code);
        var tree = compilation.SyntaxTrees.Single();
        return (compilation.GetSemanticModel(tree), tree.GetRoot());
    }

    private static string Summary(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
            return "";
        var summary = XElement.Parse(xml).Element("summary");
        foreach (var reference in summary?.Descendants().Where(element => element.Attribute("cref") is not null).ToArray() ?? [])
            reference.Value = reference.Attribute("cref")!.Value.Split('.', '(')[^1];
        return string.Join(' ', (summary?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
