using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Actuary.Cli.Tests;

/// <summary>One room, one responsibility: who may know whom, and what lies where.</summary>
public partial class HouseTests
{
    private static readonly Dictionary<string, string[]> s_mayReference = new(StringComparer.Ordinal)
    {
        ["Numerics"] = [],
        ["Parquet"] = [],
        ["Assumptions"] = ["Numerics"],
        ["Schemes"] = ["Assumptions", "Numerics"],
        ["Simulation"] = ["Schemes", "Assumptions", "Numerics"],
        ["Models"] = ["Simulation", "Schemes", "Assumptions"],
        ["Results"] = ["Simulation", "Parquet", "Numerics"],
        ["Reports"] = ["Results"],
        ["Learning"] = ["Models", "Simulation", "Assumptions", "Parquet", "Numerics"],
        ["Notebooks"] = ["Reports", "Models", "Learning", "Results", "Simulation", "Schemes", "Parquet", "Numerics"],
        ["Cli"] = ["Numerics", "Parquet", "Assumptions", "Schemes", "Simulation", "Models", "Results", "Reports", "Learning", "Notebooks"],
    };

    private static readonly string[] s_topLevel =
    [
        "src", "models", "notebooks", "tests", "benchmarks", "Actuary.sln", "README.md", "LICENSE",
        "global.json", "Directory.Build.props", "Directory.Packages.props",
        // What commands of the README and tests leave behind; git ignores them.
        "runs", "TestResults", "BenchmarkDotNet.Artifacts",
    ];

    [Fact]
    public void ProjectsReferenceOnlyWhomTheyMayKnow()
    {
        Projects.Keys.ShouldBe(s_mayReference.Keys, ignoreOrder: true);
        foreach (var (project, references) in Projects)
            references.Except(s_mayReference[project]).ShouldBeEmpty($"{project} may not know them");
    }

    [Fact]
    public void TheReadmeOfTheHouseSaysTheSame()
    {
        var readme = TableRowPattern().Matches(File.ReadAllText(Path.Combine(Repository.Source, "README.md")))
            .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value.Trim(), StringComparer.Ordinal);

        readme.Keys.ShouldBe(s_mayReference.Keys, ignoreOrder: true);
        foreach (var (project, allowed) in s_mayReference)
        {
            var words = allowed.Length == s_mayReference.Count - 1 ? "all" : allowed.Length == 0 ? "–" : string.Join(", ", allowed);
            readme[project].ShouldBe(words, project);
        }
    }

    [Fact]
    public void TheTopLevelHoldsOnlyWhatBelongsThere() => Directory.EnumerateFileSystemEntries(Repository.Root)
        .Select(entry => Path.GetFileName(entry)).Where(name => !name.StartsWith('.')).Except(s_topLevel).ShouldBeEmpty();

    [Fact]
    public void EveryProjectHasItsTests()
    {
        foreach (var project in Projects.Keys)
        {
            var tests = Path.Combine(Repository.Root, "tests", $"Actuary.{project}.Tests");
            Directory.EnumerateFiles(tests, "*Tests.cs", SearchOption.AllDirectories).ShouldNotBeEmpty(tests);
        }
    }

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Actuary.sln"));
        string[] places = ["src", "tests", "benchmarks"];
        var projects = places.SelectMany(place => Directory.EnumerateFiles(Path.Combine(Repository.Root, place), "*.csproj", SearchOption.AllDirectories));

        projects.Select(Path.GetFileName).Where(name => !solution.Contains(name!, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // An example in the help of a command begins with "actuary"; a comment or a summary is no reference.
    [Fact]
    public void NoSourceNamesAModelATestOrANotebook()
    {
        var naming = from file in SourceFiles("*.cs").Concat(SourceFiles("*.csproj"))
                     from line in File.ReadLines(file)
                     let code = line.Trim()
                     where !code.StartsWith("//", StringComparison.Ordinal) && !code.StartsWith("actuary ", StringComparison.Ordinal)
                     where NamesOutsidePattern().IsMatch(code)
                     select $"{Path.GetRelativePath(Repository.Source, file)}: {code}";

        naming.ShouldBeEmpty();
    }

    [Fact]
    public void FoldersAreConceptsAndNotKinds()
    {
        string[] kinds = ["Helpers", "Interfaces", "Utils", "Utilities", "Common", "Extensions", "Types", "Enums", "Exceptions"];

        SourceFiles("*.cs").Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Intersect(kinds).ShouldBeEmpty();
    }

    private static SortedDictionary<string, string[]> Projects { get; } = new(SourceFiles("*.csproj").ToDictionary(
        file => NameOf(file),
        file => XDocument.Load(file).Descendants("ProjectReference").Select(reference => NameOf(reference.Attribute("Include")!.Value)).ToArray()),
        StringComparer.Ordinal);

    private static IEnumerable<string> SourceFiles(string pattern)
    {
        char[] separators = ['/', '\\'];
        return Directory.EnumerateFiles(Repository.Source, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Source, file).Split(separators).Intersect(["bin", "obj", "node_modules"]).Any());
    }

    private static string NameOf(string projectFile) => Path.GetFileNameWithoutExtension(projectFile.Replace('\\', '/'))["Actuary.".Length..];

    [GeneratedRegex(@"^\| `Actuary\.(\w+)` \|.*\|([^|]*)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex TableRowPattern();

    [GeneratedRegex(@"\b(models|tests|notebooks|benchmarks)[/\\]|national-resident-pension")]
    private static partial Regex NamesOutsidePattern();
}
