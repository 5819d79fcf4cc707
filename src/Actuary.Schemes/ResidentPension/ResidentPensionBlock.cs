using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Enrolment;
using Actuary.Numerics;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension;

/// <summary>
/// The resident pension on eight paths. A cohort is named by the age it completes in the year; in the year it completes 60
/// its members become pensioners. The order of a year is that of models/resident-pension.md: policy, people, enrolment,
/// contributions and interest, benefits.
/// </summary>
internal sealed class ResidentPensionBlock : ISchemeBlock
{
    private readonly ResidentPensionPlan _plan;
    private readonly ResidentPensionScheme _scheme;
    private readonly CohortStock<ContributorCell, ContributorRow> _contributors;
    private readonly CohortStock<PensionerCell, PensionerRow> _pensioners;
    private readonly EnrolmentBlock _enrolment;
    private readonly YearTerms _terms;
    private readonly MembersYear _members;
    private readonly RetirementYear _retirement;
    private readonly PensionersYear _drawing;
    private readonly Financing _financing;
    private readonly ClassYear _classes;
    private readonly LaneBuffer<YearFlows> _flows = new(1);
    private Streams _streams;
    private long _firstPath;
    private int _year = -1;

    public ResidentPensionBlock(ResidentPensionScheme scheme)
    {
        (_scheme, _plan) = (scheme, scheme.Plan);
        var classes = _plan.Classes.Count;
        _contributors = new(ResidentPensionPlan.PensionAge - ResidentPensionPlan.EntryAge, classes);
        _pensioners = new(Ages.Max + 1 - ResidentPensionPlan.PensionAge, classes);
        _enrolment = new EnrolmentBlock(_plan.Enrolment);
        _terms = new YearTerms(_plan);
        var payments = new PensionPayments(_plan, _terms);
        _classes = new ClassYear(_plan, _terms);
        _members = new MembersYear(_plan, _contributors, _enrolment, _terms, _classes);
        _retirement = new RetirementYear(_plan, _contributors, _pensioners, _terms, _members, new PensionStart(_plan, _terms), payments, _classes);
        _drawing = new PensionersYear(_plan, _pensioners, _terms, payments, _classes);
        _financing = new Financing(_plan);
    }

    public bool CountsClasses
    {
        get => _classes.IsCounted;
        set => _classes.IsCounted = value;
    }

    public void Open(in Streams streams, long firstPath)
    {
        (_streams, _firstPath, _year) = (streams, firstPath, -1);
        _terms.Open();
        _enrolment.Open(streams, firstPath);
        _members.Open();
        _financing.Open();
        OpeningCells.Fill(_plan.Opening, _contributors, _pensioners);
    }

    public void Step(int yearIndex, DriverBlock drivers, in FundState fund, Ledger ledger, Span<Lanes> measures)
    {
        _year = yearIndex;
        _terms.Step(yearIndex, drivers.Economy, _streams, _firstPath);
        var income = _plan.OpeningEconomy.IncomePerHead * drivers.Economy.IncomeIndex;
        Enrol(yearIndex, income);
        _members.Begin();
        _classes.Begin();
        ref var flows = ref _flows.Span[0];
        flows = default;
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
        {
            for (var age = Ages.Max + 1; age > ResidentPensionPlan.PensionAge; age--)
                _drawing.Step(sex, age, drivers.Population, ref flows);
            _retirement.Step(sex, drivers.Population, ref flows);
            for (var age = ResidentPensionPlan.PensionAge - 1; age >= ResidentPensionPlan.EntryAge; age--)
                _members.Step(sex, age, drivers.Population, ref flows);
        }

        _classes.Collect(_members.ContributingByClass);
        _financing.Enter(_terms, ref flows, _members.ContributingByClass, ledger);
        var pensions = ledger[ResidentPensionLedger.Basic] + ledger[ResidentPensionLedger.Local] + flows.AccountPension
            + flows.Bonus + flows.AgeAddOns + flows.LegacyPension;
        _scheme.YearMeasures.Write(flows, _terms, pensions, income, measures);
    }

    private void Enrol(int yearIndex, Lanes income)
    {
        var conditions = new EnrolmentConditions
        {
            Income = income,
            BasicPension = _terms.National.Average + _terms.Local.Average,
            Contribution = _terms.Tier,
            Subsidy = _terms.Subsidy,
        };
        _enrolment.Begin(yearIndex, conditions, _streams, _firstPath);
        _terms.Join(_enrolment.JoinMix);
    }

    public void AddCohorts(int paths, Span<double> sums) =>
        CohortSums.Add(_scheme.Cohorts, _contributors, _pensioners, _plan.Accounts.OrderOfUse, _year, paths, sums);

    public void AddClassFlows(int paths, Span<double> sums) => _classes.Add(paths, sums);
}
