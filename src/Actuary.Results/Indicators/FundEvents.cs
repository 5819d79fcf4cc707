using Actuary.Results.Parts;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>What happens to the fund on each path: the first deficit, depletion, and the colour of every year. One pass over the part files.</summary>
internal sealed class FundEvents
{
    private readonly PartSet _parts;
    private readonly IndicatorPlan _plan;

    private readonly string _prefix;

    private FundEvents(PartSet parts, string prefix)
    {
        (_parts, _plan, _prefix) = (parts, parts.Manifest.Indicators, prefix);
        Colours = new long[parts.Years * ColourCount];
    }

    public const int ColourCount = 4;

    /// <summary>Null where the run does not record the fund.</summary>
    public YearCounts? Depletion { get; private set; }

    /// <summary>By path the year of depletion, from 0, where paths are not independent; empty where they are or the fund is not recorded.</summary>
    public int[] DepletionYears { get; private set; } = [];

    /// <summary>Null where the run does not record income and outgo.</summary>
    public YearCounts? Deficit { get; private set; }

    /// <summary>Paths by year and colour, flat: year · 4 + colour. All zero where the run does not record payable months.</summary>
    public long[] Colours { get; }

    /// <param name="prefix">Stands in front of the fund's measures.</param>
    public static FundEvents Count(PartSet parts, string prefix, int threads, CancellationToken cancellation)
    {
        var events = new FundEvents(parts, prefix);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        Failures.Unwrap(() => Parallel.For(0, parts.Ranges.Count, options, events.CountPart));
        return events;
    }

    public static WarningColour Colour(double payableMonths, IndicatorPlan plan) =>
        payableMonths >= plan.GreenMonths ? WarningColour.Green
        : payableMonths >= plan.YellowMonths ? WarningColour.Yellow
        : payableMonths >= plan.OrangeMonths ? WarningColour.Orange
        : WarningColour.Red;

    private void CountPart(int part)
    {
        var (depletion, deficit) = (FirstYears.OfDepletion(_parts, part, _prefix), FirstYears.OfDeficit(_parts, part, _prefix));
        var colours = CountColours(part);
        lock (_parts)
        {
            if (depletion is not null)
            {
                (Depletion ??= NewCounts()).Count(depletion);
                Keep(part, depletion);
            }

            if (deficit is not null)
                (Deficit ??= NewCounts()).Count(deficit);
            for (var i = 0; i < colours.Length; i++)
                Colours[i] += colours[i];
        }
    }

    private void Keep(int part, int[] depletion)
    {
        if (_parts.Manifest.Sampling is null)
            return;
        if (DepletionYears.Length == 0)
            DepletionYears = new int[_parts.Paths];
        depletion.CopyTo(DepletionYears, (int)(_parts.Ranges[part].First - _parts.Manifest.FirstPath));
    }

    private long[] CountColours(int part)
    {
        var colours = new long[Colours.Length];
        var measure = _prefix + IndicatorBuilder.PayableMonths;
        if (!_parts.Manifest.Measures.Contains(measure, StringComparer.Ordinal))
            return colours;
        var months = new double[_parts.Ranges[part].Count * _parts.Years];
        _parts.Read(part, measure, months);
        for (var row = 0; row < months.Length; row++)
            colours[row % _parts.Years * ColourCount + (int)Colour(months[row], _plan)]++;
        return colours;
    }

    private YearCounts NewCounts() => new(_parts.Manifest.FirstYear, _parts.Years, _parts.Manifest.Paths);
}
