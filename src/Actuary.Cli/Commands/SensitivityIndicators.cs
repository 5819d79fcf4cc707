using Actuary.Results.Questions;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Commands;

/// <summary>What a sensitivity table shows when nothing else is asked for: the fund, its depletion, and what each level of government pays.</summary>
internal static class SensitivityIndicators
{
    public static IReadOnlyList<(Indicator Indicator, Label Title)> Usual(Plan plan, TypedQuestions questions)
    {
        var year = plan.Indicators.TableYears.Count > 0 ? plan.Indicators.TableYears[^1] : plan.OpeningYear + plan.Years;
        var labels = plan.Documentation.Measures.ToDictionary(measure => measure.Name, measure => measure.Label, StringComparer.Ordinal);
        return
        [
            Read($"mean(fund_end, {year})", new($"{year}年末基金（均值）", $"Fund at the end of {year}, mean")),
            Read($"P(depletion by {year})", new($"到{year}年末基金耗尽的概率", $"Chance that the fund is used up by {year}")),
            .. QuestionTerms.Of(plan).Subsidies.Select(flow => (Flow: flow, Label: labels[MeasureName.Own(flow)])).Select(level =>
                Read($"pv({level.Flow})", new($"{level.Label.Zh}的现值（均值）", $"Present value, mean: {level.Label.En}"))),
        ];

        (Indicator Indicator, Label Title) Read(string text, Label title) => (questions.Indicator(text)!, title);
    }
}
