using Actuary.Assumptions.Drivers;
using Actuary.Models.Plans;
using Actuary.Numerics;
using Actuary.Schemes;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Tests.Persons;

/// <summary>The bridge between person and fund: the cohort kernel is the sum of its persons, under every shipped rule set.</summary>
public class KernelAndPersonsTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Models => [.. ShippedModel.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_kernel_is_the_sum_of_two_thousand_persons(string model)
    {
        var plan = PlanReader.Read(ShippedModel.Folder(model));
        var scheme = (ResidentPensionScheme)plan.Schemes[0].Scheme;
        var persons = new RandomPersons(seed: 20260101, scheme.Plan.Classes.Count);
        var closed = Closed(scheme.Plan) with { Opening = persons.Stock };

        var (kernel, drivers) = Run(new ResidentPensionScheme(scheme.Name, closed), plan);
        var calculator = new PersonCalculator(closed, plan.Drivers.Economy);
        var sum = new SumOfPersons(closed, drivers);
        foreach (var alike in persons.All.GroupBy(person => person))
        {
            var life = calculator.Live(alike.Key.Facts);
            foreach (var (sex, _) in alike)
                sum.Add(sex, life);
        }

        for (var year = 0; year < plan.Years; year++)
            Compare(kernel[year], sum.Years[year], year);
    }

    /// <summary>Nobody joins, moves to another place or changes the tier: what is left is what a person lives through.</summary>
    private static ResidentPensionPlan Closed(ResidentPensionPlan plan) =>
        plan with { Transfers = null, Enrolment = plan.Enrolment with { ClosingSpeed = 0, Choice = null } };

    private static void Compare(Dictionary<string, double> kernel, IReadOnlyDictionary<string, double> persons, int year)
    {
        foreach (var (measure, total) in persons)
        {
            if (!kernel.TryGetValue(measure, out var value))
                total.ShouldBe(0, $"{measure} in year {year} is not recorded");
            else
                Math.Abs(value - total).ShouldBeLessThanOrEqualTo(Tolerance * Math.Max(1, Math.Abs(total)), $"{measure} in year {year}: kernel {value}, persons {total}");
        }
    }

    private static (List<Dictionary<string, double>> Kernel, List<YearOfDrivers> Drivers) Run(ResidentPensionScheme scheme, Plan plan)
    {
        var block = scheme.CreateBlock();
        var drivers = new DriverBlock(plan.Drivers);
        drivers.Open();
        block.Open(Streams.Central, 0);
        var ledger = new Ledger(scheme.Lines);
        var measures = new Lanes[scheme.Measures.Count];
        var (years, central) = (new List<Dictionary<string, double>>(), new List<YearOfDrivers>());
        for (var year = 0; year < plan.Years; year++)
        {
            drivers.Step(year, Streams.Central, 0);
            ledger.Clear();
            block.Step(year, drivers, default(FundState), ledger, measures);
            years.Add(Recorded(scheme, ledger, measures, year));
            var interest = Math.Max(0, drivers.Economy.CreditingRate[0] + scheme.Plan.Accounts.CreditingSpread[year]);
            central.Add(new([.. drivers.Population.Survival.Select(cell => cell[0])], interest));
        }

        return (years, central);
    }

    private static Dictionary<string, double> Recorded(ResidentPensionScheme scheme, Ledger ledger, Lanes[] measures, int year)
    {
        var recorded = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var at = 0; at < measures.Length; at++)
            recorded.Add(scheme.Measures[at], measures[at][0]);
        foreach (var measure in scheme.LedgerMeasures)
            recorded.Add(measure.Name, ledger.Total(measure.Lines)[0]);
        var shared = Enumerable.Range(0, scheme.Lines.Count).Where(line => scheme.Lines[line].Item == "contribution subsidy").Sum(line => ledger[line][0]);
        var borne = scheme.Plan.Financing.Shares[Schemes.ResidentPension.Policy.CostLine.ContributionSubsidy][year].Sum();
        if (borne > 0)
            recorded.Add("contribution subsidy", shared / borne);
        return recorded;
    }
}
