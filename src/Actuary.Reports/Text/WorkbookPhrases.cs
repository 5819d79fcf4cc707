namespace Actuary.Reports.Text;

/// <summary>
/// Every fixed word of the workbook in one language; labels of measures come from the model. A language that lacks one does
/// not compile. Phrases with places to fill ({0}, {1} …) say what goes there.
/// </summary>
internal sealed record WorkbookPhrases
{
    /// <summary>The typeface of the cells; a machine without it takes its own.</summary>
    public required string Face { get; init; }

    // Names of sheets: at most 31 characters, none of []:*?/\
    public required string Cover { get; init; }
    public required string KeyIndicators { get; init; }
    public required string BudgetSheet { get; init; }
    public required string Quantiles { get; init; }
    public required string Charts { get; init; }
    public required string Assumptions { get; init; }

    /// <summary>The sheet that says which uncertainty is in the paths.</summary>
    public required string Uncertainties { get; init; }
    public required string Sources { get; init; }
    public required string Measures { get; init; }

    public required string Kind { get; init; }
    public required string Model { get; init; }
    public required string Folder { get; init; }
    public required string Scenario { get; init; }
    public required string Baseline { get; init; }
    public required string Changes { get; init; }
    public required string NotModelled { get; init; }
    public required string Seed { get; init; }
    public required string Paths { get; init; }
    public required string FirstPath { get; init; }
    public required string FirstYear { get; init; }
    public required string LastYear { get; init; }
    public required string Engine { get; init; }
    public required string Commit { get; init; }

    /// <summary>When the run was started, UTC.</summary>
    public required string RunOn { get; init; }

    /// <summary>The fingerprint of everything that determines the numbers.</summary>
    public required string Identity { get; init; }
    public required string InputFile { get; init; }
    public required string Reading { get; init; }

    /// <summary>That cells hold yuan, persons and fractions and only their display is scaled.</summary>
    public required string CellsHoldUnits { get; init; }

    public required string Year { get; init; }
    public required string Item { get; init; }
    public required string Unit { get; init; }
    public required string Mean { get; init; }
    public required string Median { get; init; }
    public required string StandardError { get; init; }
    public required string StandardDeviation { get; init; }
    public required string Probability { get; init; }

    /// <summary>{0} paths, {1} unit.</summary>
    public required string MeansOverPaths { get; init; }

    public required string Income { get; init; }
    public required string Outgo { get; init; }
    public required string Result { get; init; }

    /// <summary>Ledger measures that are part of a line above or move no fund.</summary>
    public required string Memorandum { get; init; }
    public required string GovernmentTotal { get; init; }
    public required string OtherIncome { get; init; }
    public required string OtherOutgo { get; init; }
    public required string IncomeTotal { get; init; }
    public required string OutgoTotal { get; init; }
    public required string Balance { get; init; }
    public required string FundEnd { get; init; }

    public required string DepletionHeading { get; init; }
    public required string DepletionMeaning { get; init; }
    public required string DepletedBy { get; init; }
    public required string YearsHeading { get; init; }
    public required string DepletionYear { get; init; }
    public required string DeficitYear { get; init; }
    public required string ShareOfPaths { get; init; }

    /// <summary>{0} last year.</summary>
    public required string AfterHorizon { get; init; }
    public required string TableHeading { get; init; }
    public required string WarningHeading { get; init; }

    /// <summary>{0} green, {1} yellow, {2} orange threshold in months.</summary>
    public required string WarningMeaning { get; init; }
    public required string WarningOfMedian { get; init; }
    public required string Green { get; init; }
    public required string Yellow { get; init; }
    public required string Orange { get; init; }
    public required string Red { get; init; }

    /// <summary>{0} opening year, {1} discount rate in percent, {2} unit.</summary>
    public required string PresentValueHeading { get; init; }

    public required string TargetHeading { get; init; }
    public required string TargetMeaning { get; init; }
    public required string Target { get; init; }

    /// <summary>{0} measure.</summary>
    public required string AtLeast { get; init; }

    /// <summary>{0} measure.</summary>
    public required string AtMost { get; init; }

    /// <summary>Mean less target.</summary>
    public required string Gap { get; init; }

    /// <summary>{0} opening year, {1} discount rate in percent, {2} unit.</summary>
    public required string BalanceHeading { get; init; }
    public required string BalanceMeaning { get; init; }
    public required string Horizon { get; init; }
    public required string ShareOfOutgo { get; init; }

    public required string FundChart { get; init; }
    public required string FlowsChart { get; init; }
    public required string CostChart { get; init; }

    public required string Key { get; init; }
    public required string Value { get; init; }
    public required string Status { get; init; }
    public required string Source { get; init; }
    public required string Place { get; init; }
    public required string Reason { get; init; }
    public required string File { get; init; }
    public required string Title { get; init; }
    /// <summary>By the name that models give a value's status.</summary>
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }

    /// <summary>By the name that models give a measure's stage.</summary>
    public required IReadOnlyDictionary<string, string> Stages { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Publisher { get; init; }
    public required string Address { get; init; }
    public required string Accessed { get; init; }
    public required string Retrieved { get; init; }
    public required string Name { get; init; }
    public required string Stage { get; init; }
    public required string Definition { get; init; }

    /// <summary>English, as a planner in Britain would write it.</summary>
    public static WorkbookPhrases English => WordFile.In(Language.English).Workbook;

    /// <summary>Chinese, in the terms of actuaries and finance bureaus of the mainland.</summary>
    public static WorkbookPhrases Chinese => WordFile.In(Language.Chinese).Workbook;

    /// <summary>The words of a language.</summary>
    public static WorkbookPhrases In(Language language) => WordFile.In(language).Workbook;
}
