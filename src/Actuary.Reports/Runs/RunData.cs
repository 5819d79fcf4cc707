using Actuary.Reports.Figures;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Runs;

/// <summary>Everything a report says about a run, as its folder holds it. Money is yuan, rates are fractions, people are persons.</summary>
public sealed record RunData
{
    public required RunFacts Facts { get; init; }

    /// <summary>What the plan says of itself: measures, assumptions, sources, scenario.</summary>
    public required PlanDocumentation Documentation { get; init; }

    /// <summary>Warning thresholds, discount rate and the years of the tables.</summary>
    public required IndicatorPlan Plan { get; init; }

    /// <summary>The summary of every measure, by its name.</summary>
    public required IReadOnlyDictionary<string, YearlySummary> Summary { get; init; }

    /// <summary>The chance that the fund has been used up by the end of each year; null when the run has no fund.</summary>
    public ProbabilityByYear? Depletion { get; init; }

    /// <summary>The first year in which income and returns do not cover outgo.</summary>
    public YearQuantiles? FirstDeficit { get; init; }

    /// <summary>The year in which the fund is used up.</summary>
    public YearQuantiles? DepletionYear { get; init; }

    /// <summary>How the fund's warning colours fall, by year.</summary>
    public IReadOnlyList<WarningYear> Warnings { get; init; } = [];

    /// <summary>Present values at the end of the opening year of the flows of the whole horizon.</summary>
    public IReadOnlyList<PresentValue> PresentValues { get; init; } = [];

    /// <summary>The mean population by sex and age in the years the run kept, ascending.</summary>
    public IReadOnlyList<PyramidYear> Population { get; init; } = [];
}

/// <summary>What was run, when and by what.</summary>
public sealed record RunFacts
{
    /// <summary>The model's folder as the user gave it.</summary>
    public required string Model { get; init; }

    public required string Scenario { get; init; }

    public required ulong Seed { get; init; }

    public required long FirstPath { get; init; }

    public required long Paths { get; init; }

    /// <summary>The year on whose 31 December the projection opens.</summary>
    public required int OpeningYear { get; init; }

    public required int FirstYear { get; init; }

    public required int Years { get; init; }

    public required string EngineVersion { get; init; }

    /// <summary>The commit the engine was built from, where it is known.</summary>
    public string? EngineCommit { get; init; }

    /// <summary>When the run was started, where the folder says so.</summary>
    public DateTimeOffset? Started { get; init; }

    public double ElapsedSeconds { get; init; }

    public int LastYear => FirstYear + Years - 1;
}

/// <summary>One measure over all paths, by year; every list is as long as <see cref="Years"/>.</summary>
public sealed record YearlySummary(
    IReadOnlyList<int> Years,
    IReadOnlyList<double> Mean,
    IReadOnlyList<double> StandardError,
    IReadOnlyList<double> P05,
    IReadOnlyList<double> P25,
    IReadOnlyList<double> P50,
    IReadOnlyList<double> P75,
    IReadOnlyList<double> P95);

/// <summary>A cumulative probability by year with its standard error, as fractions.</summary>
public sealed record ProbabilityByYear(IReadOnlyList<int> Years, IReadOnlyList<double> Probability, IReadOnlyList<double> StandardError);

/// <summary>A calendar year that differs by path: its quantiles (null: not within the horizon) and the share of paths that reach it.</summary>
public sealed record YearQuantiles(int? P05, int? P50, int? P95, double ShareReached);

/// <summary>The warning colour of the median fund in a year, and the share of paths in each colour.</summary>
public sealed record WarningYear(int Year, WarningColour OfMedian, double Green, double Yellow, double Orange, double Red);

/// <summary>How worried to be about a fund, by the months it can pay.</summary>
public enum WarningColour
{
    Green,
    Yellow,
    Orange,
    Red,
}

/// <summary>A present value over all paths, yuan.</summary>
public sealed record PresentValue(string Measure, double Mean, double StandardDeviation, double P05, double P50, double P95);
