using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>How members who complete 60 become pensioners: they make up years, vest or not, and their accounts become pensions.</summary>
internal sealed class PensionStart(ResidentPensionPlan plan, YearTerms terms)
{
    private readonly bool _hasOptions = plan.Vesting is not null || plan.AccountPaidOutAt60.Count > 0;

    /// <summary>The pensioners of a cohort who come from its members, by class, and what their pensions are made of.</summary>
    /// <param name="survival">Share of the members who are alive at the end of the year.</param>
    public void Begin(ReadOnlySpan<ContributorCell> members, Lanes survival, Span<PensionerCell> pensioners, ClassYear classes, ref YearFlows flows)
    {
        var start = new StartTerms(plan, terms);
        if (_hasOptions)
        {
            BeginWithOptions(members, survival, pensioners, start, classes, ref flows);
            return;
        }

        for (var c = 0; c < pensioners.Length; c++)
        {
            ref readonly var member = ref members[c];
            var survivors = (member.Contributing + member.Dormant) * survival;
            Pension(survivors, member.ContributionYears * survival, Accounts(member, survival), c, start, out pensioners[c]);
        }
    }

    /// <summary>The same of one person.</summary>
    public PensionerCell Begin(in ContributorCell person, int c, ref YearFlows flows) =>
        Begin(person, c, Lanes.One, new StartTerms(plan, terms), ref flows);

    /// <summary>The same of one class.</summary>
    private PensionerCell Begin(in ContributorCell member, int c, Lanes survival, in StartTerms start, ref YearFlows flows)
    {
        var accounts = Accounts(member, survival);
        var persons = member.Contributing + member.Dormant;
        var (survivors, years) = (persons * survival, PerHead(member.ContributionYears, persons));
        var counted = plan.Vesting is { } policy ? Vest(policy, survivors, years, c, ref accounts, ref flows) : (Persons: survivors, Years: years);
        if (plan.AccountPaidOutAt60.Contains(c))
        {
            PayOut(accounts, Lanes.One, ref flows);
            accounts = default;
        }

        Pension(counted.Persons, counted.Persons * counted.Years, accounts, c, start, out var cell);
        return cell;
    }

    private void BeginWithOptions(
        ReadOnlySpan<ContributorCell> members, Lanes survival, Span<PensionerCell> pensioners, in StartTerms start, ClassYear classes, ref YearFlows flows)
    {
        for (var c = 0; c < pensioners.Length; c++)
        {
            var (paid, subsidy) = (flows.MadeUp, flows.MadeUpSubsidies);
            pensioners[c] = Begin(members[c], c, survival, start, ref flows);
            if (classes.IsCounted)
                classes.MakeUp(c, flows.MadeUp - paid, flows.MadeUpSubsidies - subsidy);
        }
    }

    private static AccountParts Accounts(in ContributorCell member, Lanes survival) => new(member.PersonAccount * survival, member.GovernmentAccount * survival);

    /// <summary>Who of the survivors vests, and the years a head that count for the bonus; accounts of those who do not are paid out.</summary>
    private (Lanes Persons, Lanes Years) Vest(VestingPolicy policy, Lanes survivors, Lanes years, int c, ref AccountParts accounts, ref YearFlows flows)
    {
        var vesting = VestingTerms.Of(policy, terms.Year, years);
        var vested = survivors * vesting.Share;
        PayOut(accounts, Lanes.One - vesting.Share, ref flows);
        flows.NotVested += survivors - vested;

        var paid = vested * vesting.YearsMadeUp * (policy.AtLowestTier ? terms.LowestTier : terms.Tier[c]);
        var subsidy = policy.Subsidised[terms.Year] ? vested * vesting.YearsMadeUp * terms.Subsidy[c] : Lanes.Zero;
        flows.MadeUp += paid;
        flows.MadeUpSubsidies += subsidy;
        accounts = new(accounts.Person * vesting.Share + paid, accounts.Government * vesting.Share + subsidy);
        return (vested, years + vesting.YearsForBonus);
    }

    /// <summary>The pensions of persons who have contributed so many years together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pension(Lanes persons, Lanes years, AccountParts accounts, int c, in StartTerms start, out PensionerCell cell)
    {
        cell.Pensioners = persons;
        cell.MonthlyFromPerson = accounts.Person * start.MonthlyPerYuan;
        cell.MonthlyFromGovernment = accounts.Government * start.MonthlyPerYuan;
        cell.MonthlyBonus = Benefits.LongContributionBonus(years, persons, start.BonusAfterYears, start.BonusPerYear, start.BonusMostYears)
            + persons * (start.TierTilt is { } tilt ? tilt[c] : 0);
    }

    private void PayOut(AccountParts accounts, Lanes share, ref YearFlows flows)
    {
        var paid = accounts.Leaving(plan.Accounts.GovernmentPartInheritable[terms.Year]);
        flows.Refunds += paid * share;
        flows.Forfeited += (accounts.Total - paid) * share;
    }

    private static Lanes PerHead(Lanes total, Lanes heads) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(heads, Lanes.Zero), total / heads, Lanes.Zero);
}

/// <summary>What the pensions that begin in a year are made of, whatever the class.</summary>
internal readonly struct StartTerms(ResidentPensionPlan plan, YearTerms terms)
{
    /// <summary>Account pension, yuan a month, of one yuan in the account.</summary>
    public Lanes MonthlyPerYuan { get; } = Account.MonthlyPension(Lanes.One, plan.Accounts.DivisorMonths[terms.Year]);

    /// <summary>Bonus for long contribution, yuan a month for each year that counts.</summary>
    public Lanes BonusPerYear { get; } =
        Vector512.Create(plan.Benefits.BonusPerYear[terms.Year]) + (plan.Benefits.BonusBasicShare?[terms.Year] ?? 0) * terms.National.Average;

    /// <summary>Years from which on they count.</summary>
    public double BonusAfterYears { get; } = plan.Benefits.BonusAfterYears[terms.Year];

    /// <summary>Years that count at most.</summary>
    public double BonusMostYears { get; } = plan.Benefits.BonusMostYears?[terms.Year] ?? Benefits.AnyYears;

    /// <summary>By class: addition of the tier, yuan a month and head; none where there is none.</summary>
    public double[]? TierTilt { get; } = plan.Benefits.TierTilt?[terms.Year];
}
