using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Population;
using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>A year in hand: the people, the policy and the enrolment that cohorts meet in it, and the flows that they add to.</summary>
internal sealed class PensionYear
{
    private readonly ResidentPensionPlan _plan;
    private readonly LaneBuffer<YearFlows> _flows;
    private readonly int _place;
    private readonly Lanes[] _contributing;
    private PopulationBlock? _population;

    /// <param name="flows">Those of all years in hand, of which the year's stand at <paramref name="place"/>.</param>
    public PensionYear(ResidentPensionPlan plan, LaneBuffer<YearFlows> flows, int place)
    {
        (_plan, _flows, _place) = (plan, flows, place);
        _contributing = new Lanes[plan.Classes.Count];
        Terms = new YearTerms(plan);
        Enrolment = new EnrolmentBlock(plan.Enrolment);
        Payments = new PensionPayments(plan, Terms);
        Bought = plan.SinglePremium is { } premium ? new BoughtPensions(premium, plan, Terms) : null;
        Start = new PensionStart(plan, Terms);
        Classes = new ClassYear(plan, Terms);
    }

    public YearTerms Terms { get; }

    public EnrolmentBlock Enrolment { get; }

    public PensionPayments Payments { get; }

    /// <summary>None where no pensions can be bought.</summary>
    public BoughtPensions? Bought { get; }

    public PensionStart Start { get; }

    public ClassYear Classes { get; }

    public PopulationBlock Population => _population!;

    public ref YearFlows Flows => ref _flows.Span[_place];

    /// <summary>Rural income a head of the year, yuan.</summary>
    public Lanes Income { get; private set; }

    /// <summary>Contributing members of the year by class.</summary>
    public Span<Lanes> ContributingByClass => _contributing;

    public void Open(in Streams streams, long firstPath)
    {
        Terms.Open();
        Enrolment.Open(streams, firstPath);
    }

    /// <summary>Moves on from the year before, nobody having lived through it yet.</summary>
    public void Begin(int yearIndex, PensionYear before, DriverBlock drivers, in Streams streams, long firstPath)
    {
        if (before != this)
        {
            Terms.Follow(before.Terms);
            Enrolment.Follow(before.Enrolment);
        }

        _population = drivers.Population;
        Terms.Step(yearIndex, drivers.Economy, streams, firstPath);
        Income = _plan.OpeningEconomy.IncomePerHead * drivers.Economy.IncomeIndex;
        var conditions = new EnrolmentConditions
        {
            Income = Income,
            BasicPension = Terms.National.Average + Terms.Local.Average,
            Contribution = Terms.Tier,
            Subsidy = Terms.Subsidy,
        };
        Enrolment.Begin(yearIndex, conditions, streams, firstPath);
        Classes.Begin();
        Flows = default;
    }
}
