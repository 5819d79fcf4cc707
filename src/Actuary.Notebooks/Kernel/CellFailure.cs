using System.Diagnostics;
using Actuary.Models;
using Actuary.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace Actuary.Notebooks.Kernel;

/// <summary>Why a cell did not end well, for its reader: with the line of the cell where there is one.</summary>
/// <param name="Name">The kind of failure.</param>
/// <param name="Message">What went wrong in a line.</param>
/// <param name="Lines">All of it.</param>
internal sealed record CellFailure(string Name, string Message, IReadOnlyList<string> Lines)
{
    /// <summary>What the compiler refuses.</summary>
    /// <param name="code">The cell, to show the lines.</param>
    public static CellFailure Of(CompilationErrorException refused, string code)
    {
        var source = code.ReplaceLineEndings("\n").Split('\n');
        var errors = refused.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return new("Compilation", errors[0].GetMessage(), [.. errors.SelectMany(error => Shown(error, source))]);
    }

    /// <summary>What a running cell threw.</summary>
    /// <param name="cell">The name of the cell that ran.</param>
    public static CellFailure Of(Exception thrown, string cell) => thrown switch
    {
        OperationCanceledException => new("Interrupted", "The cell was stopped.", ["Interrupted. What the cell assigned before is kept."]),
        ModelException refused => new("Model", refused.Message, [.. refused.Problems.Select(problem => problem.ToString()), .. Places(thrown)]),
        RunFolderException refused => new("RunFolder", refused.Message, [.. refused.Problems.Select(problem => $"{refused.Path}: {problem}"), .. Places(thrown)]),
        AggregateException { InnerExceptions.Count: 1 } wrapped => Of(wrapped.InnerExceptions[0], cell),
        ArgumentException { ParamName: { } name } wrong => new(thrown.GetType().Name, WithoutName(wrong.Message, name), [WithoutName(wrong.Message, name), .. Places(thrown)]),
        _ => new(thrown.GetType().Name, thrown.Message, [$"{thrown.GetType().Name}: {thrown.Message}", .. Places(thrown)]),
    };

    /// <summary>What is wrong without the parameter's name, which .NET puts behind it.</summary>
    private static string WithoutName(string message, string name) => message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal);

    private static IEnumerable<string> Shown(Diagnostic error, string[] source)
    {
        var place = error.Location.GetLineSpan().StartLinePosition;
        yield return $"line {place.Line + 1}, column {place.Character + 1}: {error.Id}: {error.GetMessage()}";
        if (place.Line >= source.Length)
            yield break;
        yield return $"    {source[place.Line]}";
        yield return $"    {new string(' ', place.Character)}^";
    }

    /// <summary>The lines of cells that the call came through, the innermost first.</summary>
    private static IEnumerable<string> Places(Exception thrown) =>
        from frame in new StackTrace(thrown, fNeedFileInfo: true).GetFrames()
        let cell = CellPlace.NameIn(frame.GetFileName())
        where cell is not null && frame.GetFileLineNumber() > 0
        select $"    at line {frame.GetFileLineNumber()} of {cell}";
}

/// <summary>How cells are called where files are.</summary>
internal static class CellPlace
{
    private const string Prefix = "cell ";

    public static string Name(int number) => $"{Prefix}{number}";

    /// <summary>The cell that a file name of a stack frame means, or null.</summary>
    public static string? NameIn(string? file) =>
        Path.GetFileName(file) is { } name && name.StartsWith(Prefix, StringComparison.Ordinal) ? name : null;
}
