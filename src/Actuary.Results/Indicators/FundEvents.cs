using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>What happens to the fund on each path: the first deficit, depletion, and the colour of every year. One pass over the parts.</summary>
internal sealed class FundEvents
{
    private readonly Manifest _manifest;
    private readonly string _prefix;
    private readonly Lock _adding = new();

    /// <param name="prefix">Stands in front of the fund's measures.</param>
    public FundEvents(Manifest manifest, string prefix)
    {
        (_manifest, _prefix) = (manifest, prefix);
        Colours = new long[manifest.Years * ColourCount];
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
    public static FundEvents Count(IPathValues parts, string prefix, int threads, CancellationToken cancellation)
    {
        var events = new FundEvents(parts.Manifest, prefix);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        Failures.Unwrap(() => Parallel.For(0, parts.Ranges.Count, options, part => events.Add(parts, part)));
        return events;
    }

    public static WarningColour Colour(double payableMonths, IndicatorPlan plan) =>
        payableMonths >= plan.GreenMonths ? WarningColour.Green
        : payableMonths >= plan.YellowMonths ? WarningColour.Yellow
        : payableMonths >= plan.OrangeMonths ? WarningColour.Orange
        : WarningColour.Red;

    /// <summary>Counts the paths of one part. The order of the parts does not matter.</summary>
    public void Add(IPathValues parts, int part)
    {
        var (depletion, deficit) = (FirstYears.OfDepletion(parts, part, _prefix), FirstYears.OfDeficit(parts, part, _prefix));
        var colours = CountColours(parts, part);
        lock (_adding)
        {
            if (depletion is not null)
            {
                (Depletion ??= NewCounts()).Count(depletion);
                Keep(parts, part, depletion);
            }

            if (deficit is not null)
                (Deficit ??= NewCounts()).Count(deficit);
            for (var i = 0; i < colours.Length; i++)
                Colours[i] += colours[i];
        }
    }

    private void Keep(IPathValues parts, int part, int[] depletion)
    {
        if (_manifest.Sampling is null)
            return;
        if (DepletionYears.Length == 0)
            DepletionYears = new int[parts.Paths];
        depletion.CopyTo(DepletionYears, (int)(parts.Ranges[part].First - _manifest.FirstPath));
    }

    private long[] CountColours(IPathValues parts, int part)
    {
        var colours = new long[Colours.Length];
        using var months = PartColumn.Read(parts, part, _prefix + IndicatorBuilder.PayableMonths);
        if (months is null)
            return colours;
        for (var row = 0; row < parts.Ranges[part].Count * parts.Years; row++)
            colours[row % parts.Years * ColourCount + (int)Colour(months[row], _manifest.Indicators)]++;
        return colours;
    }

    private YearCounts NewCounts() => new(_manifest.FirstYear, _manifest.Years, _manifest.Paths);
}
