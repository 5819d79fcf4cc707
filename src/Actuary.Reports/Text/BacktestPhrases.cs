namespace Actuary.Reports.Text;

/// <summary>The words of a backtest in one language, beside <see cref="Phrases"/>. A language that lacks one does not compile.</summary>
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

    /// <summary>English, as a planner in Britain would write it.</summary>
    public static BacktestPhrases English { get; } = new()
    {
        Kind = "Backtest against published figures",
        Published = "published",
        Median = "median",
        Interval = "four futures in five",
        ShortInterval = "P10 – P90",
        Error = "error",
        Percentile = "percentile",
        Held = "held",
        Inside = "inside",
        Below = "below",
        Above = "above",
        Measure = "measure",
        Figures = "figures",
        Coverage = "coverage",
        MeanError = "mean error",
        Source = "source",
        SummaryHeading = "How much the projection held",
        SummaryCaption = "Published figures inside the interval of four futures in five",
        All = "all",
        Summary = "{0} of {1} published figures ({2}) lie in the interval that holds four futures in five.",
        Reading = "{0}: {1} of {2} figures lie in the interval; the median is furthest off in {3}, by {4}.",
        SourcesHeading = "Sources of the published figures",
        IntervalTerm = "The interval",
        IntervalMeaning = "From the 10th to the 90th percentile of {0} simulated futures. Where a projection knows how uncertain it is, about four figures in five lie in it.",
        PercentileTerm = "The percentile",
        PercentileMeaning = "The share of futures below the published figure.",
        ErrorTerm = "The error",
        ErrorMeaning = "Median ÷ published figure − 1; a mean error is the mean of these without their sign.",
        DependenceTerm = "Few and not independent",
        DependenceMeaning = "Figures of one measure in neighbouring years, and income, outgo and balance of one fund, go together: one that lies outside often brings others with it.",
        Footer = "Drawn by Actuary {0}",
    };

    /// <summary>Chinese, as a finance bureau would write it.</summary>
    public static BacktestPhrases Chinese { get; } = new()
    {
        Kind = "与公布数据的回测",
        Published = "公布值",
        Median = "中位数",
        Interval = "80%区间",
        ShortInterval = "P10—P90",
        Error = "误差",
        Percentile = "所处分位",
        Held = "是否落入",
        Inside = "落入",
        Below = "低于",
        Above = "高于",
        Measure = "指标",
        Figures = "数据个数",
        Coverage = "落入比例",
        MeanError = "平均误差",
        Source = "来源",
        SummaryHeading = "总体结果",
        SummaryCaption = "落入80%区间的公布数据",
        All = "合计",
        Summary = "{1}个公布数据中有{0}个（{2}）落入80%区间。",
        Reading = "{0}：{2}个数据中有{1}个落入区间；中位数误差最大的是{3}年，为{4}。",
        SourcesHeading = "公布数据的来源",
        IntervalTerm = "区间",
        IntervalMeaning = "{0}条模拟路径的第10至第90百分位。如果推算恰当地反映了不确定性，约五分之四的数据应落入区间。",
        PercentileTerm = "所处分位",
        PercentileMeaning = "低于公布值的路径所占比例。",
        ErrorTerm = "误差",
        ErrorMeaning = "中位数÷公布值−1；平均误差为其绝对值的平均。",
        DependenceTerm = "数据少且不独立",
        DependenceMeaning = "同一指标相邻年份的数据，以及同一基金的收入、支出和结余相互关联：一个数据落在区间之外，往往带出其他数据。",
        Footer = "由Actuary {0}绘制",
    };

    /// <summary>The words of a language.</summary>
    public static BacktestPhrases In(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No words in this language."),
    };
}
