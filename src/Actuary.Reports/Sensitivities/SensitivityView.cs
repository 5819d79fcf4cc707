using System.Globalization;
using Actuary.Reports.Chapters;
using Actuary.Reports.Text;
using Actuary.Results.Sensitivities;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Sensitivities;

/// <summary>A sensitivity table in one language.</summary>
internal sealed class SensitivityView(SensitivityTable table, Language language)
{
    public SensitivityTable Table { get; } = table;

    public Language Language { get; } = language;

    public Phrases Common { get; } = Phrases.In(language);

    public SensitivityPhrases Words { get; } = SensitivityPhrases.In(language);

    public string In(Label label) => label.In(Language);

    /// <summary>The unit for the differences of an indicator; of shares they are percentage points.</summary>
    public DisplayUnit Differences(IndicatorSensitivity indicator)
    {
        var unit = DisplayUnit.For(indicator.Unit, indicator.Effects.Select(effect => effect.Strength).DefaultIfEmpty(0).Max(), Language);
        return indicator.Unit is "fraction" or "fraction/year" ? unit with { Label = ComparisonPhrases.In(Language).PercentagePoints } : unit;
    }

    /// <summary>The value without a change, with its unit.</summary>
    public string Quantity(IndicatorSensitivity indicator, double value)
    {
        var unit = DisplayUnit.For(indicator.Unit, Math.Abs(indicator.Base), Language);
        return unit.Quantity(value);
    }

    /// <summary>An amount of an assumption as it is given: a value, what is added, or a factor.</summary>
    public string Amount(TestedAssumption assumption, double amount)
    {
        if (assumption.How == "multiply")
            return Reading.Fill(Words.Multiplied, amount.ToString(CultureInfo.InvariantCulture));
        var unit = DisplayUnit.For(assumption.Unit, Math.Max(Math.Abs(assumption.Down), Math.Abs(assumption.Up)), Language);
        if (assumption.Unit is "factor" or "number")
            unit = unit with { Label = "" };
        return assumption.How == "add" ? Reading.Fill(Words.Added, unit.Quantity(amount)) : unit.Quantity(amount);
    }

    /// <summary>What the data say of an indicator, in a sentence.</summary>
    public string Sentence(IndicatorSensitivity indicator)
    {
        var name = In(indicator.Title);
        if (indicator.Effects.Count == 0 || indicator.Effects[0].Strength == 0)
            return Reading.Fill(Words.NothingMoves, name, Quantity(indicator, indicator.Base));
        var (unit, strongest) = (Differences(indicator), indicator.Effects[0]);
        return Reading.Fill(
            Words.Strongest, name, Quantity(indicator, indicator.Base), Quantity(indicator, indicator.StandardError),
            In(strongest.Assumption.Title), unit.Quantity(strongest.Down.Difference), unit.Quantity(strongest.Up.Difference));
    }
}
