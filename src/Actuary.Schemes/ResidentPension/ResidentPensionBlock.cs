using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Cohorts;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension;

/// <summary>
/// The resident pension on eight paths. A cohort is named by the age it completes in the year; in the year it completes 60
/// its members become pensioners. The order of a year is that of models/resident-pension.md: policy, people, enrolment,
/// contributions and interest, benefits. No cohort touches another and the fund moves none, so members are taken birth year after birth year through
/// all the years whose drivers are known, then pensioners year by year; how many years those are changes results by rounding only.
/// </summary>
internal sealed class ResidentPensionBlock : ISchemeBlock
{
    private readonly ResidentPensionPlan _plan;
    private readonly ResidentPensionScheme _scheme;
    private readonly CohortStock<ContributorCell, ContributorRow> _contributors;
    private readonly CohortStock<PensionerCell, PensionerRow> _pensioners;
    private readonly OpeningCells _opening;
    private readonly PensionYears _years;
    private readonly ClassTable _classTable;
    private readonly IMemberCohorts _members;
    private readonly PensionerCohorts _drawing;
    private readonly Financing _financing;

    // The years that are known, and the one stepped to where they are not.
    private DriverYears? _known;
    private readonly DriverYears _alone = new();
    private readonly DriverBlock[] _drivers = new DriverBlock[1];
    private Streams _streams;
    private long _firstPath;

    // The year reported last.
    private int _year = -1;

    public ResidentPensionBlock(ResidentPensionScheme scheme)
    {
        (_scheme, _plan) = (scheme, scheme.Plan);
        var (classes, years) = (_plan.Classes.Count, IMemberCohorts.MovesYearByYear(_plan) ? 1 : DriverBlock.YearsAtHand);
        _contributors = new(ResidentPensionPlan.PensionAge - ResidentPensionPlan.EntryAge, classes);

        // No cohort that begins to draw takes the place of another, so that the cells of the opening stay as they are for the next paths.
        _pensioners = new(Ages.Max + 1 - ResidentPensionPlan.PensionAge + _plan.Years, classes);
        _opening = new OpeningCells(_plan.Opening, _contributors, _pensioners);
        _years = new PensionYears(_plan, years);
        _classTable = new(classes, years);
        _drawing = new PensionerCohorts(_plan, _pensioners);
        _members = IMemberCohorts.Of(scheme, _years, _contributors, _opening, _drawing, _classTable);
        _financing = new Financing(_plan);
    }

    public bool CountsClasses
    {
        get => _years.CountsClasses;
        set => _years.CountsClasses = value;
    }

    private PensionYear Year => _years[_year - _years.First];

    public void Open(in Streams streams, long firstPath)
    {
        (_streams, _firstPath, _year, _known) = (streams, firstPath, -1, null);
        _years.Open(streams, firstPath);
        _opening.Open();
        _members.Open();
        _financing.Open();
    }

    public void Foresee(DriverYears drivers) => _known = drivers;

    public void Step(int yearIndex, DriverBlock drivers, in FundState fund, Ledger ledger, Span<Lanes> measures)
    {
        _year = yearIndex;
        if (yearIndex >= _years.First + _years.Count)
            Live(drivers);
        var terms = Year.Terms;
        var contributing = Year.ContributingByClass;
        ref var flows = ref Year.Flows;
        (flows.Contributing, flows.Dormant, flows.Lapses, flows.Rejoins) = _classTable.Close(yearIndex - _years.First, flows.Joins, contributing);
        Year.Classes.Collect(contributing);
        _financing.Enter(terms, ref flows, contributing, ledger);
        var pensions = ledger[ResidentPensionLedger.Basic] + ledger[ResidentPensionLedger.Local] + flows.AccountPension
            + flows.Bonus + flows.AgeAddOns + flows.LegacyPension;
        _scheme.YearMeasures.Write(flows, terms, pensions, Year.Income, measures);
    }

    /// <summary>All cohorts through the year stepped to and as many more as can be taken at once.</summary>
    private void Live(DriverBlock drivers)
    {
        var known = _known is { } ahead && _year >= ahead.First && _year < ahead.First + ahead.Count ? ahead : Alone(drivers);
        _years.Begin(_year, known, _streams, _firstPath);
        for (var t = 0; t < _years.Count; t++)
            _classTable.Enter(t, _years[t].Terms, _years[t].Enrolment.JoinMix);
        _members.Live(known);
        for (var t = 0; t < _years.Count; t++)
            _drawing.Draw(_years[t], next: t + 1 < _years.Count ? _years[t + 1].Population : _years[t].Population);
    }

    private DriverYears Alone(DriverBlock drivers)
    {
        _drivers[0] = drivers;
        _alone.Take(_year, _drivers);
        return _alone;
    }

    public void AddCohorts(int paths, Span<double> sums)
    {
        if (_year != _years.First + _years.Count - 1)
            throw new InvalidOperationException("The cohorts have lived through later years already.");
        CohortSums.Add(_scheme.Cohorts, _contributors, _pensioners, _plan.Accounts.OrderOfUse, _year, paths, sums);
    }

    public void AddClassFlows(int paths, Span<double> sums) => Year.Classes.Add(paths, sums);
}
