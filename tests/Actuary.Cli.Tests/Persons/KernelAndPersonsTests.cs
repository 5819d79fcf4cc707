using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Enrolment;
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

    /// <summary>The models whose first scheme is a pension.</summary>
    public static TheoryData<string> Models =>
        [.. ShippedModel.Names.Where(model => PlanReader.Read(ShippedModel.Folder(model)).Schemes[0].Scheme is ResidentPensionScheme)];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_kernel_is_the_sum_of_two_thousand_persons(string model)
    {
        var plan = PlanReader.Read(ShippedModel.Folder(model));
        var scheme = ((ResidentPensionScheme)plan.Schemes[0].Scheme).Plan;
        var persons = new RandomPersons(seed: 20260101, scheme.Classes.Count, count: 2_000);

        CompareRuns(plan, Closed(scheme) with { Opening = persons.Stock }, persons, facts => [(facts, 1)]);
    }

    /// <summary>
    /// In one year a share of the members of the ordinary classes chooses anew, and every such person becomes as many as there are classes
    /// to choose. With a second such year the number of lives would multiply again; the plain implementation covers every year.
    /// </summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void The_kernel_is_the_sum_of_persons_who_change_their_tier(string model)
    {
        const int Year = 4;
        const double Share = 0.3;
        var plan = PlanReader.Read(ShippedModel.Folder(model));
        var scheme = Closed(((ResidentPensionScheme)plan.Schemes[0].Scheme).Plan);
        var classes = Enumerable.Range(0, scheme.Classes.Count).Where(c => scheme.Classes[c].Status == "ordinary").ToArray();
        var shares = Shares(classes, scheme.Classes.Count);
        var persons = new RandomPersons(seed: 20260102, scheme.Classes.Count, count: 300, classesAlike: true);
        var switching = new double[plan.Years];
        switching[Year] = Share;
        var choice = new TierChoice(classes, switching, [.. Enumerable.Repeat(shares, plan.Years)]);
        var choosing = scheme with { Opening = persons.Stock, Enrolment = LapsingAlike(scheme.Enrolment, classes) with { Choice = choice } };

        CompareRuns(plan, choosing, persons, facts => !classes.Contains(facts.Class) || facts.Age + 1 + Year >= ResidentPensionPlan.PensionAge
            ? [(facts, 1)]
            : [(facts, 1 - Share), .. classes.Select(c => (facts with { Changes = year => year < Year ? facts.Class : c }, Share * shares[c]))]);
    }

    /// <param name="lives">What becomes of a person: lives, and how much of the person lives each.</param>
    private static void CompareRuns(Plan plan, ResidentPensionPlan scheme, RandomPersons persons, Func<PersonFacts, IEnumerable<(PersonFacts, double)>> lives)
    {
        var (kernel, drivers) = Run(new ResidentPensionScheme("resident_pension", scheme), plan);
        var calculator = new PersonCalculator(scheme, plan.Drivers.Economy);
        var sum = new SumOfPersons(scheme, drivers);
        foreach (var alike in persons.All.GroupBy(person => person))
        {
            foreach (var (facts, weight) in lives(alike.Key.Facts))
                sum.Add(alike.Key.Sex, calculator.Live(facts), weight * alike.Count());
        }

        for (var year = 0; year < plan.Years; year++)
            Compare(kernel[year], sum.Years[year], year);
    }

    /// <summary>
    /// Nobody joins or changes the tier. Who moves in is like those who are there, with the government's part of the account too: without
    /// it a cell would hold two kinds of persons from that year on.
    /// </summary>
    private static ResidentPensionPlan Closed(ResidentPensionPlan plan) => plan with
    {
        Transfers = plan.Transfers is { } moves ? moves with { GovernmentPartMoves = [.. moves.GovernmentPartMoves.Select(_ => true)] } : null,
        Enrolment = plan.Enrolment with { ClosingSpeed = 0, Choice = null },
    };

    /// <summary>Chosen the more the later they are in the list; adds to one.</summary>
    private static double[] Shares(int[] classes, int count)
    {
        var shares = new double[count];
        for (var at = 0; at < classes.Length; at++)
            shares[classes[at]] = 2.0 * (at + 1) / (classes.Length * (classes.Length + 1));
        return shares;
    }

    /// <summary>Where some classes stopped paying more often, a cell would mix persons of other contribution years, whose mean no person has.</summary>
    private static EnrolmentPlan LapsingAlike(EnrolmentPlan plan, int[] classes)
    {
        double[] Alike(double[] rates) => [.. rates.Select((rate, c) => classes.Contains(c) ? rates[classes[0]] : rate)];
        return plan with { Lapse = [.. plan.Lapse.Select(Alike)], Rejoin = [.. plan.Rejoin.Select(Alike)] };
    }

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
            central.Add(new([.. drivers.Population.Survival.ToArray().Select(cell => cell[0])], interest));
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
