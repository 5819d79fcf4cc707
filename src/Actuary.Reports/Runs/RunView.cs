using Actuary.Reports.Figures;
using Actuary.Reports.Text;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Runs;

/// <summary>A run seen in one language: measures under their labels, as series that figures and tables take.</summary>
internal sealed class RunView
{
    /// <summary>The stage of measures that belong to no scheme, unless they carry its name.</summary>
    private const string DriverStage = "driver";

    private readonly Dictionary<string, MeasureNote> _notes;
    private readonly Dictionary<string, MeasureSummary> _summary;

    public RunView(RunData data, Language language)
    {
        (Data, Language) = (data, language);
        Years = data.Manifest.CalendarYears;
        _summary = data.Summary.ToDictionary(summary => summary.Measure, StringComparer.Ordinal);
        _notes = Documentation.Measures.ToDictionary(note => note.Name, StringComparer.Ordinal);
        Funds = [.. data.Manifest.Schemes.Select(scheme => new FundView(this, scheme))];
    }

    public RunData Data { get; }

    /// <summary>The schemes of the run with their funds, at least one.</summary>
    public IReadOnlyList<FundView> Funds { get; }

    /// <summary>What the models have shown of a run beside its funds.</summary>
    public ReportViews Views => Documentation.Views;

    /// <summary>The projected calendar years, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    public PlanDocumentation Documentation => Data.Manifest.Documentation;

    public Language Language { get; }

    public Phrases Words => Phrases.In(Language);

    /// <summary>The fan of a measure, or null when the run does not have it.</summary>
    public FanSeries? Fan(string measure) =>
        _summary.TryGetValue(measure, out var summary) ? FanSeries.Of(Label(measure), Unit(measure), Years, summary) : null;

    /// <summary>Mean, spread and quantiles of a measure, or null when the run does not have it.</summary>
    public MeasureSummary? Summary(string measure) => _summary.GetValueOrDefault(measure);

    /// <summary>What the plan says of a measure, or null. A further scheme's measures (<c>name.measure</c>) are described without the name.</summary>
    public MeasureNote? Note(string measure) => _notes.GetValueOrDefault(MeasureName.Own(measure));

    /// <summary>The unit of a measure; empty where the plan gives none.</summary>
    public string Unit(string measure) => Note(measure)?.Unit ?? "";

    /// <summary>Whether the run recorded a measure.</summary>
    public bool Has(string measure) => _summary.ContainsKey(measure);

    /// <summary>Whether some scheme of the run recorded a measure of this name.</summary>
    public bool HasAny(string name) => Funds.Any(fund => Has(fund.Measure(name)));

    /// <summary>A measure's label as <see cref="OwnLabel"/> has it; of a scheme's measure with the scheme's title where the run has several.</summary>
    public string Label(string measure)
    {
        var owner = Funds.FirstOrDefault(fund => fund.Owns(measure) && (fund.Prefix.Length > 0 || Note(measure)?.Stage != DriverStage));
        return owner?.Heading(OwnLabel(measure)) ?? OwnLabel(measure);
    }

    /// <summary>A measure's label in the reader's language, beginning with a capital; its name where the model gives none.</summary>
    public string OwnLabel(string measure)
    {
        if (Note(measure) is not { } note)
            return measure;
        var label = In(note.Label);
        return label.Length == 0 ? measure : char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>A heading that names a scheme where the run has several.</summary>
    public string HeadingOf(string scheme, string heading) => Funds.FirstOrDefault(fund => fund.Name == scheme)?.Heading(heading) ?? heading;

    /// <summary>The model and the scenario in one line.</summary>
    public string Heading => $"{In(Documentation.ModelTitle)} · {In(Documentation.Scenario.Title)}";

    /// <summary>A text of the model in the reader's language.</summary>
    public string In(Label label) => label.In(Language);

    /// <summary>A text of the model that may be written in both languages; empty where there is none.</summary>
    public string Written(string? text) => LabelText.Written(text, Language);

    /// <summary>What a unit is called; its name where the model does not say.</summary>
    public string UnitName(string unit) => Documentation.Units.FirstOrDefault(note => note.Id == unit) is { } found ? In(found.Label) : unit;

    /// <summary>The class of members that a key of the model ends in, under its label; the key's last word where it is none.</summary>
    public string ClassName(string key)
    {
        var name = key[(key.LastIndexOf('.') + 1)..];
        return Documentation.Classes.FirstOrDefault(note => note.Name == name && key.StartsWith($"schemes.{note.Scheme}.", StringComparison.Ordinal)) is { } found
            ? In(found.Label)
            : name;
    }

    /// <summary>The scale that suits fans to be compared.</summary>
    public DisplayUnit UnitFor(params IReadOnlyList<FanSeries> fans) =>
        DisplayUnit.For(fans[0].Unit, fans.SelectMany(fan => fan.Shown), Language);

    /// <summary>The years of the tables that the run reaches, its last year always among them.</summary>
    public IReadOnlyList<int> TableYears
    {
        get
        {
            var (first, last) = (Data.Manifest.FirstYear, Data.LastYear);
            return [.. Data.Manifest.Indicators.TableYears.Where(year => year >= first && year < last).Append(last).Distinct().Order()];
        }
    }
}
