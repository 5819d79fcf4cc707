using Actuary.Reports.Chapters;
using Actuary.Reports.Comparison;
using Actuary.Reports.Text;
using Actuary.Results.Comparison;
using Actuary.Results.Sensitivities;

namespace Actuary.Reports.Sensitivities;

/// <summary>One indicator of a sensitivity table in words and formatted numbers, for a terminal; the page has the same.</summary>
/// <param name="Heading">The indicator.</param>
/// <param name="Sentence">What the numbers say.</param>
/// <param name="Table">A row for each assumption, the strongest first.</param>
/// <param name="Narrow">The same with two rows for each assumption, its lower and its upper value, of those that move the indicator.</param>
/// <param name="Unmoved">Names the assumptions that do not; empty where all do.</param>
public sealed record SensitivityTables(string Heading, string Sentence, ComparisonTable Table, ComparisonTable Narrow, string Unmoved)
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
        var wide = new ComparisonTable(
            Reading.Fill(words.Differences, unit.Label),
            [words.Assumption, words.Lower, words.Upper, words.LowerEffect, words.ShortError, words.UpperEffect, words.ShortError],
            [.. indicator.Effects.Select(effect => (IReadOnlyList<string>)
            [
                view.In(effect.Assumption.Title), view.Amount(effect.Assumption, effect.Assumption.Down), view.Amount(effect.Assumption, effect.Assumption.Up),
                unit.Number(effect.Down.Difference), unit.Number(effect.Down.StandardError), unit.Number(effect.Up.Difference), unit.Number(effect.Up.StandardError),
            ])]);
        var idle = indicator.Effects.Where(effect => effect.Strength == 0).Select(effect => view.In(effect.Assumption.Title)).ToList();
        return new(view.In(indicator.Title), view.Sentence(indicator), wide, Narrowed(indicator, view), idle.Count == 0 ? "" : Reading.Fill(words.Unmoved, string.Join("; ", idle)));
    }

    private static ComparisonTable Narrowed(IndicatorSensitivity indicator, SensitivityView view)
    {
        var (words, unit) = (view.Words, view.Differences(indicator));
        return new ComparisonTable(
            Reading.Fill(words.Differences, unit.Label),
            [words.Assumption, words.Value, words.Effect, words.ShortError],
            [.. indicator.Effects.Where(effect => effect.Strength > 0).SelectMany(effect => (IReadOnlyList<string>[])
            [
                Row(view.In(effect.Assumption.Title), effect.Assumption, effect.Assumption.Down, effect.Down),
                Row("", effect.Assumption, effect.Assumption.Up, effect.Up),
            ])]);

        IReadOnlyList<string> Row(string name, TestedAssumption assumption, double amount, PairedDifference difference) =>
            [name, view.Amount(assumption, amount), unit.Number(difference.Difference), unit.Number(difference.StandardError)];
    }
}
