using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Schemes.Allowances;
using Actuary.Schemes.Ledgers;
using Actuary.Simulation;
using Actuary.Simulation.Paths;

namespace Actuary.Notebooks.Tests;

/// <summary>A model changed and run in a notebook is what the engine makes of it.</summary>
public class PolicyModelTests
{
    private const string Increment = "national_basic.indexation.fixed_increment";
    private static readonly PolicyModel s_law = PolicyModel.Open(Shipped.NationalPension).Over(8);

    [Fact]
    public void ARunIsThatOfTheEngineToTheBit()
    {
        var plan = PlanReader.Read(Shipped.NationalPension, years: 8);
        var paths = new Projection(plan, 5).Run(new PathRange(0, 20), 1, null, default).Paths;

        var outcome = s_law.Run(20, seed: 5);

        outcome.Measures.ShouldBe(paths.Measures);
        foreach (var measure in outcome.Measures)
            outcome.Values(measure).ToArray().ShouldBe(paths.Column(measure), measure);
        (outcome.Paths, outcome.Years[0], outcome.Years[^1], outcome.Name).ShouldBe((20, 2025, 2032, "Current law"));
    }

    [Fact]
    public void AChangeIsWorthTheScenarioThatMakesIt()
    {
        var changed = s_law.With(Increment, 0).Run(8);
        var scenario = s_law.Under("basic-pension-frozen").Run(8);

        changed.Values("subsidy_central").ToArray().ShouldBe(scenario.Values("subsidy_central").ToArray());
        changed.Values("subsidy_central").ToArray().ShouldNotBe(s_law.Run(8).Values("subsidy_central").ToArray());
        changed.Name.ShouldBe("Current law; indexation.fixed_increment = 0");
    }

    /// <summary>163 yuan from 2026 on, 300 from the middle of 2027: that year pays the average over its days, and 20 yuan are added every year after.</summary>
    [Fact]
    public void AValueFromADateOnHoldsFromThatDay()
    {
        var pension = s_law.With("national_basic.enacted", "2027-07-01", 300).Run(8).Summary("basic_pension_monthly").Mean;

        pension.Take(2).ShouldBe([143, 163]);
        pension[2].ShouldBe((163 * 181 + 300 * 184) / 365.0, 1e-9);
        pension.Skip(4).Zip(pension.Skip(3), (next, before) => next - before).ShouldAllBe(rise => Math.Abs(rise - 20) < 1e-9);
    }

    [Fact]
    public void VariantsLeaveTheModelTheyWereMadeOfAlone()
    {
        var before = s_law.Run(8).Values("outgo").ToArray();

        _ = s_law.With(Increment, 100).Multiply("contributions.subsidy", 2).Add("economy.cpi.central", 0.01).Under("cpi-only");

        s_law.Run(8).Values("outgo").ToArray().ShouldBe(before);
        s_law.ToString().ShouldBe("national-resident-pension · Current law");
    }

    [Theory]
    [InlineData("national_basic.indexation.fixed_incremnt", "Did you mean")]
    [InlineData("tier_500", "may be several keys")]
    public void AMisspeltKeyIsRefusedWhereItIsTyped(string key, string words) =>
        Should.Throw<ModelException>(() => s_law.With(key, 1)).Message.ShouldContain(words);

    [Fact]
    public void WhatTheModelDoesNotAllowIsRefusedWithItsFile()
    {
        Should.Throw<ModelException>(() => s_law.With(Increment, -1).Run(8)).Message.ShouldMatch(@"model\.yaml:\d+ .* -1 is below what is allowed");
        Should.Throw<ModelException>(() => s_law.Under("cpi-onyl")).Message.ShouldContain("Did you mean 'cpi-only'?");
        Should.Throw<FormatException>(() => s_law.With("national_basic.enacted", "1 July 2027", 1));
    }

    [Fact]
    public void ASchemeIsAddedOnce()
    {
        var grant = new AllowanceScheme("grant", s_law.Plan.FirstYear, new Dictionary<Party, double> { [Party.Central] = 1 }, static (_, _, age) => age < 60 ? Lanes.Zero : 10 * Lanes.One);
        var with = s_law.With(grant);

        var outcome = with.Run(8);

        outcome.Table("grant.allowances").RowCount.ShouldBe(8);
        outcome.Unit("grant.allowances").ShouldBe("yuan");
        Should.Throw<ArgumentException>(() => with.With(grant)).Message.ShouldContain("another name");
        Should.Throw<ArgumentException>(() => s_law.With(new AllowanceScheme("resident_pension", 2025, new Dictionary<Party, double> { [Party.Central] = 1 }, static (_, _, _) => Lanes.Zero)));
    }

    [Fact]
    public void ARunCanBeStoppedAndTellsItsProgress()
    {
        var done = 0;
        s_law.Run(24, progress: more => Interlocked.Add(ref done, more));
        done.ShouldBe(24);

        using var stop = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => s_law.Run(100_000, progress: _ => stop.Cancel(), cancellation: stop.Token));
    }

    [Fact]
    public void NumbersSayWhatCanBeChanged()
    {
        var numbers = s_law.Numbers("national_basic.indexation");

        var row = numbers.Rows.Single(row => row.Text("key").EndsWith(Increment, StringComparison.Ordinal));
        (row.Number("value"), row.Text("unit"), row.Number("least"), row.Number("most")).ShouldBe((20, "yuan/month", 0, 10_000));
    }
}
