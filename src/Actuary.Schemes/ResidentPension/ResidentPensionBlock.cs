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
    private readonly PensionYear[] _years;
    private readonly ClassTable _classTable;
    private readonly IMemberCohorts _members;
    private readonly PensionerCohorts _drawing;
    private readonly Financing _financing;
    private ReadOnlyMemory<DriverBlock> _known;
    private int _firstKnown;
    private Streams _streams;
    private long _firstPath;

    // The years that cohorts have lived through last, of which the second is left out, and the one reported last.
    private int _from;
    private int _to;
    private int _year = -1;

    public ResidentPensionBlock(ResidentPensionScheme scheme)
    {
        (_scheme, _plan) = (scheme, scheme.Plan);
        var (classes, years) = (_plan.Classes.Count, IMemberCohorts.MovesYearByYear(_plan) ? 1 : DriverBlock.YearsAtHand);
        _contributors = new(ResidentPensionPlan.PensionAge - ResidentPensionPlan.EntryAge, classes);

        // Those who begin to draw in the years at hand find a place before those who die in them have left theirs.
        _pensioners = new(Ages.Max + 1 - ResidentPensionPlan.PensionAge + years, classes);
        _years = [.. Enumerable.Range(0, years).Select(_ => new PensionYear(_plan))];
        _classTable = new(classes, years);
        _drawing = new PensionerCohorts(_plan, _pensioners);
        _members = IMemberCohorts.Of(_plan, _contributors, _drawing, _classTable, years);
        _financing = new Financing(_plan);
    }

    public bool CountsClasses
    {
        get => _years[0].Classes.IsCounted;
        set
        {
            foreach (var year in _years)
                year.Classes.IsCounted = value;
        }
    }

    private PensionYear Year => _years[_year - _from];

    public void Open(in Streams streams, long firstPath)
    {
        (_streams, _firstPath, _from, _to, _year) = (streams, firstPath, -1, 0, -1);
        (_known, _firstKnown) = (default, 0);
        _years[0].Open(streams, firstPath);
        OpeningCells.Fill(_plan.Opening, _contributors, _pensioners);
        _members.Open();
        _financing.Open();
    }

    public void Foresee(int firstYear, ReadOnlyMemory<DriverBlock> drivers) => (_firstKnown, _known) = (firstYear, drivers);

    public void Step(int yearIndex, DriverBlock drivers, in FundState fund, Ledger ledger, Span<Lanes> measures)
    {
        _year = yearIndex;
        if (yearIndex >= _to)
            Live(drivers);
        var terms = Year.Terms;
        var contributing = Year.ContributingByClass;
        ref var flows = ref Year.Flows;
        (flows.Contributing, flows.Dormant, flows.Lapses, flows.Rejoins) = _classTable.Close(yearIndex - _from, flows.Joins, contributing);
        Year.Classes.Collect(contributing);
        _financing.Enter(terms, ref flows, contributing, ledger);
        var pensions = ledger[ResidentPensionLedger.Basic] + ledger[ResidentPensionLedger.Local] + flows.AccountPension
            + flows.Bonus + flows.AgeAddOns + flows.LegacyPension;
        _scheme.YearMeasures.Write(flows, terms, pensions, Year.Income, measures);
    }

    /// <summary>All cohorts through the year stepped to and as many more as can be taken at once.</summary>
    private void Live(DriverBlock drivers)
    {
        var before = _years[Math.Max(0, _to - _from - 1)];
        var known = _known.IsEmpty ? 1 : _firstKnown + _known.Length - _year;
        var years = _years.AsSpan(0, Math.Clamp(known, 1, _years.Length));
        (_from, _to) = (_year, _year + years.Length);
        for (var t = 0; t < years.Length; t++)
        {
            var ofYear = known > 1 ? _known.Span[_year + t - _firstKnown] : drivers;
            years[t].Begin(_year + t, t == 0 ? before : years[t - 1], ofYear, _streams, _firstPath);
            _classTable.Enter(t, years[t].Terms, years[t].Enrolment.JoinMix);
        }

        _members.Live(years);
        foreach (var year in years)
            _drawing.Draw(year);
    }

    public void AddCohorts(int paths, Span<double> sums)
    {
        if (_year != _to - 1)
            throw new InvalidOperationException("The cohorts have lived through later years already.");
        CohortSums.Add(_scheme.Cohorts, _contributors, _pensioners, _plan.Accounts.OrderOfUse, _year, paths, sums);
    }

    public void AddClassFlows(int paths, Span<double> sums) => Year.Classes.Add(paths, sums);
}
