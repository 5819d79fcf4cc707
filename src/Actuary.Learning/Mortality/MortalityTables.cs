using Actuary.Assumptions;
using Actuary.Assumptions.Mortality;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Mortality;

/// <summary>Tables of fitted mortality.</summary>
internal static class MortalityTables
{
    private static readonly int[] s_yearsAhead = [0, 10, 20, 30, 50];
    private static readonly int[] s_ages = [65, 75, 85];
    private static readonly double[] s_shares = [0.5, 0.1, 0.9, 0.025, 0.975];
    private static readonly Label[] s_sexes = [new("男", "male"), new("女", "female")];

    /// <summary>What the statistics are called.</summary>
    public static IReadOnlyDictionary<string, Label> Words { get; } = new Dictionary<string, Label>(StringComparer.Ordinal)
    {
        ["male.explained_share"] = new("男：解释比例", "male: share explained"),
        ["female.explained_share"] = new("女：解释比例", "female: share explained"),
        ["male.log_likelihood"] = new("男：对数似然", "male: log-likelihood"),
        ["female.log_likelihood"] = new("女：对数似然", "female: log-likelihood"),
        ["male.deviance"] = new("男：偏差", "male: deviance"),
        ["female.deviance"] = new("女：偏差", "female: deviance"),
        ["male.degrees_of_freedom"] = new("男：自由度", "male: degrees of freedom"),
        ["female.degrees_of_freedom"] = new("女：自由度", "female: degrees of freedom"),
        ["male.dispersion"] = new("男：离散度（1为计数分布）", "male: dispersion (1 as counts have)"),
        ["female.dispersion"] = new("女：离散度（1为计数分布）", "female: dispersion (1 as counts have)"),
    };

    public static Dictionary<string, double> Statistics(LeeCarter[] laws, DeathsFit?[] fits)
    {
        var statistics = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var sex = 0; sex < laws.Length; sex++)
            Add(statistics, MortalityHistory.Sexes[sex], laws[sex].ExplainedShare, fits[sex]);
        return statistics;
    }

    public static Dictionary<string, double> Statistics(CairnsBlakeDowd[] laws)
    {
        var statistics = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var sex = 0; sex < laws.Length; sex++)
            Add(statistics, MortalityHistory.Sexes[sex], laws[sex].ExplainedShare, laws[sex].Fit);
        return statistics;
    }

    /// <summary>e_0 by years ahead, with intervals from the index's quantiles.</summary>
    public static FitTable LifeExpectancies(MortalityHistory history, LeeCarterForecast[] forecasts) => new(
        "life_expectancy", new Label("出生时预期寿命（岁），区间由指数的分位数直接得出", "Life expectancy at birth, years; intervals are those of the index, without drawing"),
        new Label("性别，年份", "sex, year"), Quantiles(NumberStyle.TwoDecimals),
        [.. forecasts.SelectMany((forecast, sex) => s_yearsAhead.Select(ahead => new FitRow(
            Heading(sex, $"{history.Years[^1] + ahead}"), [.. s_shares.Select(share => forecast.LifeExpectancy((Sex)sex, ahead, share))])))]);

    /// <summary>q by age and years ahead, intervals in closed form.</summary>
    public static FitTable Probabilities(MortalityHistory history, double[] ages, CairnsBlakeDowdForecast[] forecasts) => new(
        "death_probability", new Label("一年内死亡概率，区间为闭式解", "Chance to die within a year, intervals in closed form"), new Label("性别，年龄，年份", "sex, age, year"),
        Quantiles(NumberStyle.Percent),
        [.. forecasts.SelectMany((forecast, sex) => s_ages.Where(age => age >= ages[0] && age <= ages[^1]).SelectMany(age => s_yearsAhead.Take(4).Select(ahead => new FitRow(
            Heading(sex, $"{age}, {history.Years[^1] + ahead}"), [.. s_shares.Select(share => forecast.Probability(age, ahead, share))]))))]);

    /// <summary>Level at the jump-off and sensitivity by age group.</summary>
    public static FitTable Laws(MortalityHistory history, LeeCarter[] laws, double[][] levels) => new(
        "age_groups", new Label("各年龄组：起点死亡率与对指数的敏感度", "Age groups: death rate at the jump-off and sensitivity to the index"), new Label("年龄组起点", "age from"),
        [
            new(new Label("男：死亡率", "male: rate"), NumberStyle.Significant),
            new(new Label("男：敏感度", "male: sensitivity"), NumberStyle.Significant),
            new(new Label("女：死亡率", "female: rate"), NumberStyle.Significant),
            new(new Label("女：敏感度", "female: sensitivity"), NumberStyle.Significant),
        ],
        [.. history.AgeFrom.Select((age, g) => new FitRow(
            $"{age}", Math.Exp(levels[0][g]), laws[0].Sensitivity[g], Math.Exp(levels[1][g]), laws[1].Sensitivity[g]))]);

    private static void Add(Dictionary<string, double> statistics, string sex, double explained, DeathsFit? fit)
    {
        statistics[$"{sex}.explained_share"] = explained;
        if (fit is null) return;
        statistics[$"{sex}.log_likelihood"] = fit.LogLikelihood;
        statistics[$"{sex}.deviance"] = fit.Deviance;
        statistics[$"{sex}.degrees_of_freedom"] = fit.DegreesOfFreedom;
        statistics[$"{sex}.dispersion"] = fit.Dispersion;
    }

    private static Label Heading(int sex, string rest) => new($"{s_sexes[sex].Zh}, {rest}", $"{s_sexes[sex].En}, {rest}");

    private static FitColumn[] Quantiles(NumberStyle style) =>
    [
        new(new Label("中位数", "median"), style),
        new(new Label("80%下限", "80 % from"), style), new(new Label("80%上限", "to"), style),
        new(new Label("95%下限", "95 % from"), style), new(new Label("95%上限", "to"), style),
    ];
}
