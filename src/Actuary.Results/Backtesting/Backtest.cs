using Actuary.Simulation.Plans;

namespace Actuary.Results.Backtesting;

/// <summary>A published figure beside what was projected of it.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Published">In the unit of the measure.</param>
/// <param name="Source">The id of its source.</param>
/// <param name="Projected">Median and interval of the projection, in the same unit.</param>
/// <param name="Percentile">The percentile that the published figure reaches among the paths, a fraction.</param>
public sealed record BacktestFigure(int Year, double Published, string Source, ForecastSpread Projected, double Percentile)
{
    /// <summary>Median − published.</summary>
    public double Difference => Projected.Median - Published;

    /// <summary>Median ÷ published − 1; null where zero was published.</summary>
    public double? Error => Published == 0 ? null : Difference / Published;

    /// <summary>Whether the published figure lies in the interval.</summary>
    public bool IsInside => Projected.Holds(Published);
}

/// <summary>A measure with its published figures and its projection year by year.</summary>
/// <param name="Name">The column of the results, or several joined by ' + '.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Figures">By year, at least one.</param>
/// <param name="Years">The projected years, to the last in which anything was published.</param>
/// <param name="Projected">The projection in each of <paramref name="Years"/>.</param>
public sealed record BacktestMeasure(
    string Name, Label Label, string Unit, IReadOnlyList<BacktestFigure> Figures, IReadOnlyList<int> Years, IReadOnlyList<ForecastSpread> Projected)
{
    /// <summary>How many published figures the interval holds.</summary>
    public int Inside => Figures.Count(figure => figure.IsInside);

    /// <summary>Mean of the errors without their sign; null where every figure is zero.</summary>
    public double? MeanError => Figures.Any(figure => figure.Error is not null) ? Figures.Average(figure => figure.Error is { } error ? Math.Abs(error) : null) : null;
}

/// <summary>A projection held against what was published afterwards.</summary>
/// <param name="Model">The title of the model.</param>
/// <param name="Scenario">The title of the scenario.</param>
/// <param name="Paths">How many paths were projected.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Measures">In the order of the columns of the results.</param>
/// <param name="Sources">Where the figures come from: id and title.</param>
public sealed record Backtest(
    Label Model, Label Scenario, int Paths, ulong Seed, IReadOnlyList<BacktestMeasure> Measures, IReadOnlyList<KeyValuePair<string, string>> Sources)
{
    /// <summary>How many figures there are.</summary>
    public int Count => Measures.Sum(measure => measure.Figures.Count);

    /// <summary>How many of them the interval holds.</summary>
    public int Inside => Measures.Sum(measure => measure.Inside);

    /// <summary>Inside ÷ all, a fraction; about <see cref="ForecastSpread.Share"/> where the projection knows how uncertain it is.</summary>
    public double Coverage => (double)Inside / Count;
}
