using Actuary.Results;
using Actuary.Results.Comparison;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests.Comparison;

/// <summary>
/// Two scenarios of three years on forty paths, in folders that go away with it. On path p the county pays p bn yuan more a year from 2026 under the
/// second scenario, the central government the same under both, and the fund ends lower by what is named.
/// </summary>
internal sealed class TwoScenarios : IDisposable
{
    public const int Paths = 40;
    private const int Years = 3;
    private const double Bn = 1e9;
    private static readonly string[] s_measures =
        ["income", "outgo", "investment_income", "fund_end", "payable_months", "subsidy_central", "subsidy_county", "average_pension_monthly"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compared");

    /// <summary>Where the pages go.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The first scenario, and the second as often as named.</summary>
    public RunComparison Compare(params string[] others) =>
        RunComparison.Of([Run("law", "current-law", richer: false), .. others.Select(name => Run(name, name, richer: true))], 1, CancellationToken.None);

    /// <summary>The first scenario with itself.</summary>
    public RunComparison CompareWithItself()
    {
        var law = Run("law", "current-law", richer: false);
        return RunComparison.Of([law, law], 1, CancellationToken.None);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Run Run(string name, string scenario, bool richer)
    {
        var folder = Path.Combine(_folder.FullName, name);
        using (var run = RunFolder.Open(folder, Request(scenario)))
            run.Execute((range, _) => Simulate(range, richer), 1, CancellationToken.None);
        return Results.Run.Open(folder);
    }

    private static RunPart Simulate(PathRange range, bool richer)
    {
        var table = new PathTable(range, 2025, Years, s_measures);
        for (var row = 0; row < table.Rows; row++)
        {
            var (path, year) = (row / Years + range.First, row % Years);
            for (var measure = 0; measure < s_measures.Length; measure++)
                table.Column(measure)[row] = Value(s_measures[measure], path, year, richer && year > 0);
        }
        var population = new CohortTable("population", [2027], 0, 106, ["all"], ["persons"]);
        return new RunPart(table, [population]) { Classes = [Classes(richer)] };
    }

    /// <summary>Of two paths: 20 and 30 bn a year are paid in by the two classes; subsidies are 10 bn, and 1 bn more for the first under the second scenario.</summary>
    private static ClassTable Classes(bool richer)
    {
        var table = new ClassTable("resident_pension", 2025, Years, ["tier_100", "tier_200"], ["contributions", "subsidies", "pensions"]) { Paths = 2 };
        for (var year = 0; year < Years; year++)
        {
            double[] means = [20 * Bn, 10 * Bn + (richer ? Bn : 0), 0, 30 * Bn, 10 * Bn, 0];
            for (var flow = 0; flow < means.Length; flow++)
                table.Sums[year * means.Length + flow] = 2 * means[flow];
        }
        return table;
    }

    /// <summary>The fund falls below zero in the last year on paths 0–3, and under the second scenario on 0–7.</summary>
    private static double Value(string measure, long path, int year, bool richer) => measure switch
    {
        "income" => 100 * Bn,
        "outgo" => 100 * Bn + (year == 2 ? Bn : 0),
        "investment_income" => 0,
        "fund_end" => year == 2 && path < (richer ? 8 : 4) ? -Bn : (50 + path - (richer ? 10 : 0)) * Bn,
        "payable_months" => 5 + path - (richer ? 1 : 0),
        "subsidy_central" => 60 * Bn,
        "subsidy_county" => (20 + (richer ? path : 0)) * Bn,
        _ => 200 + path,
    };

    private static RunRequest Request(string scenario) => new()
    {
        Model = "made-up",
        ModelFolder = "models/made-up",
        Scenario = scenario,
        Seed = 1,
        FirstPath = 0,
        Paths = Paths,
        OpeningYear = 2024,
        Years = Years,
        Measures = s_measures,
        Indicators = new IndicatorPlan(9, 6, 3, 0, [2026], [2025, 2027]),
        Documentation = MadeUpRun.Complete.Manifest.Documentation,
        Engine = new EngineStamp("0.1.0", null),
        PathsPerPart = 16,
    };
}
