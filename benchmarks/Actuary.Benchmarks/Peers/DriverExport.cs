using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Enrolment;
using Actuary.Numerics;
using Actuary.Schemes.Amounts;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Simulation.Plans;

namespace Actuary.Benchmarks.Peers;

/// <summary>Writes what the peers are given: the plan's numbers, and the drivers of some paths.</summary>
internal static class DriverExport
{
    public static void Write(Plan plan, string folder, int paths)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(paths % Lane.Count, 0, nameof(paths));
        Directory.CreateDirectory(folder);
        var scheme = (ResidentPensionScheme)plan.Schemes[0].Scheme;
        var speed = new double[paths];
        using (var file = File.Create(Path.Combine(folder, SharedDrivers.File)))
        {
            for (var first = 0; first < paths; first += Lane.Count)
                WriteBlock(plan, scheme, first, file, speed);
        }

        using var planFile = File.Create(Path.Combine(folder, SharedDrivers.PlanFile));
        PlanExport.Write(scheme.Plan, speed, planFile);
    }

    private static void WriteBlock(Plan plan, ResidentPensionScheme scheme, int first, FileStream file, double[] speed)
    {
        var policy = scheme.Plan;
        var drivers = new DriverBlock(plan.Drivers);
        var enrolment = new EnrolmentBlock(policy.Enrolment);
        var block = scheme.CreateBlock();
        var ledger = new Ledger(scheme.Lines);
        var measures = new Lanes[scheme.Measures.Count];
        var (national, local) = (scheme.Measures.ToList().IndexOf("basic_pension_monthly"), scheme.Measures.ToList().IndexOf("local_pension_monthly"));
        var (tiers, subsidies) = (Indexation.Of(Lanes.One, 0, 0), Indexation.Of(Lanes.One, 0, 0));
        var items = new Lanes[SharedDrivers.Items];

        drivers.Open();
        enrolment.Open(SharedDrivers.Streams, first);
        block.Open(SharedDrivers.Streams, first);
        enrolment.ClosingSpeed.CopyTo(speed.AsSpan(first));
        for (var year = 0; year < plan.Years; year++)
        {
            drivers.Step(year, SharedDrivers.Streams, first);
            ledger.Clear();
            block.Step(year, drivers, default, ledger, measures);
            var income = Lanes.One + drivers.Economy.RuralIncomeGrowth;
            tiers = tiers.Then(income, policy.Contributions.TierElasticity[year], step: 0);
            subsidies = subsidies.Then(income, policy.Contributions.SubsidyElasticity[year], step: 0);
            SharedDrivers.Take(drivers, items);
            Lanes[] scalars =
            [
                Account.Interest(drivers.Economy.CreditingRate, policy.Accounts.CreditingSpread[year]),
                tiers.Apply(1), subsidies.Apply(1), measures[national], measures[local],
            ];
            scalars.CopyTo(items, SharedDrivers.FirstScalar);
            file.Write(MemoryMarshal.AsBytes<Lanes>(items));
        }
    }
}
