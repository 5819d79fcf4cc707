namespace Actuary.Reports.Text;

/// <summary>The words around a fit in one language, beside <see cref="Phrases"/>.</summary>
public sealed record FitPhrases
{
    /// <summary>What the document is.</summary>
    public required string Kind { get; init; }

    public required string Enrolment { get; init; }

    public required string TierChoice { get; init; }

    public required string Mortality { get; init; }

    public required string Economy { get; init; }

    public required string Coverage { get; init; }

    public required string Data { get; init; }

    public required string Rows { get; init; }

    /// <summary>{0} rows used, {1} rows of the file.</summary>
    public required string RowsUsed { get; init; }

    public required string Years { get; init; }

    public required string Hash { get; init; }

    public required string TablesHeading { get; init; }

    public required string FindingsHeading { get; init; }

    public required string DiagnosticsHeading { get; init; }

    public required string ChoicesHeading { get; init; }

    /// <summary>Before the names of the files written.</summary>
    public required string AssumptionFile { get; init; }

    public required string PageFile { get; init; }

    /// <summary>{0} what was fitted, {1} method, {2} engine version.</summary>
    public required string FigureSource { get; init; }

    /// <summary>{0} engine version.</summary>
    public required string Footer { get; init; }

    /// <summary>The words of a language.</summary>
    public static FitPhrases In(Language language) => WordFile.In(language).Fit;

    /// <summary>What a kind of fit is called.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public string NameOf(string kind) => kind switch
    {
        "enrolment" => Enrolment,
        "tier-choice" => TierChoice,
        "mortality" => Mortality,
        "economy" => Economy,
        "coverage" => Coverage,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of fit."),
    };
}
