using System.Text.Json.Serialization;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Text;

/// <summary>
/// Every fixed word of figures and reports in one language. They stand in <c>words.en.json</c> and <c>words.zh.json</c>; a file that lacks one is refused. Phrases with
/// places to fill ({0}, {1} …) say what goes there.
/// </summary>
public sealed record Phrases
{
    /// <summary>The language whose words these are.</summary>
    [JsonIgnore]
    public Language Language { get; internal init; }

    /// <summary>The BCP 47 tag of the language, for the page.</summary>
    public required string Tag { get; init; }

    /// <summary>Between a name and what is said of it.</summary>
    public required string Colon { get; init; }

    public required string FullStop { get; init; }

    /// <summary>Between sentences.</summary>
    public required string Space { get; init; }

    /// <summary>Between the items of a list.</summary>
    public required string ListComma { get; init; }

    /// <summary>{0} words, {1} what stands in brackets after them, such as a unit.</summary>
    public required string InBrackets { get; init; }

    /// <summary>{0}: a year in a sentence.</summary>
    public required string CalendarYear { get; init; }

    public required string Median { get; init; }

    public required string Mean { get; init; }

    public required string Total { get; init; }

    public required string Year { get; init; }

    public required string Men { get; init; }

    public required string Women { get; init; }

    public required string Age { get; init; }

    public required string StandardError { get; init; }

    public required string StandardDeviation { get; init; }

    public required string Chance { get; init; }

    /// <summary>Legend of the P5–P95 band.</summary>
    public required string NineInTen { get; init; }

    /// <summary>Legend of the P25–P75 band.</summary>
    public required string HalfOfFutures { get; init; }

    /// <summary>The P5–P95 range in a hover text.</summary>
    public required string NineInTenShort { get; init; }

    /// <summary>The P25–P75 range in a hover text.</summary>
    public required string Half { get; init; }

    /// <summary>Legend of the band a standard error leaves.</summary>
    public required string SamplingError { get; init; }

    /// <summary>What the document is.</summary>
    public required string Kind { get; init; }

    public required string Scenario { get; init; }

    public required string Model { get; init; }

    public required string YearsRun { get; init; }

    public required string Paths { get; init; }

    public required string Seed { get; init; }

    public required string Engine { get; init; }

    /// <summary>When the run was started.</summary>
    public required string RunOn { get; init; }

    /// <summary>What screen readers call the list of chapters.</summary>
    public required string Contents { get; init; }

    /// <summary>Under a figure: {0} model, {1} scenario, {2} paths, {3} seed, {4} engine version.</summary>
    public required string FigureSource { get; init; }

    /// <summary>After it: {0} who published the data.</summary>
    public required string FigureData { get; init; }

    /// <summary>{0}: engine version.</summary>
    public required string Footer { get; init; }

    public required string NoScript { get; init; }

    /// <summary>The fold that has a figure's numbers.</summary>
    public required string NumbersLabel { get; init; }

    public required string AnswerHeading { get; init; }

    /// <summary>{0} label, {1} first median, {2} first year, {3} peak, {4} its year, {5} last median, {6} last year.</summary>
    public required string FanPeaks { get; init; }

    /// <summary>{0} label, {1} first median, {2} first year, {3} last median, {4} last year.</summary>
    public required string FanRuns { get; init; }

    /// <summary>{0} year, {1} P5, {2} P95.</summary>
    public required string FanWidth { get; init; }

    /// <summary>Said of a fan that has no width.</summary>
    public required string NoSpread { get; init; }

    /// <summary>{0} label, {1} first value, {2} first year, {3} last value, {4} last year.</summary>
    public required string FromTo { get; init; }

    /// <summary>{0} paths, {1} last year.</summary>
    public required string NeverDepleted { get; init; }

    /// <summary>{0}: list of chances.</summary>
    public required string DepletionReading { get; init; }

    /// <summary>{0} chance, {1} year.</summary>
    public required string ChanceByYear { get; init; }

    /// <summary>{0} P50, {1} P5, {2} P95 or what stands for it.</summary>
    public required string MedianDepletion { get; init; }

    /// <summary>{0} P50, {1} P5, {2} P95 or what stands for it.</summary>
    public required string FirstDeficit { get; init; }

    /// <summary>{0} share of paths, {1} last year.</summary>
    public required string DeficitRare { get; init; }

    /// <summary>{0} last year.</summary>
    public required string AfterHorizon { get; init; }

    /// <summary>{0} first total, {1} first year, {2} last total, {3} last year, {4} largest payer, {5} its share.</summary>
    public required string SubsidyReading { get; init; }

    public required string FundCaption { get; init; }

    public required string PayableMonthsColumn { get; init; }

    public required string WarningColumn { get; init; }

    public required string DepletedByColumn { get; init; }

    public required string CostCaption { get; init; }

    /// <summary>{0} opening year, {1} discount rate in percent, {2} unit.</summary>
    public required string PresentValueCaption { get; init; }

    public required string Item { get; init; }

    public required string TargetCaption { get; init; }

    public required string TargetColumn { get; init; }

    /// <summary>{0} quantity.</summary>
    public required string AtLeast { get; init; }

    /// <summary>{0} quantity.</summary>
    public required string AtMost { get; init; }

    /// <summary>Head of the column with the mean less the target.</summary>
    public required string GapColumn { get; init; }

    /// <summary>Head of the column with the share of futures that meet the target.</summary>
    public required string TargetMetColumn { get; init; }

    /// <summary>{0} opening year, {1} discount rate in percent, {2} unit.</summary>
    public required string BalanceCaption { get; init; }

    /// <summary>Head of the column with the years a balance is taken over.</summary>
    public required string HorizonColumn { get; init; }

    public required string ShareOfOutgoColumn { get; init; }

    public required string FiguresHeading { get; init; }

    public required string FundHeading { get; init; }

    public required string FlowsHeading { get; init; }

    public required string SubsidyHeading { get; init; }

    public required string MembersHeading { get; init; }

    public required string MembersPanel { get; init; }

    public required string PayableMonthsHeading { get; init; }

    public required string DepletionHeading { get; init; }

    public required string DepletionPanel { get; init; }

    public required string PensionHeading { get; init; }

    /// <summary>Legend of the steps of a bridge that raise it.</summary>
    public required string Adds { get; init; }

    /// <summary>Legend of those that lower it.</summary>
    public required string Takes { get; init; }

    public required string DriversHeading { get; init; }

    /// <summary>{0} label of the fund, {1} year, {2} driver, {3} rank correlation, {4} paths.</summary>
    public required string DriversReading { get; init; }

    /// <summary>{0} driver, {1} first year, {2} last year.</summary>
    public required string DriverMean { get; init; }

    /// <summary>A point of a figure.</summary>
    public required string OneFuture { get; init; }

    public required string DriverColumn { get; init; }

    public required string RankCorrelation { get; init; }

    public required string PopulationHeading { get; init; }

    /// <summary>{0} year, {1} share aged 60 and over.</summary>
    public required string PopulationReading { get; init; }

    /// <summary>{0} year, {1} sex.</summary>
    public required string PopulationColumn { get; init; }

    /// <summary>{0} months.</summary>
    public required string GreenFrom { get; init; }

    /// <summary>{0} months.</summary>
    public required string YellowFrom { get; init; }

    /// <summary>{0} months.</summary>
    public required string OrangeFrom { get; init; }

    public required string AlwaysGreen { get; init; }

    /// <summary>{0} year, {1} colour.</summary>
    public required string LeavesGreen { get; init; }

    public required string Green { get; init; }

    public required string Yellow { get; init; }

    public required string Orange { get; init; }

    public required string Red { get; init; }

    public required string MethodHeading { get; init; }

    public required string PathsTerm { get; init; }

    /// <summary>{0} paths, {1} years.</summary>
    public required string PathsMeaning { get; init; }

    public required string PercentilesTerm { get; init; }

    public required string PercentilesMeaning { get; init; }

    public required string StandardErrorTerm { get; init; }

    /// <summary>{0} paths, {1} largest standard error of a chance in percentage points.</summary>
    public required string StandardErrorMeaning { get; init; }

    public required string MoneyTerm { get; init; }

    public required string MoneyMeaning { get; init; }

    /// <summary>{0} last year, {1} ratio, {2} first year.</summary>
    public required string PricesMeaning { get; init; }

    public required string WarningTerm { get; init; }

    /// <summary>{0} green, {1} yellow, {2} orange threshold.</summary>
    public required string WarningMeaning { get; init; }

    public required string DepletionTerm { get; init; }

    public required string DepletionMeaning { get; init; }

    public required string MeasuresHeading { get; init; }

    public required string Key { get; init; }

    public required string Unit { get; init; }

    public required string Value { get; init; }

    public required string Definition { get; init; }

    public required string ScenarioHeading { get; init; }

    public required string NoChanges { get; init; }

    public required string Changes { get; init; }

    /// <summary>{0} baseline.</summary>
    public required string ChangesOver { get; init; }

    /// <summary>Stands for the value of a key that had none.</summary>
    public required string NotSet { get; init; }

    /// <summary>Stands for the value of a key that ends.</summary>
    public required string Ended { get; init; }

    public required string Source { get; init; }

    public required string NotModelled { get; init; }

    public required string AssumptionsHeading { get; init; }

    /// <summary>{0} values, {1} with a source, {2} assumed.</summary>
    public required string AssumptionsReading { get; init; }

    public required string UncertaintyCaption { get; init; }

    /// <summary>By subject: what an assumption that may be uncertain is called.</summary>
    public required IReadOnlyDictionary<string, string> Subjects { get; init; }

    public required string Subject { get; init; }

    /// <summary>The column that says whether a fit or the model has the assumption.</summary>
    public required string Basis { get; init; }

    public required string IsFitted { get; init; }

    public required string IsStated { get; init; }

    /// <summary>The column of the chance of each year.</summary>
    public required string ProcessUncertainty { get; init; }

    /// <summary>The column of what is not known of levels and parameters.</summary>
    public required string ParameterUncertainty { get; init; }

    public required string IsIn { get; init; }

    public required string IsLeftOut { get; init; }

    /// <summary>Before the field that filters the tables.</summary>
    public required string FilterLabel { get; init; }

    /// <summary>{0}: count of rows that match.</summary>
    public required string FilterMatches { get; init; }

    /// <summary>The column with a source or a reason.</summary>
    public required string Grounds { get; init; }

    /// <summary>{0} reason.</summary>
    public required string Assumed { get; init; }

    public required string SourcesHeading { get; init; }

    /// <summary>{0} date.</summary>
    public required string Accessed { get; init; }

    public required string InputsHeading { get; init; }

    public required string File { get; init; }

    /// <summary>The words of the chart library by the phrase it knows them under.</summary>
    public required IReadOnlyDictionary<string, string> ChartTools { get; init; }

    /// <summary>English, as a planner in Britain would write it.</summary>
    public static Phrases English => WordFile.In(Language.English).Report;

    /// <summary>Chinese, in the terms of actuaries and finance bureaus of the mainland.</summary>
    public static Phrases Chinese => WordFile.In(Language.Chinese).Report;

    /// <summary>The words of a language.</summary>
    public static Phrases In(Language language) => WordFile.In(language).Report;

    /// <summary>The name of a warning colour.</summary>
    public string Of(WarningColour colour) => colour switch
    {
        WarningColour.Green => Green,
        WarningColour.Yellow => Yellow,
        WarningColour.Orange => Orange,
        WarningColour.Red => Red,
        _ => throw new ArgumentOutOfRangeException(nameof(colour), colour, "Not a warning colour."),
    };
}
