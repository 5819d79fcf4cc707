using Actuary.Reports.Comparison;
using Actuary.Reports.Text;
using Actuary.Results.Backtesting;

namespace Actuary.Reports.Backtests;

/// <summary>A backtest in words and formatted numbers, for a page or a terminal.</summary>
public sealed class BacktestTables
{
    private BacktestTables(BacktestView view)
    {
        Sentence = view.Summary;
        Summary = SummaryOf(view);
        Measures = [.. view.Backtest.Measures.Select(measure => (view.Sentence(measure), Of(measure, view)))];
    }

    /// <summary>How many figures the interval holds.</summary>
    public string Sentence { get; }

    /// <summary>The same by measure.</summary>
    public ComparisonTable Summary { get; }

    /// <summary>For each measure a sentence and its figures.</summary>
    public IReadOnlyList<(string Sentence, ComparisonTable Table)> Measures { get; }

    public static BacktestTables Of(Backtest backtest, Language language) => new(new BacktestView(backtest, language));

    internal static ComparisonTable Of(BacktestMeasure measure, BacktestView view)
    {
        var (words, unit) = (view.Words, view.UnitOf(measure));
        return new(view.Heading(measure, unit),
            [view.Common.Year, words.Published, words.Median, words.ShortInterval, words.Error, words.Percentile, words.Held, words.Source],
            [.. measure.Figures.Select(figure => (IReadOnlyList<string>)
            [
                figure.Year.ToString(), unit.Number(figure.Published), unit.Number(figure.Projected.Median),
                $"{unit.Number(figure.Projected.Low)} – {unit.Number(figure.Projected.High)}",
                view.Error(figure, unit), view.Share(figure.Percentile), view.Held(figure), figure.Source,
            ])]);
    }

    internal static ComparisonTable SummaryOf(BacktestView view)
    {
        var (words, backtest) = (view.Words, view.Backtest);
        return new(words.SummaryCaption, [words.Measure, words.Figures, words.Inside, words.Coverage, words.MeanError],
        [
            .. backtest.Measures.Select(measure => (IReadOnlyList<string>)
            [
                view.In(measure.Label), measure.Figures.Count.ToString(), measure.Inside.ToString(),
                view.Share((double)measure.Inside / measure.Figures.Count), view.MeanError(measure),
            ]),
            [words.All, backtest.Count.ToString(), backtest.Inside.ToString(), view.Share(backtest.Coverage), ""],
        ]);
    }
}
