using Actuary.Results.Indicators;
using Actuary.Simulation.Blocks;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Questions;

/// <summary>What a question about a plan may speak of: its measures and its years.</summary>
/// <param name="Units">Measures and their units, in the order of the columns.</param>
/// <param name="FirstYear">The first projected calendar year.</param>
/// <param name="LastYear">The last one.</param>
/// <param name="DiscountRate">The annual rate of present values, a fraction.</param>
/// <param name="Views">What is shown of the plan: which measures are flows, and which of them governments pay.</param>
public sealed record QuestionTerms(IReadOnlyList<KeyValuePair<string, string>> Units, int FirstYear, int LastYear, double DiscountRate, ReportViews Views)
{
    /// <summary>The terms of a plan.</summary>
    public static QuestionTerms Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var units = plan.Documentation.Measures.ToDictionary(measure => measure.Name, measure => measure.Unit, StringComparer.Ordinal);
        return new(
            [.. new MeasureLayout(plan).Names.Select(name => KeyValuePair.Create(name, units.GetValueOrDefault(MeasureName.Own(name), "")))],
            plan.FirstYear, plan.OpeningYear + plan.Years, plan.Indicators.DiscountRate, plan.Documentation.Views)
        {
            Prefixes = [.. plan.Schemes.Select((scheme, index) => MeasureName.Prefix(index, scheme.Scheme.Name))],
        };
    }

    /// <summary>What stands in front of the measures and events of each scheme's fund; empty for the first.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [""];

    /// <summary>The measures by name.</summary>
    public IReadOnlyList<string> Measures { get; } = [.. Units.Select(unit => unit.Key)];

    /// <summary>The measures that are money paid in a year, so that they have a present value.</summary>
    public IReadOnlyList<string> Flows => [.. Measures.Where(measure => PresentValueBuilder.IsFlow(measure, Views))];

    /// <summary>The flows that a level of government pays.</summary>
    public IReadOnlyList<string> Subsidies => [.. Measures.Where(Views.IsGovernment)];

    /// <summary>The unit of a measure; empty where none is stated.</summary>
    public string UnitOf(string measure) => Units.FirstOrDefault(unit => unit.Key == measure).Value ?? "";
}
