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
    public static SensitivityPhrases English { get; } = new()
    {
        Kind = "Sensitivity to the assumptions",
        Assumption = "assumption",
        Key = "key",
        Lower = "lower",
        Upper = "upper",
        Value = "value",
        Effect = "difference",
        Unmoved = "Not moved by: {0}.",
        LowerEffect = "with the lower value",
        UpperEffect = "with the upper value",
        ShortError = "s.e.",
        Why = "source or reason",
        Differences = "Differences, {0}",
        Strongest = "{0} is {1} (standard error {2}). What moves it most is {3}: {4} with the lower value and {5} with the upper one.",
        NothingMoves = "{0} is {1}, and no assumption on the list moves it.",
        AmountsHeading = "How far the assumptions were moved",
        AmountsCaption = "Amounts and where they come from",
        Added = "{0} added",
        Multiplied = "times {0}",
        OneAtATimeTerm = "One at a time",
        OneAtATimeMeaning = "Each assumption is taken to its lower and its upper value while all others stay; effects of two together are not their sum.",
        SamePathsTerm = "The same futures",
        SamePathsMeaning = "All values see the same {0} futures, so a difference is due to the assumption and its standard error is that of the difference path by path.",
        DepletionHeading = "Chance that the fund has been used up, by assumption and year",
        NoChange = "no change",
        DepletionReading = "By the end of {0} the chance is {1} without a change; it is highest, {3}, with {2}.",
        DepletionLowest = "It is lowest, {1}, with {0}.",
        AssumptionAt = "{0}: {1}",
        Footer = "Drawn by Actuary {0}",
    };

    /// <summary>Chinese, as a finance bureau would write it.</summary>
    public static SensitivityPhrases Chinese { get; } = new()
    {
        Kind = "假设敏感性分析",
        Assumption = "假设",
        Key = "参数名",
        Lower = "低值",
        Upper = "高值",
        Value = "取值",
        Effect = "变动",
        Unmoved = "不受影响的假设：{0}。",
        LowerEffect = "取低值时的变动",
        UpperEffect = "取高值时的变动",
        ShortError = "标准误",
        Why = "来源或理由",
        Differences = "变动（{0}）",
        Strongest = "{0}为{1}（标准误{2}）。影响最大的是{3}：取低值时变动{4}，取高值时变动{5}。",
        NothingMoves = "{0}为{1}，所列假设均不影响该指标。",
        AmountsHeading = "各假设的变动幅度",
        AmountsCaption = "变动幅度及其依据",
        Added = "加{0}",
        Multiplied = "乘以{0}",
        OneAtATimeTerm = "逐项变动",
        OneAtATimeMeaning = "每次只将一项假设取低值或高值，其余不变；两项同时变动的影响不等于两者之和。",
        SamePathsTerm = "相同路径",
        SamePathsMeaning = "各取值使用相同的{0}条模拟路径，差异只来自假设本身；标准误为逐条路径差异的标准误。",
        DepletionHeading = "各假设下各年末基金耗尽概率",
        NoChange = "基准假设",
        DepletionReading = "截至{0}年末，基准假设下的概率为{1}；在“{2}”下最高，为{3}。",
        DepletionLowest = "在“{0}”下最低，为{1}。",
        AssumptionAt = "{0}：{1}",
        Footer = "由Actuary {0}绘制",
    };

    /// <summary>The words of a language.</summary>
    public static SensitivityPhrases In(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No words in this language."),
    };
}
