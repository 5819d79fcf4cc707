using Actuary.Reports.Figures;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Runs;

/// <summary>A run seen in one language: measures under their labels, as series that figures and tables take.</summary>
internal sealed class RunView
{
    private readonly Dictionary<string, MeasureNote> _notes;

    public RunView(RunData data, Language language)
    {
        (Data, Language, Words) = (data, language, Phrases.In(language));
        _notes = data.Documentation.Measures.ToDictionary(note => note.Name, StringComparer.Ordinal);
    }

    public RunData Data { get; }

    public Language Language { get; }

    public Phrases Words { get; }

    /// <summary>The fan of a measure, or null when the run does not have it.</summary>
    public FanSeries? Fan(string measure) => Data.Summary.TryGetValue(measure, out var summary) ? new FanSeries
    {
        Label = Label(measure),
        Unit = _notes.GetValueOrDefault(measure)?.Unit ?? "",
        Years = summary.Years,
        Mean = summary.Mean,
        StandardError = summary.StandardError,
        P05 = summary.P05,
        P25 = summary.P25,
        P50 = summary.P50,
        P75 = summary.P75,
        P95 = summary.P95,
    }
    : null;

    /// <summary>The means of those of the measures that the run has and that are not zero throughout.</summary>
    public IReadOnlyList<NamedSeries> Means(params ReadOnlySpan<string> measures)
    {
        var means = new List<NamedSeries>();
        foreach (var measure in measures)
            if (Data.Summary.TryGetValue(measure, out var summary) && summary.Mean.Any(value => value != 0))
                means.Add(new NamedSeries(Label(measure), summary.Years, summary.Mean));
        return means;
    }

    /// <summary>A measure's label in the reader's language; its name where the model gives none.</summary>
    public string Label(string measure) => _notes.TryGetValue(measure, out var note)
        ? Language == Language.Chinese ? note.LabelChinese : note.LabelEnglish
        : measure;

    /// <summary>The scale that suits fans to be compared.</summary>
    public DisplayUnit UnitFor(params IReadOnlyList<FanSeries> fans) =>
        DisplayUnit.For(fans[0].Unit, fans.SelectMany(fan => fan.Shown), Language);

    /// <summary>The years of the tables that the run reaches, its last year always among them.</summary>
    public IReadOnlyList<int> TableYears
    {
        get
        {
            var (first, last) = (Data.Facts.FirstYear, Data.Facts.LastYear);
            return [.. Data.Plan.TableYears.Where(year => year >= first && year < last).Append(last).Distinct().Order()];
        }
    }
}
