using Actuary.Simulation.Plans;
using Actuary.Simulation.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Simulation.Tests;

/// <summary>Accounts of leavers when the rule of their transfer changes: the year of leaving decides.</summary>
public class LeaversTests
{
    private const int Years = 6;
    private const int Change = 3;

    /// <summary>
    /// Once accounts move on leaving, those of the year's leavers are paid out; with a year's interest they are what waits less on
    /// 31 December. Nothing else differs in that year, and nothing at all before: what waits already goes on waiting.
    /// </summary>
    [Fact]
    public void A_change_reaches_those_who_leave_after_it_and_nobody_who_waits() => ForAllPlans(SomebodyLeaves, plan =>
    {
        var waiting = PathYears.Of(Transferring(plan, _ => true));
        var moving = PathYears.Of(Transferring(plan, year => year < Change));
        foreach (var (wait, move) in waiting.Zip(moving).Where(pair => pair.First.Year <= Change))
        {
            var moved = move["transfers_out"] - wait["transfers_out"];
            var interest = Math.Max(0, wait["crediting_rate"] + RandomPlan.SchemeOf(plan).Accounts.CreditingSpread[wait.Year]);
            wait.ShouldBalance(wait["accounts_end"] - move["accounts_end"] - moved * (1 + interest), "accounts", wait["accounts_end"], moved);
            move["refunds"].ShouldBe(wait["refunds"]);
            if (wait.Year < Change)
                moved.ShouldBe(0);
            else
                moved.ShouldBeGreaterThan(0);
        }
    });

    /// <summary>Accounts that waited at the change stay until pension age: there are more than where nobody ever waited.</summary>
    [Fact]
    public void Those_who_waited_at_the_change_are_still_there_after_it() => ForAllPlans(_ => true, plan =>
    {
        var never = PathYears.Of(Transferring(plan, _ => false));
        var moving = PathYears.Of(Transferring(plan, year => year < Change));
        foreach (var (none, some) in never.Zip(moving).Where(pair => pair.First.Year >= Change))
            some["accounts_end"].ShouldBeGreaterThan(none["accounts_end"]);
    });

    private static Plan Transferring(Plan plan, Func<int, bool> waits) => RandomPlan.With(plan, scheme => scheme with
    {
        Accounts = scheme.Accounts with { TransferAtPensionAge = [.. Enumerable.Range(0, Years).Select(waits)] },
    });

    /// <summary>Whether on every path somebody leaves for the employee scheme in the year of the change; where policy draws ever more people in nobody may.</summary>
    private static bool SomebodyLeaves(Plan plan) => PathYears.Of(plan).Where(year => year.Year == Change).All(year => year["exits_employee"] > 0);

    private static void ForAllPlans(Func<Plan, bool> with, Action<Plan> holds) => Prop.ForAll(RandomPlan.Seeds, seed => holds(Peopled(seed, with)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    /// <summary>The first plan from a seed on that opens with accounts and is as asked for.</summary>
    private static Plan Peopled(int seed, Func<Plan, bool> with) => Enumerable.Range(0, 1000)
        .Select(more => RandomPlan.Of(unchecked(seed + more) & int.MaxValue, years: Years))
        .First(plan => RandomPlan.SchemeOf(plan).Opening.Pensioners.Sum() > 0 && with(plan));
}
