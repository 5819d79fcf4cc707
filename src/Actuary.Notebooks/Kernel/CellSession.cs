using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Actuary.Notebooks.Kernel;

/// <summary>The cells of a notebook, one after another: each sees what those before declared.</summary>
internal sealed class CellSession : IDisposable
{
    /// <summary>What .NET Interactive has in scope too.</summary>
    private static readonly string[] s_imports = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks"];

    private readonly InteractiveAssemblyLoader _loader = new();
    private readonly CellGlobals _globals = new(() => Cell.Current);
    private readonly CellReferences _references = new();
    private readonly ScriptOptions _options;
    private ScriptState<object>? _state;
    private int _cells;

    public CellSession()
    {
        foreach (var assembly in _references.Assemblies)
            _loader.RegisterDependency(assembly);
        _options = ScriptOptions.Default
            .WithMetadataResolver(_references)
            .WithReferences(_references.Own)
            .AddReferences(_references.Framework)
            .WithImports(s_imports)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithEmitDebugInformation(true)
            .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest)
            .WithFileEncoding(System.Text.Encoding.UTF8);
    }

    /// <summary>Runs a cell; its output comes while it runs.</summary>
    /// <returns>What went wrong, or null; and the value of the last expression, null where it has none.</returns>
    public async Task<(CellFailure? Failure, object? Value)> Execute(string code, ICellOutput output, CancellationToken cancellation)
    {
        var name = CellPlace.Name(++_cells);
        var script = Continued(code, _options.WithFilePath(name));
        Cell.Current = new Cell(output, cancellation);
        try
        {
            var state = _state is null
                ? await script.RunAsync(_globals, static _ => true, cancellation).ConfigureAwait(false)
                : await script.RunFromAsync(_state, static _ => true, cancellation).ConfigureAwait(false);
            _state = state;
            return state.Exception is { } exception ? (CellFailure.Of(exception, name), null) : (null, state.ReturnValue);
        }
        catch (CompilationErrorException refused)
        {
            return (CellFailure.Of(refused, code), null);
        }
        catch (OperationCanceledException stopped)
        {
            return (CellFailure.Of(stopped, name), null);
        }
        finally
        {
            Cell.Current = null;
        }
    }

    /// <summary>The code as it would be compiled after the cells so far, for completion and inspection.</summary>
    public Compilation Compile(string code) => Continued(code, _options).GetCompilation();

    /// <summary>Compiles once, so that the first cell need not wait for the compiler to load.</summary>
    public void Warm() => CSharpScript.Create<object>("Enumerable.Range(0, 2).Select(i => $\"{i}\").ToArray()", _options, typeof(CellGlobals), _loader).Compile();

    public void Dispose() => _loader.Dispose();

    private Script<object> Continued(string code, ScriptOptions options) =>
        _state?.Script.ContinueWith<object>(code, options) ?? CSharpScript.Create<object>(code, options, typeof(CellGlobals), _loader);
}
