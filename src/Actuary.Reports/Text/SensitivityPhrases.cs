namespace Actuary.Reports.Text;

/// <summary>The words of a sensitivity table in one language, beside <see cref="Phrases"/>. A language that lacks one does not compile.</summary>
public sealed record SensitivityPhrases
{
    /// <summary>What the document is.</summary>
    public required string Kind { get; init; }

    public required string Assumption { get; init; }

    public required string Key { get; init; }

    public required string Lower { get; init; }

    public required string Upper { get; init; }

    /// <summary>Heads of narrow columns: a value of an assumption, and what it does.</summary>
    public required string Value { get; init; }

    public required string Effect { get; init; }

    /// <summary>{0} assumptions.</summary>
    public required string Unmoved { get; init; }

    /// <summary>Head of the column with what the lower value does.</summary>
    public required string LowerEffect { get; init; }

    public required string UpperEffect { get; init; }

    /// <summary>Head of a narrow column.</summary>
    public required string ShortError { get; init; }

    public required string Why { get; init; }

    /// <summary>{0} unit.</summary>
    public required string Differences { get; init; }

    /// <summary>{0} indicator, {1} value without a change, {2} its standard error, {3} assumption, {4} difference with the lower value, {5} with the upper value.</summary>
    public required string Strongest { get; init; }

    /// <summary>{0} indicator, {1} value.</summary>
    public required string NothingMoves { get; init; }

    public required string AmountsHeading { get; init; }

    public required string AmountsCaption { get; init; }

    /// <summary>{0} amount added to the numbers.</summary>
    public required string Added { get; init; }

    /// <summary>{0} factor on the numbers.</summary>
    public required string Multiplied { get; init; }

    public required string OneAtATimeTerm { get; init; }

    public required string OneAtATimeMeaning { get; init; }

    public required string SamePathsTerm { get; init; }

    /// <summary>{0} paths.</summary>
    public required string SamePathsMeaning { get; init; }

    public required string DepletionHeading { get; init; }

    public required string NoChange { get; init; }

    /// <summary>{0} last year, {1} chance without a change, {2} assumption with its value, {3} the highest chance.</summary>
    public required string DepletionReading { get; init; }

    /// <summary>{0} assumption with its value, {1} the lowest chance.</summary>
    public required string DepletionLowest { get; init; }

    /// <summary>{0} assumption, {1} its value.</summary>
    public required string AssumptionAt { get; init; }

    /// <summary>{0} engine version.</summary>
    public required string Footer { get; init; }

    /// <summary>English, as a planner in Britain would write it.</summary>
    public static SensitivityPhrases English => WordFile.In(Language.English).Sensitivity;

    /// <summary>Chinese, in the terms of actuaries and finance bureaus of the mainland.</summary>
    public static SensitivityPhrases Chinese => WordFile.In(Language.Chinese).Sensitivity;

    /// <summary>The words of a language.</summary>
    public static SensitivityPhrases In(Language language) => WordFile.In(language).Sensitivity;
}
