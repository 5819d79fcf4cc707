using Actuary.Results.Manifests;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests;

/// <summary>A simulation whose values are a formula of path and year, so that every result is known beforehand.</summary>
internal sealed record FakeRun
{
    public const int OpeningYear = 2024;

    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Value of a measure on a path in a calendar year.</summary>
    public required Func<string, long, int, double> Value { get; init; }

    public long FirstPath { get; init; }
    public long Paths { get; init; } = 50;
    public int Years { get; init; } = 4;
    public int PathsPerPart { get; init; } = 16;
    public ulong Seed { get; init; } = 7;
    public SampledPaths? Sampling { get; init; }
    public string Scenario { get; init; } = "current-law";
    public double ClassScale { get; init; } = 1;
    public string InputHash { get; init; } = new('a', 64);
    public IndicatorPlan Indicators { get; init; } = new(12, 6, 3, 0.02, [2026, 2028, 2050], [2025, 2028]);

    public IReadOnlyList<SchemeNote> Schemes { get; init; } = [];
    public ReportViews Views { get; init; } = new()
    {
        Government = [.. new[] { "subsidy_central", "subsidy_province", "subsidy_county" }.Select(measure => new LevelNote(measure, new Label(measure, measure)))],
        Indicators = ["replacement_rate"],
        ClassFlows = [.. new[] { "contributing", "contributions", "subsidies", "pensions" }.Select(flow =>
            new ClassFlowNote(flow, flow == "contributing" ? "persons" : "yuan", new Label(flow, flow), new Label("", "")))],
    };

    /// <summary>Ranges that were simulated, in order.</summary>
    public List<PathRange> Simulated { get; } = [];

    /// <summary>A run of one measure, <c>value = path + year − 2025</c>, next to a fund that never ends.</summary>
    public static FakeRun PathPlusYear => new() { Measures = ["value"], Value = (_, path, year) => path + year - 2025 };

    public RunRequest Request => new()
    {
        Model = "fake",
        ModelFolder = "models/fake",
        Scenario = Scenario,
        Seed = Seed,
        Sampling = Sampling,
        FirstPath = FirstPath,
        Paths = Paths,
        OpeningYear = OpeningYear,
        Years = Years,
        Measures = Measures,
        Indicators = Indicators,
        Engine = new EngineStamp("0.1.0", null),
        PathsPerPart = PathsPerPart,
        Documentation = new PlanDocumentation(
            new Label("假的", "made up"), new Label("", ""), new ScenarioNote(Scenario, new Label(Scenario, Scenario), new Label("", ""), null, [], null, []),
            [], [], [], [new InputFile("fake/model.yaml", InputHash)])
        {
            Views = Views,
            Schemes = Schemes,
            Classes = [new ClassNote("pension", "dibao", new Label("低保", "dibao")) { Status = "dibao" }],
        },
    };

    public RunPart Simulate(PathRange range, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Simulated.Add(range);
        var table = new PathTable(range, OpeningYear + 1, Years, Measures);
        for (var measure = 0; measure < Measures.Count; measure++)
            for (var row = 0; row < table.Rows; row++)
                table.Column(measure)[row] = Value(Measures[measure], range.First + row / Years, OpeningYear + 1 + row % Years);
        return new RunPart(table, Cohorts(range)) { Classes = Classes(range) };
    }

    /// <summary>Runs to the end in a folder.</summary>
    public Run RunIn(string folder, int threads = 1)
    {
        using (var run = RunFolder.Open(folder, Request))
            run.Execute(Simulate, threads, CancellationToken.None);
        return Run.Open(folder);
    }

    /// <summary>Two tables with different stocks; on path p a cell holds p + its flat index.</summary>
    private static CohortTable[] Cohorts(PathRange range)
    {
        CohortTable[] tables =
        [
            new("population", [2025, 2028], 0, 3, ["all"], ["persons"]),
            new("pension", [2025, 2028], 16, 2, ["ordinary", "dibao"], ["contributing", "account"]),
        ];
        foreach (var table in tables)
            for (var cell = 0; cell < table.Sums.Length; cell++)
                for (var path = range.First; path < range.End; path++)
                    table.Sums[cell] += path + cell;
        return tables;
    }

    /// <summary>Of a scheme that counts the first two paths of a range, and of one that counts nothing by class: path p has p · ClassScale + flat index.</summary>
    private ClassTable[] Classes(PathRange range)
    {
        var table = new ClassTable("pension", OpeningYear + 1, Years, ["ordinary", "dibao"], ["contributing", "contributions", "pensions"]);
        for (var path = range.First; path < Math.Min(range.First + 2, range.End); path++, table.Paths++)
            for (var i = 0; i < table.Sums.Length; i++)
                table.Sums[i] += path * ClassScale + i;
        return [table, new ClassTable("cover", OpeningYear + 1, Years, ["all"], [])];
    }
}
