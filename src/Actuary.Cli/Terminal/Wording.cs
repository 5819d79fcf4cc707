using System.Globalization;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Terminal;

/// <summary>Answers in one language: its words, the labels of models, numbers as it writes them.</summary>
internal sealed class Wording(Language language)
{
    /// <summary>English, in which commands answer when nothing else is asked for.</summary>
    public static Wording English { get; } = new(Language.English);

    public Language Language { get; } = language;

    public TerminalPhrases Words { get; } = TerminalPhrases.In(language);

    /// <summary>The words that reports have too.</summary>
    public Phrases Common { get; } = Phrases.In(language);

    /// <summary>A text of the model.</summary>
    public string In(Label label) => label.In(Language);

    /// <summary>A phrase with its places filled.</summary>
    public static string Fill(string phrase, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, phrase, values);

    /// <summary>Paths and years of a run.</summary>
    public string Run(long paths, int years, int openingYear, ulong seed) => Fill(Words.PathsAndYears, Whole(paths), years, openingYear, seed);

    /// <summary>The class of members by its label, in English by the name that commands know it under.</summary>
    public string Class(PlanDocumentation plan, string name) => Language == Language.English ? name : plan.Classes.FirstOrDefault(note => note.Name == name) is { } note ? In(note.Label) : name;

    /// <summary>A service, institution or contract by its label, in English by the name that commands know it under.</summary>
    public string Name(PlanDocumentation plan, string part, string name) => Language == Language.English
        ? name
        : plan.Names.FirstOrDefault(note => note.Part == part && note.Name == name) is { } note ? In(note.Label) : name;

    /// <summary>A unit by its label, in English by the name that models give it.</summary>
    public string Unit(PlanDocumentation plan, string id) => Language == Language.English ? id : plan.Units.FirstOrDefault(note => note.Id == id) is { } note ? In(note.Label) : id;

    /// <summary>A text of a model that may be written in both languages.</summary>
    public string Written(string text) => LabelText.Written(text, Language);

    /// <summary>A scenario as commands name it, in Chinese by its title.</summary>
    public string Scenario(PlanDocumentation plan, string name) => Language == Language.English ? name : In(plan.Scenario.Title);

    /// <summary>What stands between a number and its unit.</summary>
    public string UnitSpace => Language == Language.Chinese ? "" : " ";

    public string Percent(double fraction, int decimals = 1) => Number(100 * fraction, decimals) + UnitSpace + "%";

    /// <summary>Of a nation in millions or ten thousands, of a place one by one.</summary>
    public string Persons(double persons) => (Language, persons) switch
    {
        (Language.English, >= 1e7) => Fill(Words.Millions, Number(persons / 1e6, 1)),
        (Language.Chinese, >= 1e6) => Fill(Words.Millions, Number(persons / 1e4, 0)),
        _ => Number(persons, 0),
    };

    public static string Number(double value, int decimals) => Numbers.Rounded(value, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture);

    private static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
