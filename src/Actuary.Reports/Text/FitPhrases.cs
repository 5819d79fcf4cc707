namespace Actuary.Reports.Text;

/// <summary>The words around a fit in one language, beside <see cref="Phrases"/>. A language that lacks one does not compile.</summary>
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

    /// <summary>English, as an actuary in Britain would write it.</summary>
    public static FitPhrases English { get; } = new()
    {
        Kind = "Fitted assumption",
        Enrolment = "Participation",
        TierChoice = "Tier choice",
        Mortality = "Mortality",
        Economy = "Economy",
        Coverage = "Coverage",
        Data = "Data",
        Rows = "Rows used",
        RowsUsed = "{0} of {1}",
        Years = "Years",
        Hash = "SHA-256",
        TablesHeading = "The fit",
        FindingsHeading = "What to know before signing",
        DiagnosticsHeading = "Diagnostics",
        ChoicesHeading = "Choices",
        AssumptionFile = "Assumption: ",
        PageFile = "Page:       ",
        FigureSource = "{0}; {1}. Actuary {2}.",
        Footer = "Drawn by Actuary {0}",
    };

    /// <summary>Chinese, as a finance bureau would write it.</summary>
    public static FitPhrases Chinese { get; } = new()
    {
        Kind = "拟合假设",
        Enrolment = "参保",
        TierChoice = "缴费档次选择",
        Mortality = "死亡率",
        Economy = "经济",
        Coverage = "参保覆盖率",
        Data = "数据",
        Rows = "使用行数",
        RowsUsed = "{0}（共{1}行）",
        Years = "年份",
        Hash = "SHA-256",
        TablesHeading = "拟合结果",
        FindingsHeading = "签署前须知",
        DiagnosticsHeading = "诊断图",
        ChoicesHeading = "选择",
        AssumptionFile = "假设文件：",
        PageFile = "诊断页面：",
        FigureSource = "{0}；{1}。Actuary {2}。",
        Footer = "由Actuary {0}绘制",
    };

    /// <summary>The words of a language.</summary>
    public static FitPhrases In(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No words in this language."),
    };

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
