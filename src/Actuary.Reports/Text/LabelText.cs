using Actuary.Simulation.Plans;

namespace Actuary.Reports.Text;

/// <summary>Labels, which models give in both languages, in one of them.</summary>
public static class LabelText
{
    /// <summary>The label in the language.</summary>
    public static string In(this Label label, Language language)
    {
        ArgumentNullException.ThrowIfNull(label);
        return language == Language.Chinese ? label.Zh : label.En;
    }

    /// <summary>A text of a model that may be written in both languages (<see cref="Label.Written"/>); empty where there is none.</summary>
    public static string Written(string? text, Language language) => text is null ? "" : Label.Written(text).In(language);
}
