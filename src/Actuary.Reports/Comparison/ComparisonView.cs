using Actuary.Reports.Figures;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Comparison;
using Actuary.Results.Manifests;

namespace Actuary.Reports.Comparison;

/// <summary>One run compared with the base, seen in one language: names, labels and units.</summary>
internal sealed class ComparisonView
{
    public ComparisonView(RunView @base, RunComparison comparison, ScenarioComparison scenario)
    {
        (Run, Scenario, Words) = (@base, scenario, ComparisonPhrases.In(@base.Language));
        Run[] all = [comparison.Base, .. comparison.Others.Select(other => other.Other)];
        (BaseName, OtherName) = (NameOf(comparison.Base, all), NameOf(scenario.Other, all));
    }

    /// <summary>The base run.</summary>
    public RunView Run { get; }

    public ScenarioComparison Scenario { get; }

    public ComparisonPhrases Words { get; }

    /// <summary>The base's scenario; with its folder where another run has the same.</summary>
    public string BaseName { get; }

    public string OtherName { get; }

    public Manifest Facts => Run.Data.Manifest;

    public int LastYear => Run.Data.LastYear;

    /// <summary>What costs are compared: the levels that pay something in one of the runs, and all together.</summary>
    public IReadOnlyList<MeasureDifference> Costs => [.. Scenario.Costs.Where(cost => cost.PresentValue is { Mean: not { Base: 0, Other: 0 } })];

    /// <summary>A level of government as a sentence names it; with the scheme's title where the run has several.</summary>
    public string Level(string measure)
    {
        if (Run.Views.Level(measure) is not { } level)
            return Words.AllLevels;
        var title = Run.Funds.FirstOrDefault(fund => fund.Owns(measure))?.Title ?? "";
        return title.Length == 0 ? Run.In(level.Payer) : Format(Run.Words.InBrackets, Run.In(level.Payer), title);
    }

    /// <summary>A measure's label.</summary>
    public string Label(string measure) => measure == MeasureDifference.AllGovernments ? Words.Together : Run.Label(measure);

    /// <summary>A measure's unit as models write it.</summary>
    public string Unit(string measure) => measure == MeasureDifference.AllGovernments
        ? "yuan"
        : Run.Unit(measure);

    /// <summary>The unit that suits values of a measure up to a largest.</summary>
    public DisplayUnit UnitFor(string measure, IEnumerable<double> values) =>
        DisplayUnit.For(Unit(measure), values.Select(Math.Abs).DefaultIfEmpty(0).Max(), Run.Language);

    /// <summary>The differences of a measure by year as a fan.</summary>
    public FanSeries Fan(MeasureDifference measure, string label)
    {
        double[] Years(Func<YearDifference, double> value) => [.. measure.Years.Select(value)];
        return new FanSeries
        {
            Label = label,
            Unit = Unit(measure.Measure),
            Years = [.. measure.Years.Select(year => year.Year)],
            P05 = Years(year => year.Spread.P05),
            P25 = Years(year => year.Spread.P25),
            P50 = Years(year => year.Spread.P50),
            P75 = Years(year => year.Spread.P75),
            P95 = Years(year => year.Spread.P95),
            Mean = Years(year => year.Mean.Difference),
            StandardError = Years(year => year.Mean.StandardError),
        };
    }

    /// <summary>A standard error with two significant digits, and at most four decimals.</summary>
    public static string Error(DisplayUnit unit, double error) => unit.Shown(error) is > 0 and < 0.00005
        ? $"<{Numbers.HardSpace}0.0001"
        : Numbers.Fixed(unit.Shown(error), Decimals(unit.Shown(error)));

    /// <summary>The ratio of two errors as a percentage.</summary>
    public string Ratio(double? ratio) => ratio switch
    {
        null => "–",
        <= 0.999 => Chance(ratio.Value),
        _ => Numbers.Fixed(100 * ratio.Value, 0) + Numbers.SpaceIn(Run.Language) + "%",
    };

    /// <summary>A probability as a percentage.</summary>
    public string Chance(double probability) => Numbers.Chance(probability, Run.Language);

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A phrase with its places filled.</summary>
    public static string Format(string phrase, params ReadOnlySpan<object?> values) => string.Format(null, phrase, values);

    private static int Decimals(double error) => error > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(error)), 0, 4) : 0;

    /// <summary>A scenario as commands name it, and in Chinese by its title.</summary>
    private string NameOf(Run run, IReadOnlyList<Run> all)
    {
        var name = Run.Language == Language.Chinese ? Run.In(run.Manifest.Documentation.Scenario.Title) : run.Manifest.Scenario;
        return all.Count(other => other.Manifest.Scenario == run.Manifest.Scenario) == 1
            ? name
            : Format(Run.Words.InBrackets, name, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(run.Folder))));
    }
}
