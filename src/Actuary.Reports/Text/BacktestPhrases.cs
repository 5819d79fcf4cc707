namespace Actuary.Reports.Text;

/// <summary>The words of a backtest in one language, beside <see cref="Phrases"/>.</summary>
public sealed record BacktestPhrases
{
    /// <summary>What the document is.</summary>
    public required string Kind { get; init; }

    public required string Published { get; init; }

    public required string Median { get; init; }

    /// <summary>The interval of four paths in five, for a legend and for a narrow column.</summary>
    public required string Interval { get; init; }

    public required string ShortInterval { get; init; }

    public required string Error { get; init; }

    public required string Percentile { get; init; }

    public required string Held { get; init; }

    public required string Inside { get; init; }

    public required string Below { get; init; }

    public required string Above { get; init; }

    public required string Measure { get; init; }

    public required string Figures { get; init; }

    public required string Coverage { get; init; }

    public required string MeanError { get; init; }

    public required string Source { get; init; }

    public required string SummaryHeading { get; init; }

    public required string SummaryCaption { get; init; }

    public required string All { get; init; }

    /// <summary>{0} how many inside, {1} how many in all, {2} the share.</summary>
    public required string Summary { get; init; }

    /// <summary>{0} measure, {1} how many inside, {2} how many in all, {3} year of the greatest error, {4} that error.</summary>
    public required string Reading { get; init; }

    public required string SourcesHeading { get; init; }

    public required string IntervalTerm { get; init; }

    /// <summary>{0} paths.</summary>
    public required string IntervalMeaning { get; init; }

    public required string PercentileTerm { get; init; }

    public required string PercentileMeaning { get; init; }

    public required string ErrorTerm { get; init; }

    public required string ErrorMeaning { get; init; }

    public required string DependenceTerm { get; init; }

    public required string DependenceMeaning { get; init; }

    /// <summary>{0} engine version.</summary>
    public required string Footer { get; init; }

    /// <summary>The words of a language.</summary>
    public static BacktestPhrases In(Language language) => WordFile.In(language).Backtest;
}
