using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Morbidity;
using Actuary.Assumptions.Population;
using Actuary.Assumptions.Tests.Economy;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Morbidity;

/// <summary>Plans and runs that the tests share.</summary>
internal static class MorbidityExamples
{
    public const int Years = 10;
    public const ulong Seed = 20241231;

    public static MorbidityPlan Plan(double scale = 1, EpidemicPlan? epidemic = null) => new(
        [
            Service("outpatient", 2.2, 0.02, 0.05 * scale, new(0.4, 0.03 * scale), 0, 0.04 * scale),
            Service("inpatient", 0.18, 0.01, 0.08 * scale, new(0.6, 0.02 * scale), 0.004, 0.06 * scale),
        ],
        new(0.8, Enumerable.Range(0, Years).Select(year => 0.01 - 0.001 * year).ToArray(), new(0.7, 0.012 * scale)),
        epidemic);

    public static CareService Service(
        string name, double events, double growth, double frequencyError, StochasticLevel yearly, double excess, double costError)
    {
        var byCell = Enumerable.Range(0, Ages.Cells).Select(cell => events * (0.5 + cell % Ages.Count / 100.0)).ToArray();
        var groups = SeverityGroups.ByBands([0, 15, 60], bySex: true);
        return new(
            name,
            new(byCell, Enumerable.Repeat(growth, Years).ToArray(), frequencyError, yearly),
            new(groups, [300, 500, 800, 300, 450, 700], 1.1, Enumerable.Repeat(excess, Years).ToArray(), costError));
    }

    /// <summary>What a block shows after each year.</summary>
    public sealed record Seen(Lanes[] Frequency, Lanes[] CostIndex, Lanes Inflation, Lanes Epidemic, Lanes Cpi, Lanes Income);

    public static List<Seen> Walk(MorbidityPlan plan, in Streams streams, long firstPath, MorbidityBlock? block = null)
    {
        var economy = new EconomyBlock(EconomyExamples.Plan(streams.IsCentral ? 0 : 1));
        block ??= new MorbidityBlock(plan);
        block.Open(streams, firstPath);
        var years = new List<Seen>();
        for (var year = 0; year < plan.Years; year++)
        {
            economy.Step(year, streams, firstPath);
            block.Step(year, streams, firstPath, economy);
            years.Add(new(
                [block.Frequency(0), block.Frequency(1)], [block.CostIndex(0), block.CostIndex(1)],
                block.MedicalInflation, block.IsEpidemic, economy.Cpi, economy.RuralIncomeGrowth));
        }

        return years;
    }

    /// <summary>One number of every path.</summary>
    public static double[] Sample(MorbidityPlan plan, int paths, Func<List<Seen>, Lanes> read)
    {
        var sample = new double[paths];
        for (var first = 0; first < paths; first += Lane.Count)
        {
            var lanes = read(Walk(plan, new Streams(Seed), first));
            for (var lane = 0; lane < Lane.Count; lane++)
                sample[first + lane] = lanes[lane];
        }

        return sample;
    }
}
