using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Comparison;
using static Actuary.Reports.Comparison.ComparisonView;

namespace Actuary.Reports.Comparison;

/// <summary>What a comparison says for certain, in sentences.</summary>
internal static class ComparisonSentences
{
    public static IEnumerable<string> Of(ComparisonView view)
    {
        var costs = view.Costs;
        foreach (var cost in costs)
            yield return Cost(view, cost);
        foreach (var fund in view.Run.Funds)
            foreach (var sentence in Of(view, fund))
                yield return fund.Heading(sentence);
        if (costs.Count > 0 && costs[^1].PresentValue!.Mean.ErrorRatio is > 0 and < 1 and var ratio)
            yield return Format(view.Words.PairingHelps, view.Chance(ratio), TwoDigits(1 / (ratio * ratio)));
    }

    private static IEnumerable<string> Of(ComparisonView view, FundView fund)
    {
        if (view.Scenario.Find(fund.Measure("fund_end")) is { } end)
            yield return Fund(view, end);
        foreach (var sentence in Depletion(view, fund))
            yield return sentence;
        if (view.Scenario.Find(fund.Measure("first_deficit"), "years_before") is { Difference: not (null or 0) } deficit)
            yield return Deficit(view, deficit);
    }

    /// <summary>What else than the scenario sets the runs apart.</summary>
    public static IEnumerable<string> Notes(ComparisonView view) => view.Scenario.Notes.Select(note => note.Kind switch
    {
        ComparisonNoteKind.Engine => Format(view.Words.OtherEngine, note.Other, note.Base),
        _ => Format(view.Words.ChangedInput, note.Other),
    });

    private static string Cost(ComparisonView view, MeasureDifference cost)
    {
        var (words, level, (mean, spread)) = (view.Words, view.Level(cost.Measure), cost.PresentValue!);
        if (spread is { ShareMore: 0, ShareLess: 0 })
            return Format(words.CostIsSame, view.OtherName, level, view.BaseName);
        var unit = view.UnitFor(cost.Measure, [mean.Difference, spread.P05, spread.P95]);
        var isMore = spread.ShareMore >= spread.ShareLess;
        return Format(isMore ? words.CostIsMore : words.CostIsLess, In(view, isMore ? spread.ShareMore : spread.ShareLess), view.OtherName, level, view.BaseName,
            view.Facts.FirstYear, view.LastYear, By(words, unit, mean.Difference), Error(unit, mean), unit.Quantity(spread.P05), unit.Quantity(spread.P95));
    }

    private static string Fund(ComparisonView view, MeasureDifference fund)
    {
        var (words, (year, mean, spread)) = (view.Words, fund.Years[^1]);
        if (spread is { ShareMore: 0, ShareLess: 0 })
            return Format(words.FundIsSame, view.OtherName, view.BaseName, year);
        var unit = view.UnitFor(fund.Measure, [mean.Difference, spread.P05, spread.P95]);
        var isMore = spread.ShareMore >= spread.ShareLess;
        return Format(isMore ? words.FundIsMore : words.FundIsLess, In(view, isMore ? spread.ShareMore : spread.ShareLess), year, view.OtherName, view.BaseName,
            By(words, unit, mean.Difference), Error(unit, mean), unit.Quantity(spread.P05), unit.Quantity(spread.P95));
    }

    private static IEnumerable<string> Depletion(ComparisonView view, FundView fund)
    {
        var (words, depletion) = (view.Words, fund.Measure("depletion"));
        if (view.Scenario.Find(depletion, "probability", view.LastYear) is not { } last)
            yield break;
        if (last is { Base: 0, Other: 0 })
            yield return Format(words.NeverDepleted, view.LastYear);
        foreach (var year in view.Facts.Indicators.DepletionYears.Append(view.LastYear).Distinct())
        {
            if (view.Scenario.Find(depletion, "probability", year) is { } chance and not { Base: 0, Other: 0 })
                yield return Chance(view, chance);
        }
    }

    /// <summary>The chances that the fund has been used up by a year under the two scenarios.</summary>
    public static string Chance(ComparisonView view, IndicatorDifference chance)
    {
        var (words, difference) = (view.Words, chance.Difference!.Value);
        return difference == 0
            ? Format(words.DepletionSame, chance.Year, view.Chance(chance.Base!.Value))
            : Format(words.DepletionChance, chance.Year, view.Chance(chance.Other!.Value), view.OtherName, view.Chance(chance.Base!.Value), view.BaseName,
                Format(difference > 0 ? words.MoreBy : words.LessBy, Format(words.Points, Numbers.Fixed(100 * Math.Abs(difference), 2))),
                Format(words.Points, ComparisonView.Error(new DisplayUnit(0.01, "%", 1), chance.StandardError!.Value)));
    }

    private static string Deficit(ComparisonView view, IndicatorDifference deficit) => Format(
        deficit.Difference > 0 ? view.Words.DeficitLater : view.Words.DeficitEarlier,
        view.OtherName, Numbers.Fixed(Math.Abs(deficit.Difference!.Value), 2), view.BaseName, ComparisonView.Error(new DisplayUnit(1, "", 1), deficit.StandardError!.Value), view.LastYear);

    private static string In(ComparisonView view, double share) => share == 1
        ? Format(view.Words.InAll, Numbers.Count(view.Facts.Paths))
        : Format(view.Words.InShare, view.Chance(share));

    private static string By(ComparisonPhrases words, DisplayUnit unit, double difference) =>
        Format(difference >= 0 ? words.MoreBy : words.LessBy, unit.Quantity(Math.Abs(difference)));

    private static string Error(DisplayUnit unit, PairedDifference mean) => $"{ComparisonView.Error(unit, mean.StandardError)}{Numbers.SpaceIn(unit.Language)}{unit.Label}";

    private static string TwoDigits(double number)
    {
        var power = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - 1));
        return Numbers.Fixed(power * Math.Round(number / power), number < 10 ? 1 : 0);
    }
}
