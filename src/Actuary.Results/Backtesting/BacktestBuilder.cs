using Actuary.Results.Questions;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Backtesting;

/// <summary>Holds a projection against published figures.</summary>
public static class BacktestBuilder
{
    /// <summary>Projects the plan to the last published year and compares each figure with the paths.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="figures">At least one, of years that the plan projects and of measures that it records, none twice.</param>
    /// <param name="sources">Titles of their sources by id.</param>
    /// <param name="sample">The paths.</param>
    /// <param name="cancellation">Stops the projection.</param>
    /// <exception cref="ArgumentException">There is no figure, or one of no measure or year of the plan.</exception>
    public static Backtest Build(
        Plan plan, IReadOnlyList<PublishedValue> figures, IReadOnlyList<KeyValuePair<string, string>> sources, PathSample sample, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(sample);
        if (figures.Count == 0)
            throw new ArgumentException("There is no published figure.", nameof(figures));
        var outside = figures.FirstOrDefault(figure => figure.Year < plan.FirstYear || figure.Year > plan.OpeningYear + plan.Years);
        if (outside is not null)
            throw new ArgumentException($"{outside.Year} is not projected; the plan has {plan.FirstYear} … {plan.OpeningYear + plan.Years}.", nameof(figures));

        int[] years = [.. Enumerable.Range(plan.FirstYear, figures.Max(figure => figure.Year) - plan.OpeningYear)];
        var measures = figures.GroupBy(figure => string.Join(" + ", figure.Measures), StringComparer.Ordinal).ToArray();
        var drawn = sample.Draw(plan, [.. measures.SelectMany(measure => years.Select(year => new SumInYear(measure.First().Measures, year)))], cancellation);
        var notes = plan.Documentation;
        return new(notes.ModelTitle, notes.Scenario.Title, sample.Paths, sample.Seed,
            [.. measures.Select((measure, at) => Of(measure.Key, [.. measure], years, drawn.AsSpan(at * years.Length, years.Length), notes))], sources);
    }

    private static BacktestMeasure Of(string name, PublishedValue[] figures, int[] years, ReadOnlySpan<double[]> drawn, PlanDocumentation notes)
    {
        var compared = new List<BacktestFigure>();
        var projected = new ForecastSpread[years.Length];
        for (var at = 0; at < years.Length; at++)
        {
            projected[at] = ForecastSpread.Of(drawn[at]);
            foreach (var figure in figures.Where(figure => figure.Year == years[at]))
                compared.Add(new(figure.Year, figure.Value, figure.Source, projected[at], ForecastSpread.PercentileOf(figure.Value, drawn[at])));
        }

        MeasureNote[] parts = [.. figures[0].Measures.Select(measure => notes.Measures.First(note => note.Name == MeasureName.Own(measure)))];
        var label = new Label(string.Join("＋", parts.Select(part => part.Label.Zh)), string.Join(" + ", parts.Select(part => part.Label.En)));
        return new(name, label, parts[0].Unit, compared, years, projected);
    }
}
