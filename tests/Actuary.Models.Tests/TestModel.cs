using System.Reflection;

namespace Actuary.Models.Tests;

/// <summary>A model in a folder of its own, made of texts, with what all models share beside it. The place is called "place".</summary>
internal sealed class TestModel : IDisposable
{
    public const string Sources = """
        # Sources
        | id | title | publisher | url | accessed | retrieved |
        |----|-------|-----------|-----|----------|-----------|
        | S1 | Yearbook | Bureau | https://example.org | 2026-01-02 | yes |
        """;

    public const string ReferenceSources = """
        | id | title | publisher | url | accessed | retrieved |
        |----|-------|-----------|-----|----------|-----------|
        | R-1 | Prospects | Office | https://example.org | 2026-01-02 | no |
        """;

    private const string Measures = """
        fund_end:
          unit: yuan
          stage: fund
          zh: 年末基金
          en: fund at year end
          definition: fund_start + income - outgo + investment_income
        """;

    private readonly string root = Path.Combine(Path.GetTempPath(), "actuary-" + Guid.NewGuid().ToString("N"));

    public TestModel(string yaml)
    {
        Write("units.yaml", File.ReadAllText(Path.Combine(RepositoryRoot, "models", "units.yaml")));
        Write("measures.yaml", Measures);
        Write("views.yaml", "tables: { answer: [fund_end] }");
        Write("reference/sources.md", ReferenceSources);
        Write("place/sources.md", Sources);
        Write("place/model.yaml", yaml);
    }

    public static string RepositoryRoot { get; } = typeof(TestModel).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;

    public string Folder => Path.Combine(root, "place");

    public TestModel With(string name, string text)
    {
        Write(name, text);
        return this;
    }

    public TestModel Without(string name)
    {
        File.Delete(Path.Combine(root, name));
        return this;
    }

    public ResolvedModel<T> Read<T>(Func<Binder, T> ask, string? scenario = null) => Model.Read(Folder, scenario, Asking(ask));

    /// <summary>The problems as printed; empty when the model is fine.</summary>
    public string[] Problems<T>(Func<Binder, T> ask, string? scenario = null)
    {
        try
        {
            Read(ask, scenario);
            return [];
        }
        catch (ModelException error)
        {
            return error.Problems.Select(problem => problem.ToString()).ToArray();
        }
    }

    public string[] Check<T>(Func<Binder, T> ask)
        => Model.Check(Folder, Asking(ask)).Select(problem => problem.ToString()).ToArray();

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static Func<Binder, Func<T>> Asking<T>(Func<Binder, T> ask) => binder =>
    {
        var answer = ask(binder);
        return () => answer;
    };

    private void Write(string name, string text)
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
