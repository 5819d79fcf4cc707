using Actuary.Results.Parts;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>What happens to the fund on each path: the first deficit, depletion, and the colour of every year. One pass over the part files.</summary>
internal sealed class FundEvents
{
    private readonly PartSet _parts;
    private readonly IndicatorPlan _plan;
    private readonly HashSet<string> _measures;

    private FundEvents(PartSet parts, IndicatorPlan plan)
    {
        (_parts, _plan) = (parts, plan);
        _measures = [.. parts.Manifest.Measures];
        (Depletion, Deficit, Colours) = (NewCounts(), NewCounts(), new long[parts.Years * ColourCount]);
    }

    public const int ColourCount = 4;

    /// <summary>Null where the run does not record the fund.</summary>
    public YearCounts? Depletion { get; private set; }

    /// <summary>Null where the run does not record income and outgo.</summary>
    public YearCounts? Deficit { get; private set; }

    /// <summary>Paths by year and colour, flat: year · 4 + colour. All zero where the run does not record payable months.</summary>
    public long[] Colours { get; }

    public static FundEvents Count(PartSet parts, IndicatorPlan plan, int threads, CancellationToken cancellation)
    {
        var events = new FundEvents(parts, plan);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        Failures.Unwrap(() => Parallel.For(0, parts.Ranges.Count, options, events.CountPart));
        if (!events.Has("fund_end"))
            events.Depletion = null;
        if (!events.HasFlows)
            events.Deficit = null;
        return events;
    }

    public static WarningColour Colour(double payableMonths, IndicatorPlan plan) =>
        payableMonths >= plan.GreenMonths ? WarningColour.Green
        : payableMonths >= plan.YellowMonths ? WarningColour.Yellow
        : payableMonths >= plan.OrangeMonths ? WarningColour.Orange
        : WarningColour.Red;

    private bool HasFlows => Has("income") && Has("outgo") && Has("investment_income");

    private void CountPart(int part)
    {
        var paths = _parts.Ranges[part].Count;
        var (depletion, deficit, colours) = (NewCounts(), NewCounts(), new long[Colours.Length]);
        var shortfall = Column(part, "shortfall_payment") ?? new double[paths * _parts.Years];
        if (Column(part, "fund_end") is { } fund)
            CountFirst(paths, row => fund[row] < 0 || shortfall[row] > 0, depletion);
        if (HasFlows)
        {
            var (income, outgo, investment) = (Column(part, "income")!, Column(part, "outgo")!, Column(part, "investment_income")!);
            CountFirst(paths, row => income[row] - shortfall[row] + investment[row] < outgo[row], deficit);
        }
        if (Column(part, "payable_months") is { } months)
            CountColours(months, colours);
        lock (_parts)
        {
            Depletion!.Add(depletion);
            Deficit!.Add(deficit);
            for (var i = 0; i < colours.Length; i++)
                Colours[i] += colours[i];
        }
    }

    private void CountFirst(int paths, Func<int, bool> happens, YearCounts counts)
    {
        for (var path = 0; path < paths; path++)
        {
            var year = 0;
            while (year < _parts.Years && !happens(path * _parts.Years + year))
                year++;
            if (year < _parts.Years)
                counts.Count(year);
        }
    }

    private void CountColours(double[] months, long[] colours)
    {
        for (var row = 0; row < months.Length; row++)
            colours[row % _parts.Years * ColourCount + (int)Colour(months[row], _plan)]++;
    }

    private double[]? Column(int part, string measure)
    {
        if (!Has(measure))
            return null;
        var values = new double[_parts.Ranges[part].Count * _parts.Years];
        _parts.Read(part, measure, values);
        return values;
    }

    private bool Has(string measure) => _measures.Contains(measure);

    private YearCounts NewCounts() => new(_parts.Manifest.FirstYear, _parts.Years, _parts.Manifest.Paths);
}
