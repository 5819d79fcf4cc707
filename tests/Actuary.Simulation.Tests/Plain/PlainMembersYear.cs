using Actuary.Assumptions;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>A year of the members under pension age of one sex and age, all classes (rules page, steps 3 and 4).</summary>
internal sealed class PlainMembersYear
{
    private readonly PlainTerms _terms;
    private readonly PlainMoves _moves;
    private readonly PlainMembers[] _before;
    private readonly double _survive;
    private readonly double _stay;
    private readonly double _joins;

    public PlainMembersYear(PlainTerms terms, PlainStocks stocks, Sex sex, int age, double speed)
    {
        _terms = terms;
        _moves = PlainMoves.Of(terms.Plan, terms.Year);
        _before = PlainSwitching.Dealt(terms, PlainSwitching.Before(terms.Plan, stocks, sex, age));
        (_survive, _stay) = (terms.Survival(sex, age), terms.Stay(sex, age));
        var persons = terms.Drivers.Persons[Ages.Index(sex, age)];
        var eligible = Math.Min(1, terms.Plan.Enrolment.Eligible[terms.Year][Ages.Index(sex, age)] * terms.Trends.Eligible) * persons;
        var there = _before.Sum(cell => cell.Heads) * _survive * _stay * _moves.People;
        _joins = speed * Math.Max(0, Target(sex, age) * eligible - there);
        terms.Totals.WorkingAge += persons;
        terms.Totals.Eligible += eligible;
        terms.Totals.Joins += _joins;
    }

    /// <summary>Of accounts of the year's leavers, what goes on waiting: nothing where they move at once.</summary>
    public PlainWaiting Leavers => _terms.Plan.Accounts.TransferAtPensionAge[_terms.Year]
        ? new(_before.Sum(cell => cell.Person) * _survive * (1 - _stay), _before.Sum(cell => cell.Government) * _survive * (1 - _stay))
        : new(0, 0);

    public PlainMembers Step(int c)
    {
        var (before, totals, k) = (_before[c], _terms.Totals, _survive * _stay);
        totals.MemberDeaths += before.Heads * (1 - _survive);
        totals.Exits += before.Heads * _survive * (1 - _stay);
        totals.Refund(before.Person * (1 - _survive), before.Government * (1 - _survive), _terms.GovernmentInherited);
        if (!_terms.Plan.Accounts.TransferAtPensionAge[_terms.Year])
            totals.LeftForEmployees += (before.Person + before.Government) * _survive * (1 - _stay);
        _moves.Enter(before.Person * k, before.Government * k, totals);

        var enrolment = _terms.Plan.Enrolment;
        var (lapse, rejoin) = (enrolment.Lapse[_terms.Year][c], enrolment.Rejoin[_terms.Year][c]);
        var (paying, resting) = (before.Contributing * k * _moves.People, before.Dormant * k * _moves.People);
        totals.Lapses += paying * lapse;
        totals.Rejoins += resting * rejoin;
        var entered = resting * rejoin + _joins * _terms.Enrolment.JoinMix[c];
        var (streaks, rewarded) = PlainStreaks.Next(
            _terms.Plan.Contributions.ContinuityReward, before, k * _moves.People * (1 - lapse), entered);
        var stayed = new PlainMembers(
            paying * (1 - lapse) + entered,
            resting * (1 - rejoin) + paying * lapse,
            before.Person * k * _moves.People,
            before.Government * k * _moves.Government,
            before.Years * k * _moves.People,
            streaks);
        return Contribute(c, stayed, rewarded * _terms.Rates[c].Reward);
    }

    // Step 4: the accounts of those who are there earn a year's interest, and the year's payments come on top.
    private PlainMembers Contribute(int c, PlainMembers cell, double rewards)
    {
        var (rates, totals, heads, i) = (_terms.Rates[c], _terms.Totals, cell.Contributing, _terms.Credited);
        var own = 1 + _terms.Plan.Accounts.InterestShareOfPaymentYear[_terms.Year] * i;
        totals.Individual += heads * rates.Person;
        totals.Collective += heads * rates.Collective;
        totals.Subsidy += heads * rates.Subsidy + rewards;
        totals.OnBehalf += heads * rates.OnBehalf;
        totals.Rewards += rewards;
        totals.Interest += (cell.Person + cell.Government) * i;
        return cell with
        {
            Person = cell.Person * (1 + i) + heads * (rates.Person + rates.Collective) * own,
            Government = cell.Government * (1 + i) + (heads * (rates.Subsidy + rates.OnBehalf) + rewards) * own,
            Years = cell.Years + heads,
        };
    }

    private double Target(Sex sex, int age)
    {
        var enrolment = _terms.Plan.Enrolment;
        if (enrolment.OpeningCoverageOverall >= 1)
            return 1;
        var uncovered = (1 - enrolment.OpeningCoverage[Ages.Index(sex, age)])
            * (1 - _terms.Enrolment.Coverage) / (1 - enrolment.OpeningCoverageOverall);
        var covered = Math.Min(1, Math.Max(0, 1 - uncovered));
        return _terms.Enrolment.Moved(Math.Max(0, 1 - (1 - covered) * _terms.Trends.Uncovered));
    }
}
