namespace Actuary.Reports.Text;

/// <summary>The words of a comparison in one language, beside <see cref="Phrases"/>. A language that lacks one does not compile.</summary>
public sealed record ComparisonPhrases
{
    /// <summary>What the document is.</summary>
    public required string Kind { get; init; }

    public required string Base { get; init; }

    public required string Other { get; init; }

    /// <summary>{0} other, {1} base.</summary>
    public required string Against { get; init; }

    public required string Difference { get; init; }

    /// <summary>Head of a narrow column.</summary>
    public required string ShortError { get; init; }

    /// <summary>Head of the column with the paired over the unpaired standard error.</summary>
    public required string ErrorRatio { get; init; }

    /// <summary>Head of the column with the share of futures in which the other run costs more.</summary>
    public required string CostsMore { get; init; }

    /// <summary>Head of the column with the share of futures in which the other run has more.</summary>
    public required string IsMore { get; init; }

    public required string Level { get; init; }

    public required string AllLevels { get; init; }

    /// <summary>Head of the column or row that has all levels of government.</summary>
    public required string Together { get; init; }

    /// <summary>{0} share such as "97 %".</summary>
    public required string InShare { get; init; }

    /// <summary>{0} number of futures.</summary>
    public required string InAll { get; init; }

    /// <summary>{0} in so many futures, {1} other, {2} level, {3} base, {4} first year, {5} last year, {6} by how much on average, {7} its standard error, {8} P5, {9} P95.</summary>
    public required string CostIsMore { get; init; }

    /// <summary>As <see cref="CostIsMore"/>.</summary>
    public required string CostIsLess { get; init; }

    /// <summary>{0} other, {1} level, {2} base.</summary>
    public required string CostIsSame { get; init; }

    /// <summary>{0} in so many futures, {1} year, {2} other, {3} base, {4} by how much on average, {5} its standard error, {6} P5, {7} P95.</summary>
    public required string FundIsMore { get; init; }

    /// <summary>As <see cref="FundIsMore"/>.</summary>
    public required string FundIsLess { get; init; }

    /// <summary>{0} other, {1} base, {2} year.</summary>
    public required string FundIsSame { get; init; }

    /// <summary>{0} quantity.</summary>
    public required string MoreBy { get; init; }

    /// <summary>{0} quantity.</summary>
    public required string LessBy { get; init; }

    /// <summary>{0} year, {1} chance under the other, {2} other, {3} chance under the base, {4} base, {5} difference, {6} its standard error.</summary>
    public required string DepletionChance { get; init; }

    /// <summary>{0} year, {1} chance under both.</summary>
    public required string DepletionSame { get; init; }

    /// <summary>{0} percentage points.</summary>
    public required string Points { get; init; }

    /// <summary>{0} last year.</summary>
    public required string NeverDepleted { get; init; }

    /// <summary>{0} other, {1} years, {2} base, {3} their standard error, {4} last year.</summary>
    public required string DeficitLater { get; init; }

    /// <summary>As <see cref="DeficitLater"/>.</summary>
    public required string DeficitEarlier { get; init; }

    /// <summary>{0} ratio of the errors, {1} times as many paths.</summary>
    public required string PairingHelps { get; init; }

    /// <summary>{0} other engine, {1} base's engine.</summary>
    public required string OtherEngine { get; init; }

    /// <summary>{0} input file.</summary>
    public required string ChangedInput { get; init; }

    public required string IndicatorCaption { get; init; }

    public required string AllIndicators { get; init; }

    /// <summary>{0} opening year, {1} discount rate in percent, {2} unit.</summary>
    public required string PresentValueCaption { get; init; }

    /// <summary>{0} what is paid, {1} opening year, {2} discount rate in percent, {3} unit.</summary>
    public required string ClassCaption { get; init; }

    /// <summary>Head of the column with the classes of members.</summary>
    public required string Class { get; init; }

    public required string ClassTerm { get; init; }

    /// <summary>Goes before what the models say of each flow.</summary>
    public required string ClassMeaning { get; init; }

    /// <summary>{0} unit.</summary>
    public required string CostByYearCaption { get; init; }

    /// <summary>{0} other, {1} base.</summary>
    public required string ShareCaption { get; init; }

    /// <summary>{0} measure, {1} unit.</summary>
    public required string MeasureCaption { get; init; }

    public required string AllMeasures { get; init; }

    public required string FundFigure { get; init; }

    /// <summary>{0} other, {1} base.</summary>
    public required string FundPanel { get; init; }

    public required string CostFigure { get; init; }

    /// <summary>{0} year.</summary>
    public required string BridgeFigure { get; init; }

    /// <summary>{0} first year, {1} last year, {2} unit.</summary>
    public required string BridgeCaption { get; init; }

    /// <summary>{0} name of the other, {1} its fund, {2} name of the base, {3} its fund, {4} year, {5} the strongest step, {6} its amount.</summary>
    public required string BridgeReading { get; init; }

    /// <summary>What a bridge does not name.</summary>
    public required string BridgeRest { get; init; }

    /// <summary>{0} a line of outgo, in a bridge: a plus is less of it.</summary>
    public required string BridgeOutgo { get; init; }

    /// <summary>{0} a line of income, in a bridge.</summary>
    public required string BridgeIncome { get; init; }

    public required string DepletionFigure { get; init; }

    public required string DepletionPanel { get; init; }

    public required string DepletionDifferencePanel { get; init; }

    /// <summary>{0} label, {1} P5, {2} P95, {3} year.</summary>
    public required string SpreadReading { get; init; }

    public required string PercentagePoints { get; init; }

    public required string Depletion { get; init; }

    public required string FirstDeficit { get; init; }

    public required string WarningGreen { get; init; }

    public required string WarningYellow { get; init; }

    public required string WarningOrange { get; init; }

    public required string WarningRed { get; init; }

    public required string YearsBefore { get; init; }

    public required string YearP05 { get; init; }

    public required string YearP50 { get; init; }

    public required string YearP95 { get; init; }

    public required string PairedTerm { get; init; }

    /// <summary>{0} paths.</summary>
    public required string PairedMeaning { get; init; }

    public required string RatioTerm { get; init; }

    public required string RatioMeaning { get; init; }

    public required string SpreadTerm { get; init; }

    public required string SpreadMeaning { get; init; }

    public required string YearsBeforeTerm { get; init; }

    public required string YearsBeforeMeaning { get; init; }

    public required string PresentValueTerm { get; init; }

    /// <summary>{0} opening year, {1} discount rate in percent.</summary>
    public required string PresentValueMeaning { get; init; }

    /// <summary>{0} engine version.</summary>
    public required string Footer { get; init; }

    /// <summary>English, as a planner in Britain would write it.</summary>
    public static ComparisonPhrases English => WordFile.In(Language.English).Comparison;

    /// <summary>Chinese, in the terms of actuaries and finance bureaus of the mainland.</summary>
    public static ComparisonPhrases Chinese => WordFile.In(Language.Chinese).Comparison;

    /// <summary>The words of a language.</summary>
    public static ComparisonPhrases In(Language language) => WordFile.In(language).Comparison;
}
