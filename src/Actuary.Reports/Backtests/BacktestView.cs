using Actuary.Reports.Chapters;
using Actuary.Reports.Text;
using Actuary.Results.Backtesting;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Backtests;

/// <summary>A backtest in one language.</summary>
internal sealed class BacktestView(Backtest backtest, Language language)
{
    public Backtest Backtest { get; } = backtest;

    public Phrases Common { get; } = Phrases.In(language);

    public BacktestPhrases Words { get; } = BacktestPhrases.In(language);

    public string In(Label label) => label.In(language);

    /// <summary>One unit for all that is shown of a measure.</summary>
    public DisplayUnit UnitOf(BacktestMeasure measure) => DisplayUnit.For(
        measure.Unit,
        [[.. measure.Figures.Select(figure => figure.Published)], [.. measure.Projected.Select(spread => spread.Low)], [.. measure.Projected.Select(spread => spread.High)]],
        language);

    public string Heading(BacktestMeasure measure, DisplayUnit unit) =>
        unit.Label.Length == 0 ? In(measure.Label) : Reading.Fill(Common.InBrackets, In(measure.Label), unit.Label);

    /// <summary>A share in percent.</summary>
    public string Share(double share) => Numbers.Fixed(100 * share, 0) + Numbers.SpaceIn(language) + "%";

    /// <summary>An error in percent, or where zero was published the difference.</summary>
    public string Error(BacktestFigure figure, DisplayUnit unit) => figure.Error is { } error ? Percent(error) : unit.Number(figure.Difference);

    public string MeanError(BacktestMeasure measure) => measure.MeanError is { } error ? Percent(error) : "";

    public string Held(BacktestFigure figure) => figure.IsInside ? Words.Inside : figure.Published < figure.Projected.Low ? Words.Below : Words.Above;

    public string Summary => Reading.Fill(Words.Summary, Backtest.Inside, Backtest.Count, Share(Backtest.Coverage));

    public string Sentence(BacktestMeasure measure)
    {
        var worst = measure.Figures.MaxBy(figure => Math.Abs(figure.Error ?? figure.Difference))!;
        return Reading.Fill(Words.Reading, In(measure.Label), measure.Inside, measure.Figures.Count, worst.Year, Error(worst, UnitOf(measure)));
    }

    private string Percent(double error) => Numbers.Fixed(100 * error, 1) + Numbers.SpaceIn(language) + "%";
}
