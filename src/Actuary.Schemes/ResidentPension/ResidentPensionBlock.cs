using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Population;
using Actuary.Numerics;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension;

/// <summary>
/// The resident pension on eight paths. A cohort is named by the age it completes in the year; in the year it completes 60
/// its members become pensioners. The order of a year is that of the model's notes: policy, people, enrolment,
/// contributions and interest, benefits.
/// </summary>
internal sealed class ResidentPensionBlock : ISchemeBlock
{
    private readonly ResidentPensionPlan _plan;
    private readonly CohortLayout _cohorts;
    private readonly CohortStock<ContributorCell, ContributorRow> _contributors;
    private readonly CohortStock<PensionerCell, PensionerRow> _pensioners;
    private readonly EnrolmentBlock _enrolment;
    private readonly YearTerms _terms;
    private readonly Financing _financing;
    private readonly Lanes[] _contributingByClass;
    private int _year = -1;

    public ResidentPensionBlock(ResidentPensionScheme scheme)
    {
        _plan = scheme.Plan;
        _cohorts = scheme.Cohorts;
        var classes = _plan.Classes.Count;
        _contributors = new(ResidentPensionPlan.PensionAge - ResidentPensionPlan.EntryAge, classes);
        _pensioners = new(Ages.Max + 1 - ResidentPensionPlan.PensionAge, classes);
        _enrolment = new EnrolmentBlock(_plan.Enrolment);
        _terms = new YearTerms(_plan);
        _financing = new Financing(_plan.Financing);
        _contributingByClass = new Lanes[classes];
    }

    public void Open(in Streams streams, long firstPath)
    {
        _year = -1;
        _terms.Open();
        _enrolment.Open(streams, firstPath);
        OpeningCells.Fill(_plan.Opening, _contributors, _pensioners);
    }

    public void Step(int yearIndex, DriverBlock drivers, in FundState fund, Ledger ledger, Span<Lanes> measures)
    {
        _year = yearIndex;
        _terms.Step(yearIndex, drivers.Economy);
        Array.Clear(_contributingByClass);
        var flows = default(YearFlows);
        for (var sex = 0; sex < 2; sex++)
        {
            for (var age = Ages.Max + 1; age > ResidentPensionPlan.PensionAge; age--)
                StepPensioners((Sex)sex, age, drivers.Population, ref flows);
            Retire((Sex)sex, drivers.Population, ref flows);
            for (var age = ResidentPensionPlan.PensionAge - 1; age >= ResidentPensionPlan.EntryAge; age--)
                StepContributors((Sex)sex, age, drivers.Population, ref flows);
        }

        _financing.Enter(yearIndex, _terms, flows, _contributingByClass, ledger);
        var pensions = ledger[ResidentPensionLedger.Basic] + ledger[ResidentPensionLedger.Local] + flows.AccountPension
            + flows.Bonus + flows.AgeAddOns;
        var income = _plan.OpeningEconomy.IncomePerHead * drivers.Economy.IncomeIndex;
        ResidentPensionMeasures.Write(flows, _terms, pensions, income, measures);
    }

    public void AddCohorts(int paths, Span<double> sums) =>
        CohortSums.Add(_cohorts, _contributors, _pensioners, _year, paths, sums);

    private void StepContributors(Sex sex, int age, PopulationBlock population, ref YearFlows flows)
    {
        var place = Ages.Index(sex, age);
        ref var row = ref _contributors.Row((int)sex, age, _year);
        var before = age == ResidentPensionPlan.EntryAge ? default : row;
        var survival = population.Survival[place];
        var staying = _enrolment.Staying(_year, place);
        var keep = survival * staying;

        var eligible = _plan.Enrolment.Eligible[_year][place] * population.Persons[place];
        var joining = EnrolmentBlock.Joining(
            _enrolment.ClosingSpeed, _enrolment.TargetAt(_year, place), eligible, before.Members * keep);
        var cells = _contributors.Cells((int)sex, age, _year);
        if (age == ResidentPensionPlan.EntryAge)
            cells.Clear();
        var activity = Contributors.StepRow(
            cells, ref row, new RowTerms(keep, _terms.Interest, joining), _terms.Classes, _contributingByClass);

        var dying = Lanes.One - survival;
        var leaving = survival * (1 - staying);
        flows.Eligible += eligible;
        flows.Contributing += row.Contributing;
        flows.Dormant += row.Dormant;
        flows.Joins += joining;
        flows.Lapses += activity.Lapsing;
        flows.Rejoins += activity.Rejoining;
        flows.Exits += before.Members * leaving;
        flows.MemberDeaths += before.Members * dying;
        flows.Refunds += Inherited(before) * dying;
        flows.InterestCredited += before.Accounts * keep * _terms.Interest;
        Leave(before, survival, leaving, ref row, ref flows);
        flows.Accounts += row.Accounts + row.LeaversAccounts;
    }

    /// <summary>
    /// The accounts of those who leave for the employee scheme: they move at once, or wait with interest until pension age, as the
    /// year of leaving has it. What waits already goes on waiting.
    /// </summary>
    private void Leave(in ContributorRow before, Lanes survival, Lanes leaving, ref ContributorRow row, ref YearFlows flows)
    {
        var (person, government) = (before.LeaversPersonAccount * survival, before.LeaversGovernmentAccount * survival);
        if (_plan.Accounts.TransferAtPensionAge[_year])
        {
            person += before.PersonAccount * leaving;
            government += before.GovernmentAccount * leaving;
        }
        else
        {
            flows.TransfersOut += before.Accounts * leaving;
        }

        row.LeaversPersonAccount = person * (Lanes.One + _terms.Interest);
        row.LeaversGovernmentAccount = government * (Lanes.One + _terms.Interest);
        flows.InterestCredited += (person + government) * _terms.Interest;
    }

    private void Retire(Sex sex, PopulationBlock population, ref YearFlows flows)
    {
        const int Age = ResidentPensionPlan.PensionAge;
        var before = _contributors.Row((int)sex, Age, _year);
        var survival = population.Survival[Ages.Index(sex, Age)];
        var divisor = _plan.Accounts.DivisorMonths[_year];
        var members = _contributors.Cells((int)sex, Age, _year);
        var cells = _pensioners.Cells((int)sex, Age, _year);
        for (var c = 0; c < cells.Length; c++)
            cells[c] = BeginPension(members[c], survival, divisor);

        var months = Vector512.Create(_plan.Benefits.EntryYearMonths[_year]);
        var began = PensionerRow.Beginning(cells, Vector512.Create(divisor));
        Pay(began, months, Account.MonthsCovered(began.RemainingMonths, months), Age, ref flows);
        CreditInPayment(ref began, months, ref flows);
        _pensioners.Row((int)sex, Age, _year) = began;

        var dying = Lanes.One - survival;
        flows.NewPensioners += began.Pensioners;
        flows.MemberDeaths += before.Members * dying;
        flows.Refunds += Inherited(before) * dying;
        flows.TransfersOut += before.LeaversAccounts * survival;
        flows.Pensioners += began.Pensioners;
        flows.Accounts += began.Accounts;
    }

    private PensionerCell BeginPension(in ContributorCell member, Lanes survival, double divisor)
    {
        var members = member.Contributing + member.Dormant;
        var years = Vector512.ConditionalSelect(
            Vector512.GreaterThan(members, Lanes.Zero), member.ContributionYears / members, Lanes.Zero);
        var bonus = Benefits.LongContributionBonus(years, _plan.Benefits.BonusAfterYears[_year], _plan.Benefits.BonusPerYear[_year]);
        return new PensionerCell
        {
            Pensioners = members * survival,
            MonthlyFromPerson = Account.MonthlyPension(member.PersonAccount, divisor) * survival,
            MonthlyFromGovernment = Account.MonthlyPension(member.GovernmentAccount, divisor) * survival,
            MonthlyBonus = members * survival * bonus,
        };
    }

    /// <summary>The year of those who already draw: survivors are paid twelve months, the dying some, and the heirs the rest.</summary>
    private void StepPensioners(Sex sex, int age, PopulationBlock population, ref YearFlows flows)
    {
        ref var row = ref _pensioners.Row((int)sex, age, _year);
        var survival = age > Ages.Max ? Lanes.Zero : population.Survival[Ages.Index(sex, age)];
        var dying = Lanes.One - survival;
        var year = Vector512.Create(12.0);
        var last = Vector512.Create(_plan.Benefits.DeathYearMonths[_year]);
        var due = survival * year + dying * last;
        var coveredOfDying = Account.MonthsCovered(row.RemainingMonths, last);
        var covered = survival * Account.MonthsCovered(row.RemainingMonths, year) + dying * coveredOfDying;
        Pay(row, due, covered, age, ref flows);
        Bury(row, dying, row.RemainingMonths - coveredOfDying, age, ref flows);

        row.Survive(survival);
        CreditInPayment(ref row, year, ref flows);
        flows.Pensioners += row.Pensioners;
        flows.Accounts += row.Accounts;
    }

    /// <summary>A row's pensions: months due and, of these, covered by accounts, both per pensioner of the row.</summary>
    private void Pay(in PensionerRow row, Lanes due, Lanes covered, int age, ref YearFlows flows)
    {
        var personMonths = row.Pensioners * due;
        flows.PensionMonths += personMonths;
        flows.AgeAddOns += _plan.Benefits.AgeAddOns[_year][age] * personMonths;
        flows.Bonus += row.MonthlyBonus * due;
        flows.AccountPension += row.MonthlyAccount * due;
        flows.LongevityTail += row.MonthlyAccount * (due - covered);
    }

    /// <summary>What the death of a share of a row pays: the grant, and to the heirs the months that the accounts still cover.</summary>
    private void Bury(in PensionerRow row, Lanes dying, Lanes monthsLeft, int age, ref YearFlows flows)
    {
        var benefits = _plan.Benefits;
        var flat = _terms.National.Average + _terms.Local.Average + Vector512.Create(benefits.AgeAddOns[_year][age]);
        var lastMonth = row.Pensioners * flat + row.MonthlyAccount + row.MonthlyBonus;
        flows.PensionerDeaths += row.Pensioners * dying;
        flows.DeathGrants += Benefits.DeathGrant(lastMonth * dying, benefits.DeathGrantMonths[_year]);
        flows.Refunds += Inherited(row.MonthlyFromPerson, row.MonthlyFromGovernment) * monthsLeft * dying;
    }

    /// <summary>Takes a year's payments from the accounts of a row and credits what remains.</summary>
    private void CreditInPayment(ref PensionerRow row, Lanes monthsPaid, ref YearFlows flows)
    {
        var interest = _plan.Accounts.InterestInPayment[_year] ? _terms.Interest : Lanes.Zero;
        var left = Vector512.Max(Lanes.Zero, row.RemainingMonths - monthsPaid);
        flows.InterestCredited += row.MonthlyAccount * left * interest;
        row.RemainingMonths = Account.RemainingMonths(row.RemainingMonths, monthsPaid, interest);
    }

    private Lanes Inherited(in ContributorRow row) =>
        Inherited(row.PersonAccount + row.LeaversPersonAccount, row.GovernmentAccount + row.LeaversGovernmentAccount);

    private Lanes Inherited(Lanes fromPerson, Lanes fromGovernment) =>
        _plan.Accounts.GovernmentPartInheritable[_year] ? fromPerson + fromGovernment : fromPerson;
}
