using Actuary.Assumptions;
using Actuary.Numerics;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>
/// The resident pension of one path, one cell at a time, written from models/national-resident-pension/notes.md and not
/// from the kernel. Accounts in payment are kept as balances, where the kernel keeps the months they still cover.
/// </summary>
internal sealed class PlainResidentPension
{
    private const int EntryAge = 16;
    private const int PensionAge = 60;
    private const int LastAge = 105;

    private readonly ResidentPensionPlan _plan;
    private readonly PlainLevel _national;
    private readonly PlainLevel _local;
    private readonly PlainGrowth _tierGrowth = new();
    private readonly PlainGrowth _subsidyGrowth = new();
    private readonly double _speed;
    private double _cpiBefore;
    private double _incomeGrowthBefore;

    public PlainResidentPension(ResidentPensionPlan plan, ulong seed, long path)
    {
        _plan = plan;
        _national = new(plan.Benefits.National);
        _local = new(plan.Benefits.Local);
        (_cpiBefore, _incomeGrowthBefore) = (plan.OpeningEconomy.CpiChange, plan.OpeningEconomy.IncomeGrowth);
        var (sigma, z) = (plan.Enrolment.SpeedVolatility, new Streams(seed).NormalOf(path, 0, (int)Cause.CoverageSpeed, 0));
        _speed = Math.Min(1, plan.Enrolment.ClosingSpeed * Math.Exp(sigma * z - sigma * sigma / 2));
        Open(plan);
    }

    public Dictionary<(Sex Sex, int Age, int Class), PlainMembers> Members { get; private set; } = [];

    public Dictionary<(Sex Sex, int Age, int Class), PlainPensioners> Pensioners { get; private set; } = [];

    /// <summary>Accounts of leavers that move at pension age; none at the opening.</summary>
    public Dictionary<(Sex Sex, int Age), PlainWaiting> Waiting { get; private set; } = [];

    /// <summary>Measures of the year; income and outgo are the ledger's.</summary>
    public (Dictionary<string, double> Measures, double Income, double Outgo) Step(int year, PlainDrivers drivers)
    {
        var national = _national.Next(year, _cpiBefore, _incomeGrowthBefore);
        var local = _local.Next(year, _cpiBefore, _incomeGrowthBefore);
        (_cpiBefore, _incomeGrowthBefore) = (drivers.Cpi, drivers.IncomeGrowth);
        _tierGrowth.Next(drivers.IncomeGrowth, _plan.Contributions.TierElasticity[year]);
        _subsidyGrowth.Next(drivers.IncomeGrowth, _plan.Contributions.SubsidyElasticity[year]);
        var credited = Math.Max(0, drivers.CreditingRate + _plan.Accounts.CreditingSpread[year]);

        var totals = new PlainYear();
        var members = new Dictionary<(Sex, int, int), PlainMembers>();
        var pensioners = new Dictionary<(Sex, int, int), PlainPensioners>();
        var waiting = new Dictionary<(Sex, int), PlainWaiting>();
        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var age = EntryAge; age < PensionAge; age++)
            {
                MoveMembers(year, sex, age, drivers, credited, members, totals);
                waiting[(sex, age)] = Wait(year, sex, age, drivers, credited, totals);
            }

            TransferAtPensionAge(year, sex, drivers, totals);
            for (var c = 0; c < _plan.Classes.Count; c++)
            {
                pensioners[(sex, PensionAge, c)] = Retire(year, sex, c, drivers, national, local, credited, totals);
                for (var age = PensionAge + 1; age <= LastAge + 1; age++)
                {
                    var left = Pay(year, sex, age, c, drivers, national, local, credited, totals);
                    if (age <= LastAge)
                        pensioners[(sex, age, c)] = left;
                }
            }
        }

        (Members, Pensioners, Waiting) = (members, pensioners, waiting);
        var costs = Costs(year, totals, national);
        return (Measures(year, drivers, national, local, totals, costs), Income(year, totals, costs), totals.Outgo);
    }

    private void Open(ResidentPensionPlan plan)
    {
        var opening = plan.Opening;
        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var age = EntryAge; age <= LastAge; age++)
            {
                for (var c = 0; c < plan.Classes.Count; c++)
                {
                    var cell = ((int)sex * 106 + age) * plan.Classes.Count + c;
                    if (age < PensionAge)
                    {
                        Members[(sex, age, c)] = new(
                            opening.Contributing[cell], opening.Dormant[cell],
                            opening.PersonAccount[cell], opening.GovernmentAccount[cell], opening.ContributionYears[cell]);
                    }
                    else
                    {
                        var months = opening.RemainingMonths[(int)sex * 106 + age];
                        Pensioners[(sex, age, c)] = new(
                            opening.Pensioners[cell], opening.MonthlyFromPerson[cell], opening.MonthlyFromGovernment[cell],
                            opening.MonthlyBonus[cell], opening.MonthlyFromPerson[cell] * months, opening.MonthlyFromGovernment[cell] * months);
                    }
                }
            }
        }
    }

    // Steps 3 and 4, all classes of one sex and age.
    private void MoveMembers(
        int year, Sex sex, int age, PlainDrivers drivers, double credited,
        Dictionary<(Sex, int, int), PlainMembers> moved, PlainYear totals)
    {
        var enrolment = _plan.Enrolment;
        var survive = drivers.Survival[Ages.Index(sex, age)];
        var stay = Stay(year, sex, age);
        var eligible = enrolment.Eligible[year][Ages.Index(sex, age)] * drivers.Persons[Ages.Index(sex, age)];
        var staying = 0.0;
        for (var c = 0; c < _plan.Classes.Count; c++)
            staying += Before(sex, age, c).Heads * survive * stay;
        var joins = _speed * Math.Max(0, Target(year, sex, age) * eligible - staying);
        totals.Eligible += eligible;
        totals.Joins += joins;
        for (var c = 0; c < _plan.Classes.Count; c++)
        {
            var before = Before(sex, age, c);
            var (died, left) = (before.Heads * (1 - survive), before.Heads * survive * (1 - stay));
            totals.MemberDeaths += died;
            totals.Exits += left;
            totals.Refunds += Inherited(year, before.Person * (1 - survive), before.Government * (1 - survive));
            if (!_plan.Accounts.TransferAtPensionAge[year])
                totals.Transfers += (before.Person + before.Government) * survive * (1 - stay);

            var (paying, resting) = (before.Contributing * survive * stay, before.Dormant * survive * stay);
            var (lapses, rejoins) = (paying * enrolment.Lapse[year][c], resting * enrolment.Rejoin[year][c]);
            totals.Lapses += lapses;
            totals.Rejoins += rejoins;
            var contributing = paying - lapses + rejoins + joins * enrolment.JoinMix[year][c];
            moved[(sex, age, c)] = Contribute(
                year, c, credited, totals, before, survive * stay, contributing, resting + lapses - rejoins);
        }
    }

    // The accounts of those who left before, and of those who leave in the year, where they move at pension age.
    private PlainWaiting Wait(int year, Sex sex, int age, PlainDrivers drivers, double credited, PlainYear totals)
    {
        var survive = drivers.Survival[Ages.Index(sex, age)];
        var before = WaitingBefore(sex, age);
        totals.Refunds += Inherited(year, before.Person * (1 - survive), before.Government * (1 - survive));
        var (person, government) = (before.Person * survive, before.Government * survive);
        if (_plan.Accounts.TransferAtPensionAge[year])
        {
            for (var c = 0; c < _plan.Classes.Count; c++)
            {
                person += Before(sex, age, c).Person * survive * (1 - Stay(year, sex, age));
                government += Before(sex, age, c).Government * survive * (1 - Stay(year, sex, age));
            }
        }

        totals.Interest += (person + government) * credited;
        return new(person * (1 + credited), government * (1 + credited));
    }

    private void TransferAtPensionAge(int year, Sex sex, PlainDrivers drivers, PlainYear totals)
    {
        var survive = drivers.Survival[Ages.Index(sex, PensionAge)];
        var before = WaitingBefore(sex, PensionAge);
        totals.Refunds += Inherited(year, before.Person * (1 - survive), before.Government * (1 - survive));
        totals.Transfers += before.Total * survive;
    }

    private PlainMembers Contribute(
        int year, int c, double credited, PlainYear totals,
        PlainMembers before, double kept, double contributing, double dormant)
    {
        var rates = Rates(year, c);
        var own = 1 + _plan.Accounts.InterestShareOfPaymentYear[year] * credited;
        totals.Individual += contributing * rates.Person;
        totals.Collective += contributing * rates.Collective;
        totals.Subsidy += contributing * rates.Subsidy;
        totals.OnBehalf += contributing * rates.OnBehalf;
        totals.Interest += (before.Person + before.Government) * kept * credited;
        return new(
            contributing,
            dormant,
            before.Person * kept * (1 + credited) + contributing * (rates.Person + rates.Collective) * own,
            before.Government * kept * (1 + credited) + contributing * (rates.Subsidy + rates.OnBehalf) * own,
            before.Years * kept + contributing);
    }

    // Step 5.
    private PlainPensioners Retire(
        int year, Sex sex, int c, PlainDrivers drivers, double national, double local, double credited, PlainYear totals)
    {
        var before = Before(sex, PensionAge, c);
        var survive = drivers.Survival[Ages.Index(sex, PensionAge)];
        totals.MemberDeaths += before.Heads * (1 - survive);
        totals.Refunds += Inherited(year, before.Person * (1 - survive), before.Government * (1 - survive));
        totals.NewPensioners += before.Heads * survive;

        var divisor = _plan.Accounts.DivisorMonths[year];
        var yearsPerHead = before.Heads > 0 ? before.Years / before.Heads : 0;
        var bonusPerHead = _plan.Benefits.BonusPerYear[year] * Math.Max(0, yearsPerHead - _plan.Benefits.BonusAfterYears[year]);
        var retired = new PlainPensioners(
            before.Heads * survive,
            before.Person * survive / divisor,
            before.Government * survive / divisor,
            before.Heads * survive * bonusPerHead,
            before.Person * survive,
            before.Government * survive);
        var paid = PayMonths(retired, _plan.Benefits.EntryYearMonths[year], year, PensionAge, national, local, totals);
        return CreditInPayment(year, paid, credited, totals);
    }

    // Step 6.
    private PlainPensioners Pay(
        int year, Sex sex, int age, int c, PlainDrivers drivers, double national, double local, double credited, PlainYear totals)
    {
        var before = Pensioners[(sex, age - 1, c)];
        var survive = age <= LastAge ? drivers.Survival[Ages.Index(sex, age)] : 0;
        var dead = before.Share(1 - survive);
        totals.PensionerDeaths += dead.Heads;
        var leftByDead = PayMonths(dead, _plan.Benefits.DeathYearMonths[year], year, age, national, local, totals);
        totals.Refunds += Inherited(year, leftByDead.PersonBalance, leftByDead.GovernmentBalance);
        var lastMonth = dead.Heads * (national + local + _plan.Benefits.AgeAddOns[year][age])
            + dead.BonusMonthly + dead.PersonMonthly + dead.GovernmentMonthly;
        totals.DeathGrants += _plan.Benefits.DeathGrantMonths[year] * lastMonth;

        var paid = PayMonths(before.Share(survive), 12, year, age, national, local, totals);
        return CreditInPayment(year, paid, credited, totals);
    }

    private PlainPensioners PayMonths(
        PlainPensioners cell, double months, int year, int age, double national, double local, PlainYear totals)
    {
        totals.MonthsPaid += cell.Heads * months;
        totals.National += cell.Heads * months * national;
        totals.Local += cell.Heads * months * local;
        totals.AgeAddOns += cell.Heads * months * _plan.Benefits.AgeAddOns[year][age];
        totals.Bonus += cell.BonusMonthly * months;
        totals.Account += (cell.PersonMonthly + cell.GovernmentMonthly) * months;
        var fromPerson = Math.Min(cell.PersonBalance, cell.PersonMonthly * months);
        var fromGovernment = Math.Min(cell.GovernmentBalance, cell.GovernmentMonthly * months);
        totals.Tail += cell.PersonMonthly * months - fromPerson + (cell.GovernmentMonthly * months - fromGovernment);
        return cell with
        {
            PersonBalance = cell.PersonBalance - fromPerson,
            GovernmentBalance = cell.GovernmentBalance - fromGovernment,
        };
    }

    private PlainPensioners CreditInPayment(int year, PlainPensioners cell, double credited, PlainYear totals)
    {
        if (!_plan.Accounts.InterestInPayment[year])
            return cell;
        totals.Interest += (cell.PersonBalance + cell.GovernmentBalance) * credited;
        return cell with
        {
            PersonBalance = cell.PersonBalance * (1 + credited),
            GovernmentBalance = cell.GovernmentBalance * (1 + credited),
        };
    }

    private PlainMembers Before(Sex sex, int age, int c) =>
        age > EntryAge ? Members[(sex, age - 1, c)] : new(0, 0, 0, 0, 0);

    private PlainWaiting WaitingBefore(Sex sex, int age) =>
        age > EntryAge && Waiting.TryGetValue((sex, age - 1), out var waiting) ? waiting : new(0, 0);

    private double Inherited(int year, double person, double government) =>
        person + (_plan.Accounts.GovernmentPartInheritable[year] ? government : 0);

    private double Stay(int year, Sex sex, int age)
    {
        var shares = _plan.Enrolment;
        var before = (year == 0 ? shares.OpeningEligible : shares.Eligible[year - 1])[Ages.Index(sex, age - 1)];
        return before > 0 ? Math.Min(1, shares.Eligible[year][Ages.Index(sex, age)] / before) : 1;
    }

    private double Target(int year, Sex sex, int age)
    {
        var enrolment = _plan.Enrolment;
        if (enrolment.OpeningCoverageOverall >= 1)
            return 1;
        var uncovered = (1 - enrolment.OpeningCoverage[Ages.Index(sex, age)])
            * (1 - enrolment.CoverageTarget[year]) / (1 - enrolment.OpeningCoverageOverall);
        return Math.Min(1, Math.Max(0, 1 - uncovered));
    }

    private PlainRates Rates(int year, int c)
    {
        var policy = _plan.Contributions;
        var tier = _tierGrowth.Amount(policy.Tier[year][c], policy.TierStep[year]);
        var onBehalf = Math.Min(tier, _tierGrowth.Amount(policy.PaidOnBehalf[year][c], policy.TierStep[year]));
        return new(
            tier - onBehalf,
            onBehalf,
            _subsidyGrowth.Amount(policy.Subsidy[year][c], 0),
            _subsidyGrowth.Amount(policy.Collective[year], 0));
    }

    // Step 7.
    private Dictionary<CostLine, double> Costs(int year, PlainYear totals, double national)
    {
        var level = Math.Min(national, _plan.Financing.BaseAmount[year]);
        return new()
        {
            [CostLine.BasicBase] = totals.MonthsPaid * level,
            [CostLine.BasicIncrement] = totals.MonthsPaid * (national - level),
            [CostLine.LocalPension] = totals.Local,
            [CostLine.ContributionSubsidy] = totals.Subsidy,
            [CostLine.OnBehalf] = totals.OnBehalf,
            [CostLine.LongContributionBonus] = totals.Bonus,
            [CostLine.AgeAddOn] = totals.AgeAddOns,
            [CostLine.DeathGrant] = totals.DeathGrants,
            [CostLine.LongevityTail] = totals.Tail,
        };
    }

    private double Income(int year, PlainYear totals, Dictionary<CostLine, double> costs) =>
        totals.Individual + totals.Collective + costs.Sum(cost => cost.Value * _plan.Financing.Shares[cost.Key][year].Sum());

    private double PaidBy(int year, Party level, Dictionary<CostLine, double> costs)
    {
        var index = new[] { Party.Central, Party.Province, Party.City, Party.County }.IndexOf(level);
        return costs.Sum(cost => cost.Value * _plan.Financing.Shares[cost.Key][year][index]);
    }

    // Step 9.
    private Dictionary<string, double> Measures(
        int year, PlainDrivers drivers, double national, double local, PlainYear totals, Dictionary<CostLine, double> costs)
    {
        var contributing = Members.Values.Sum(cell => cell.Contributing);
        var dormant = Members.Values.Sum(cell => cell.Dormant);
        var pensioners = Pensioners.Values.Sum(cell => cell.Heads);
        var average = totals.MonthsPaid > 0 ? totals.Pensions / totals.MonthsPaid : 0;
        return new()
        {
            ["contributions_individual"] = totals.Individual,
            ["contributions_collective"] = totals.Collective,
            ["subsidy_central"] = PaidBy(year, Party.Central, costs),
            ["subsidy_province"] = PaidBy(year, Party.Province, costs),
            ["subsidy_city"] = PaidBy(year, Party.City, costs),
            ["subsidy_county"] = PaidBy(year, Party.County, costs),
            ["on_behalf_payments"] = totals.OnBehalf * _plan.Financing.Shares[CostLine.OnBehalf][year].Sum(),
            ["benefits_basic"] = totals.National + totals.Local,
            ["benefits_account"] = totals.Account,
            ["benefits_addons"] = totals.Bonus + totals.AgeAddOns,
            ["death_grants"] = totals.DeathGrants,
            ["refunds"] = totals.Refunds,
            ["transfers_out"] = totals.Transfers,
            ["eligible"] = totals.Eligible,
            ["insured"] = contributing + dormant + pensioners,
            ["contributing"] = contributing,
            ["dormant"] = dormant,
            ["pensioners"] = pensioners,
            ["coverage_rate"] = totals.Eligible > 0 ? (contributing + dormant) / totals.Eligible : 0,
            ["joins"] = totals.Joins,
            ["lapses"] = totals.Lapses,
            ["rejoins"] = totals.Rejoins,
            ["exits_employee"] = totals.Exits,
            ["deaths_contributing"] = totals.MemberDeaths,
            ["new_pensioners"] = totals.NewPensioners,
            ["deaths_pensioners"] = totals.PensionerDeaths,
            ["basic_pension_monthly"] = national,
            ["local_pension_monthly"] = local,
            ["average_pension_monthly"] = average,
            ["replacement_rate"] = 12 * average / (_plan.OpeningEconomy.IncomePerHead * drivers.IncomeIndex),
            ["longevity_tail"] = totals.Tail,
            ["interest_credited"] = totals.Interest,
            ["accounts_end"] = Members.Values.Sum(cell => cell.Person + cell.Government)
                + Waiting.Values.Sum(cell => cell.Total)
                + Pensioners.Values.Sum(cell => cell.PersonBalance + cell.GovernmentBalance),
        };
    }
}
