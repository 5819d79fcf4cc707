using Actuary.Numerics;
using Actuary.Reports.Figures;
using Actuary.Reports.Text;
using Actuary.Results.Questions;

namespace Actuary.Notebooks;

/// <content>Charts of an outcome.</content>
public sealed partial class Outcome
{
    private static Phrases English => Phrases.In(Language.English);

    /// <summary>A measure with its uncertainty: nine futures in ten, half of them, the median.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public Chart Fan(string measure)
    {
        var fan = Series(measure);
        return Noted(Chart.Of(FanChart.Of(fan, DisplayUnit.For(fan.Unit, fan.Shown, Language.English), English)).Called($"{fan.Label} · {Name}"));
    }

    /// <summary>The same measure of this and of other outcomes on one scale, a panel each.</summary>
    /// <exception cref="ArgumentException">An outcome has no such measure.</exception>
    public Chart Fans(string measure, params IReadOnlyList<Outcome> others)
    {
        Outcome[] all = [this, .. others];
        var fans = all.Select(outcome => outcome.Series(measure) with { Label = outcome.Name }).ToArray();
        var unit = DisplayUnit.For(Unit(measure), fans.SelectMany(fan => fan.Shown), Language.English);
        var lowest = fans.SelectMany(fan => fan.P05).Min();
        var highest = fans.SelectMany(fan => fan.P95).Max();
        var margin = 0.04 * (highest - lowest);
        var charts = fans.Select((fan, i) => Chart.Of(FanChart.Of(fan, unit, English, House.Series[i % House.Series.Count])))
            .Select(chart => chart with { Panels = [.. chart.Panels.Select(panel => panel with { Y = panel.Y with { Range = [unit.Shown(lowest - margin), unit.Shown(highest + margin)] } })] });
        return Noted(charts.Aggregate((chart, next) => chart.Beside(next)).Called(Label(measure)));
    }

    /// <summary>The medians of a measure in this and in other outcomes as lines.</summary>
    /// <exception cref="ArgumentException">An outcome has no such measure.</exception>
    public Chart Medians(string measure, params IReadOnlyList<Outcome> others) => Noted(Chart.Lines(
        $"{Label(measure)}: medians", Unit(measure), [.. ((Outcome[])[this, .. others]).Select(outcome => new NamedSeries(outcome.Name, outcome.Years, outcome.Summary(measure).P50))]));

    /// <summary>The means of measures of one unit as lines.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public Chart Lines(params IReadOnlyList<string> measures) =>
        Noted(Chart.Lines($"Means · {Name}", OneUnit(measures), [.. measures.Select(Mean)]));

    /// <summary>The means of measures of one unit, stacked.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public Chart Stack(params IReadOnlyList<string> measures)
    {
        NamedSeries[] parts = [.. measures.Select(Mean)];
        return Noted(Chart.Of(StackChart.Of($"Means · {Name}", parts, DisplayUnit.For(OneUnit(measures), parts.Select(part => part.Values), Language.English), English)));
    }

    /// <summary>The chance that the fund is used up by the end of each year, with the error that so many paths leave.</summary>
    public Chart Depletion()
    {
        var marks = Years.Select(year => SampleMoments.Of(Draw(new Indicator("", new DepletedBy(year), null, "fraction")))).ToArray();
        return Noted(Chart.Of(ProbabilityCurve.Of($"Chance that the fund is used up · {Name}", Years, [.. marks.Select(mark => mark.Mean)], [.. marks.Select(mark => mark.StandardError)], English)));
    }

    private FanSeries Series(string measure) => FanSeries.Of(Label(measure), Unit(measure), Years, Summary(measure));

    private NamedSeries Mean(string measure) => new(Label(measure), Years, Summary(measure).Mean);

    private string OneUnit(IReadOnlyList<string> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var units = measures.Select(measure => (Measure: measure, Unit: Unit(measure))).ToArray();
        return units.Select(unit => unit.Unit).Distinct(StringComparer.Ordinal).Count() switch
        {
            1 => units[0].Unit,
            0 => throw new ArgumentException("No measure is named.", nameof(measures)),
            _ => throw new ArgumentException($"One axis has one unit; these have several: {string.Join(", ", units.Select(unit => $"{unit.Measure} ({unit.Unit})"))}.", nameof(measures)),
        };
    }

    private Chart Noted(Chart chart) => chart with { Footer = $"{_documentation.ModelTitle.En}: {Paths:N0} paths, seed {Seed}. Sources: {ModelName}/sources.md." };
}
