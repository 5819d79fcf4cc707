using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Morbidity;
using Actuary.Assumptions.Tests.Economy;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Morbidity;

public class MorbidityBlockTests
{
    private static readonly Streams s_streams = new(MorbidityExamples.Seed);

    /// <summary>Frequency Π (1 + g), costs Π (1 + CPI + 0.8 · (income − CPI) + excess of all + excess of the service).</summary>
    [Fact]
    public void The_central_path_is_the_formula_of_the_plan()
    {
        var plan = MorbidityExamples.Plan();
        var (outpatient, inpatient, frequency) = (1.0, 1.0, 1.0);
        var year = 0;
        foreach (var seen in MorbidityExamples.Walk(plan, Streams.Central, 0))
        {
            var common = seen.Cpi[0] + 0.8 * (seen.Income[0] - seen.Cpi[0]) + 0.01 - 0.001 * year++;
            seen.Inflation[0].ShouldBe(common, 1e-15);
            outpatient *= 1 + common;
            inpatient *= 1 + common + 0.004;
            frequency *= 1.02;
            seen.CostIndex[0][5].ShouldBe(outpatient, 1e-13);
            seen.CostIndex[1][5].ShouldBe(inpatient, 1e-13);
            seen.Frequency[0][5].ShouldBe(frequency, 1e-13);
            seen.Epidemic.ShouldBe(Lanes.Zero);
        }
    }

    [Fact]
    public void Without_uncertainty_every_path_follows_its_economy_and_nothing_else()
    {
        foreach (var seen in MorbidityExamples.Walk(MorbidityExamples.Plan(scale: 0), s_streams, 16).Take(1))
        {
            var common = seen.Cpi + 0.8 * (seen.Income - seen.Cpi) + Lane.Of(0.01);
            for (var lane = 0; lane < Lane.Count; lane++)
            {
                seen.Inflation[lane].ShouldBe(common[lane], 1e-15);
                seen.CostIndex[1][lane].ShouldBe(1.004 + common[lane], 1e-15);
                seen.Frequency[0][lane].ShouldBe(1.02, 1e-15);
            }
        }
    }

    [Fact]
    public void Before_the_first_year_only_the_error_of_the_level_counts()
    {
        var block = new MorbidityBlock(MorbidityExamples.Plan(scale: 0));
        block.Open(s_streams, 0);
        (block.Frequency(0), block.CostIndex(1), block.MedicalInflation).ShouldBe((Lanes.One, Lanes.One, Lanes.Zero));
        block = new MorbidityBlock(MorbidityExamples.Plan());
        block.Open(s_streams, 0);
        var z = s_streams.NormalOf(3, 0, (int)Cause.CostLevel, 1);
        block.CostIndex(1)[3].ShouldBe(Math.Exp(0.06 * z - 0.0018), 1e-15);
    }

    [Fact]
    public void A_path_is_the_same_to_the_bit_in_any_block_and_again()
    {
        var plan = MorbidityExamples.Plan(epidemic: new(0.3, [0.9, 1.5]));
        var block = new MorbidityBlock(plan);
        var first = MorbidityExamples.Walk(plan, s_streams, 40, block);
        MorbidityExamples.Walk(plan, s_streams, 800, block);
        var (again, shifted) = (MorbidityExamples.Walk(plan, s_streams, 40, block), MorbidityExamples.Walk(plan, s_streams, 37));
        for (var year = 0; year < plan.Years; year++)
        {
            again[year].CostIndex.ShouldBe(first[year].CostIndex);
            again[year].Frequency.ShouldBe(first[year].Frequency);
            shifted[year].Frequency[1][3].ShouldBe(first[year].Frequency[1][0]);
            shifted[year].CostIndex[0][7].ShouldBe(first[year].CostIndex[0][4]);
            shifted[year].Epidemic[5].ShouldBe(first[year].Epidemic[2]);
        }
    }

    /// <summary>Common random numbers: another plan for one service leaves the luck of the other alone.</summary>
    [Fact]
    public void Plans_share_their_luck()
    {
        var plan = MorbidityExamples.Plan();
        var other = new MorbidityPlan(
            [MorbidityExamples.Service("outpatient", 1, 0, 0, new(0, 0), 0.05, 0), plan.Services[1]], plan.Inflation, new(0.5, [1, 1]));
        var (before, after) = (MorbidityExamples.Walk(plan, s_streams, 8), MorbidityExamples.Walk(other, s_streams, 8));
        for (var year = 0; year < plan.Years; year++)
        {
            after[year].Frequency[1].ShouldBe(before[year].Frequency[1]);
            after[year].CostIndex[1].ShouldBe(before[year].CostIndex[1]);
            after[year].Frequency[0].ShouldNotBe(before[year].Frequency[0]);
        }
    }

    [Fact]
    public void An_epidemic_year_multiplies_frequencies_and_leaves_costs()
    {
        var (normal, epidemic) = (MorbidityExamples.Plan(), MorbidityExamples.Plan(epidemic: new(0.4, [0.85, 1.3])));
        var (calm, hit) = (MorbidityExamples.Walk(normal, s_streams, 0), MorbidityExamples.Walk(epidemic, s_streams, 0));
        for (var year = 0; year < normal.Years; year++)
        {
            hit[year].CostIndex.ShouldBe(calm[year].CostIndex);
            for (var lane = 0; lane < Lane.Count; lane++)
            {
                var isHit = hit[year].Epidemic[lane] == 1;
                (hit[year].Frequency[0][lane] / calm[year].Frequency[0][lane]).ShouldBe(isHit ? 0.85 : 1, 1e-14);
                (hit[year].Frequency[1][lane] / calm[year].Frequency[1][lane]).ShouldBe(isHit ? 1.3 : 1, 1e-14);
            }
        }

        hit.ShouldContain(year => year.Epidemic[0] == 1);
        hit.ShouldContain(year => year.Epidemic[0] == 0);
    }

    [Fact]
    public void Years_come_in_order_and_end_with_the_plan()
    {
        var block = new MorbidityBlock(MorbidityExamples.Plan());
        var economy = new EconomyBlock(EconomyExamples.Plan());
        block.Open(s_streams, 0);
        Should.Throw<ArgumentOutOfRangeException>(() => block.Step(1, s_streams, 0, economy)).Message.ShouldContain("The next year is 0");
        for (var year = 0; year < MorbidityExamples.Years; year++)
            block.Step(year, s_streams, 0, economy);
        Should.Throw<ArgumentOutOfRangeException>(() => block.Step(MorbidityExamples.Years, s_streams, 0, economy)).Message.ShouldContain("has 10 years");
    }

    [Fact]
    public void A_year_allocates_nothing()
    {
        var block = new MorbidityBlock(MorbidityExamples.Plan(epidemic: new(0.3, [0.9, 1.5])));
        var economy = new EconomyBlock(EconomyExamples.Plan());
        for (var round = 0; round < 3; round++)
        {
            block.Open(s_streams, 0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var year = 0; year < MorbidityExamples.Years; year++)
                block.Step(year, s_streams, 0, economy);
            if (round == 2)
                (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        }
    }
}
