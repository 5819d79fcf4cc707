using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Persons;

/// <summary>One person from 60 on: the pension begins, or has begun before the opening, and is paid for life.</summary>
internal sealed class PensionerLife
{
    private readonly ResidentPensionPlan _plan;
    private readonly YearTerms _terms;
    private readonly PersonFacts _facts;
    private readonly PensionStart _start;
    private readonly PensionPayments _payments;
    private readonly BoughtPensions? _bought;
    private readonly PensionerCell[] _cell = new PensionerCell[1];
    private PensionerRow _row;
    private double _contributionYears;

    public PensionerLife(ResidentPensionPlan plan, YearTerms terms, PersonFacts facts)
    {
        (_plan, _terms, _facts) = (plan, terms, facts);
        (_start, _payments) = (new PensionStart(plan, terms), new PensionPayments(plan, terms));
        _bought = plan.SinglePremium is { } premium ? new BoughtPensions(premium, plan, terms) : null;
        _cell[0] = new PensionerCell
        {
            Pensioners = Lanes.One,
            MonthlyFromPerson = Vector512.Create(facts.MonthlyFromPerson),
            MonthlyFromGovernment = Vector512.Create(facts.MonthlyFromGovernment),
            MonthlyBonus = Vector512.Create(facts.MonthlyBonus),
        };
        _row.Begin(_cell, Vector512.Create(facts.RemainingMonths));
        _row.MonthlyLegacy = Vector512.Create(facts.LegacyForLife);
        _contributionYears = facts.ContributionYears;
    }

    /// <summary>The year of completing 60.</summary>
    public PersonYear Begin(MemberLife member)
    {
        var flows = default(YearFlows);
        var head = new ContributorCell
        {
            Contributing = Lanes.One,
            PersonAccount = member.Account.Person,
            GovernmentAccount = member.Account.Government,
            ContributionYears = member.ContributionYears,
        };
        _cell[0] = _start.Begin(head, _facts.ClassIn(_terms.Year - 1), ref flows);
        var divisor = Vector512.Create(_plan.Accounts.DivisorMonths[_terms.Year]);
        var months = Vector512.Create(_plan.Benefits.EntryYearMonths[_terms.Year]);
        _row.Begin(_cell, divisor);
        _row.Drawing = Vector512.Create(_payments.Drawing(ResidentPensionPlan.PensionAge));
        _row.MonthlyLegacy = Vector512.Create(_facts.LegacyForLife);
        flows.LegacyBefore60 += (12 - months[0]) * Vector512.Create(_facts.LegacyUntil60 + _facts.LegacyForLife);
        PensionPayments.Pay(_row, _row.Paid, months, Account.MonthsCovered(_row.RemainingMonths, months), ResidentPensionPlan.PensionAge, new PaymentTerms(_plan, _terms), ref flows);
        PensionPayments.PayLegacy(_row, months, ref flows);
        _payments.Credit(ref _row, months, new PaymentTerms(_plan, _terms), ref flows);
        var vesting = VestingTerms.Of(_plan.Vesting, _terms.Year, member.ContributionYears);
        _contributionYears = (member.ContributionYears + vesting.Share * vesting.YearsMadeUp)[0];
        return Year(ResidentPensionPlan.PensionAge, member.Account, flows, MemberLife.IfDies(_plan, _terms, _facts, member.Account));
    }

    /// <summary>A later year.</summary>
    public PersonYear Step(int age)
    {
        var before = _row.LeftProRata(_row.RemainingMonths).Parts;
        var flows = default(YearFlows);
        if (_terms.AdjustsAccounts)
            _row.Adjust(_terms.AccountFactor);
        _bought?.Buy(ref _row, age, ref flows);
        _row.Drawing = Vector512.Create(_payments.Drawing(age));

        var ifDies = Die(age);
        var year = Vector512.Create(12.0);
        PensionPayments.Pay(_row, _row.Paid, year, Account.MonthsCovered(_row.RemainingMonths, year), age, new PaymentTerms(_plan, _terms), ref flows);
        PensionPayments.PayLegacy(_row, year, ref flows);
        _payments.Credit(ref _row, year, new PaymentTerms(_plan, _terms), ref flows);
        BoughtPensions.Pay(_row.Bought, year, Account.MonthsCovered(_row.Bought.Months, year), ref flows);
        _bought?.Credit(ref _row.Bought, year, ref flows);
        return Year(age, before, flows, ifDies);
    }

    private DeathPayments Die(int age)
    {
        var flows = default(YearFlows);
        var last = Vector512.Create(_plan.Benefits.DeathYearMonths[_terms.Year]);
        var (covered, bought) = (Account.MonthsCovered(_row.RemainingMonths, last), Account.MonthsCovered(_row.Bought.Months, last));
        var terms = new PaymentTerms(_plan, _terms);
        PensionPayments.Pay(_row, _row.Paid, last, covered, age, terms, ref flows);
        PensionPayments.PayLegacy(_row, last, ref flows);
        var left = _payments.Left(_row, _cell, _row.RemainingMonths - covered);
        _payments.Bury(_row.Paid, MonthlyBenefit.OfAll(_row, age, terms), left, Lanes.One, terms, ref flows);
        BoughtPensions.Pay(_row.Bought, last, bought, ref flows);
        _bought?.Bury(_row.Bought, Lanes.One, _row.Bought.Months - bought, ref flows);
        return new(Paid(flows), flows.LongevityTail[0], flows.DeathGrants[0], flows.PaidAfterDeath[0], flows.Refunds[0], flows.Forfeited[0]);
    }

    private PersonYear Year(int age, AccountParts before, in YearFlows flows, DeathPayments ifDies) => new(_terms.Year, age)
    {
        Subsidies = (flows.MadeUpSubsidies + flows.SinglePremiumSubsidies)[0],
        MadeUp = flows.MadeUp[0],
        SinglePremium = flows.SinglePremiums[0],
        InterestCredited = flows.InterestCredited[0],
        AccountBefore = before,
        AccountEnd = _row.Accounts[0],
        ContributionYears = _contributionYears,
        Drawing = _row.Paid[0],
        Pension = Paid(flows),
        LongevityTail = flows.LongevityTail[0],
        PaidOut = flows.Refunds[0],
        Forfeited = flows.Forfeited[0],
        IfDies = ifDies,
    };

    private PensionPaid Paid(in YearFlows flows) => new(
        (flows.PensionMonths * (_terms.National.Average + _terms.Local.Average))[0],
        flows.AccountPension[0],
        flows.Bonus[0],
        flows.AgeAddOns[0],
        (flows.LegacyPension + flows.LegacyBefore60)[0]);
}
