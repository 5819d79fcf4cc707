using Actuary.Reports.Chapters;
using Actuary.Reports.Comparison;
using Actuary.Reports.Text;
using Actuary.Results.Sensitivities;

namespace Actuary.Reports.Sensitivities;

/// <summary>One indicator of a sensitivity table in words and formatted numbers, for a terminal; the page has the same.</summary>
/// <param name="Heading">The indicator.</param>
/// <param name="Sentence">What the numbers say.</param>
/// <param name="Table">A row for each assumption, the strongest first.</param>
public sealed record SensitivityTables(string Heading, string Sentence, ComparisonTable Table)
{
    /// <summary>One entry for each indicator.</summary>
    public static IReadOnlyList<SensitivityTables> Of(SensitivityTable table, Language language)
    {
        ArgumentNullException.ThrowIfNull(table);
        var view = new SensitivityView(table, language);
        return [.. table.Indicators.Select(indicator => Of(indicator, view))];
    }

    internal static SensitivityTables Of(IndicatorSensitivity indicator, SensitivityView view)
    {
        var (words, unit) = (view.Words, view.Differences(indicator));
        return new(view.In(indicator.Title), view.Sentence(indicator), new ComparisonTable(
            Reading.Fill(words.Differences, unit.Label),
            [words.Assumption, words.Lower, words.Upper, words.LowerEffect, words.ShortError, words.UpperEffect, words.ShortError],
            [.. indicator.Effects.Select(effect => (IReadOnlyList<string>)
            [
                view.In(effect.Assumption.Title), view.Amount(effect.Assumption, effect.Assumption.Down), view.Amount(effect.Assumption, effect.Assumption.Up),
                unit.Number(effect.Down.Difference), unit.Number(effect.Down.StandardError), unit.Number(effect.Up.Difference), unit.Number(effect.Up.StandardError),
            ])]));
    }
}
