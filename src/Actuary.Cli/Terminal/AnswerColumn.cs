using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Terminal;

/// <summary>A measure that the models have shown beside income and outgo: its medians.</summary>
internal sealed class AnswerColumn
{
    private const string Persons = "persons";
    private const string AMonth = "yuan/month";

    private readonly IReadOnlyList<double> _medians;
    private readonly DisplayUnit _shown;
    private readonly string _unit;

    private readonly Wording _wording;

    private AnswerColumn(MeasureSummary summary, string title, MeasureNote note, string unitName, Wording wording)
    {
        (_medians, Title, _unit, _wording) = (summary.P50, title, note.Unit, wording);
        _shown = DisplayUnit.For(note.Unit, summary.P50.Max(Math.Abs), wording.Language);
        Unit = note.Unit is Persons or AMonth ? unitName : "";
    }

    public string Title { get; }

    /// <summary>What the values are in; empty where each says it.</summary>
    public string Unit { get; }

    /// <summary>The columns of a scheme; what the run does not record is left out.</summary>
    public static IReadOnlyList<AnswerColumn> Of(Run run, SchemeNote scheme, Wording wording)
    {
        var plan = run.Manifest.Documentation;
        return
        [
            .. from measure in plan.Views.Answer
               let summary = run.Summary.Find(scheme.Prefix + measure)
               let note = plan.Measure(measure)
               where summary is not null && note is not null
               select new AnswerColumn(summary, TitleOf(plan, measure, wording), note, plan.Units.FirstOrDefault(unit => unit.Id == note.Unit) is { } unit ? wording.In(unit.Label) : note.Unit, wording),
        ];
    }

    /// <summary>What a narrow column calls a measure.</summary>
    public static string TitleOf(PlanDocumentation plan, string measure, Wording wording) =>
        plan.Measure(measure) is { } note ? wording.In(note.Short ?? note.Label) : measure;

    /// <summary>The median of a year, by its index.</summary>
    public string Text(int year) => _unit switch
    {
        Persons => _wording.Persons(_medians[year]),
        AMonth => Wording.Number(_medians[year], 0),
        _ => _shown.Quantity(_medians[year]).Replace('\u00a0', ' '),
    };
}
