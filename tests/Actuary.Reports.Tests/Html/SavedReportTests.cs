using Actuary.Reports.Html;
using Actuary.Results;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests.Html;

/// <summary>From a run folder on disk to the report in it.</summary>
public sealed class SavedReportTests : IDisposable
{
    private const int Paths = 40;
    private const int Years = 3;
    private static readonly string[] Measures = ["fund_start", "income", "outgo", "investment_income", "fund_end", "payable_months"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("saved");

    [Fact]
    public void LiesInTheFolderOfACompleteRunAndSaysItsNumbers()
    {
        RunAll();

        var path = HtmlReport.Save(Run.Open(_folder.FullName));

        path.ShouldBe(Path.Combine(_folder.FullName, "report.html"));
        var page = File.ReadAllText(path);
        // Paths 0 … 39 hold path + 1 bn yuan throughout: the median of 1 … 40 is 20.5, half of them lie below it.
        page.ShouldContain("<td>20.5</td>");
        page.ShouldContain("data-figure=\"population\"");
        page.ShouldContain("In none of the 40 simulated futures is the fund used up by 2027.");
    }

    [Fact]
    public void IsNotDrawnFromARunThatIsNotComplete()
    {
        using (RunFolder.Open(_folder.FullName, Request()))
        {
            var run = Run.Open(_folder.FullName);
            Should.Throw<RunFolderException>(() => HtmlReport.Save(run)).Message.ShouldContain("not complete");
        }

        File.Exists(Path.Combine(_folder.FullName, "report.html")).ShouldBeFalse();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void RunAll()
    {
        using var run = RunFolder.Open(_folder.FullName, Request());
        run.Execute((range, _) => Simulate(range), threads: 1, CancellationToken.None);
    }

    private static RunPart Simulate(PathRange range)
    {
        var table = new PathTable(range, 2025, Years, Measures);
        for (var path = 0; path < range.Count; path++)
            for (var year = 0; year < Years; year++)
                foreach (var (measure, value) in (ReadOnlySpan<(string, double)>)
                    [("fund_start", Fund(path)), ("income", 1e9), ("outgo", 1e9), ("investment_income", 0), ("fund_end", Fund(path)), ("payable_months", 12 * Fund(path) / 1e9)])
                    table.Column(measure)[(path * Years) + year] = value;
        var population = new CohortTable("population", [2024, 2027], 0, 106, ["all"], ["persons"]);
        Array.Fill(population.Sums, 1e6 * range.Count);
        return new RunPart(table, [population]);

        double Fund(int path) => (range.First + path + 1) * 1e9;
    }

    private static RunRequest Request() => new()
    {
        Model = "made-up",
        ModelFolder = "models/made-up",
        Scenario = "current-law",
        Seed = 1,
        FirstPath = 0,
        Paths = Paths,
        OpeningYear = 2024,
        Years = Years,
        Measures = Measures,
        Indicators = new IndicatorPlan(9, 6, 3, 0.025, [2026], [2025, 2027]),
        Documentation = MadeUpRun.Complete.Manifest.Documentation,
        Engine = new EngineStamp("0.1.0", null),
        PathsPerPart = 16,
    };
}
