using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>
/// Pensioners of one cohort and class as they were when the pension began (or at the opening), cell totals: persons and
/// yuan a month. Classes of a cohort share mortality, so today's number is this times the row's survival since then.
/// </summary>
internal struct PensionerCell
{
    public Lanes Pensioners;
    public Lanes MonthlyFromPerson;
    public Lanes MonthlyFromGovernment;
    public Lanes MonthlyBonus;
}

/// <summary>The pensioners of one cohort, all classes, on the last 31 December.</summary>
internal struct PensionerRow
{
    public Lanes Pensioners;

    /// <summary>Account pension, yuan a month, row total.</summary>
    public Lanes MonthlyAccount;
    public Lanes MonthlyBonus;

    /// <summary>Months of account pension that the balances still cover: balance ÷ monthly account pension.</summary>
    public Lanes RemainingMonths;
    public SinceEntry Since;

    /// <summary>Share of the account pension that the person's part of the account bought.</summary>
    public Lanes PersonShare;

    /// <summary>Pensions of older schemes, for life.</summary>
    public Lanes MonthlyLegacy;

    /// <summary>Share that is paid: those whose children meet the condition of the family, where there is one.</summary>
    public Lanes Drawing;

    public BoughtPension Bought;

    /// <summary>Pensioners who are paid.</summary>
    public readonly Lanes Paid => Pensioners * Drawing;

    /// <summary>What the accounts hold, yuan.</summary>
    public readonly Lanes Balance => MonthlyAccount * RemainingMonths;

    /// <summary>The same with what covers bought pensions.</summary>
    public readonly Lanes Accounts => Balance + Bought.Balance;

    /// <summary>Makes it a row whose pension begins now: its cells summed in class order.</summary>
    public void Begin(ReadOnlySpan<PensionerCell> cells, Lanes remainingMonths)
    {
        var (pensioners, fromPerson, fromGovernment, bonus) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
        foreach (ref readonly var cell in cells)
        {
            pensioners += cell.Pensioners;
            fromPerson += cell.MonthlyFromPerson;
            fromGovernment += cell.MonthlyFromGovernment;
            bonus += cell.MonthlyBonus;
        }

        (Pensioners, MonthlyAccount, MonthlyBonus) = (pensioners, fromPerson + fromGovernment, bonus);
        PersonShare = Vector512.ConditionalSelect(Vector512.GreaterThan(MonthlyAccount, Lanes.Zero), fromPerson / MonthlyAccount, Lanes.Zero);
        (RemainingMonths, Drawing, MonthlyLegacy, Bought) = (remainingMonths, Lanes.One, Lanes.Zero, default);
        Since = SinceEntry.Now(remainingMonths);
    }

    /// <summary>The parts of all accounts that still cover so many months where pensions use both alike, yuan.</summary>
    public readonly PartedAccounts LeftProRata(Lanes months)
    {
        var left = MonthlyAccount * months;
        return new(left, left * PersonShare, left - left * PersonShare);
    }

    /// <summary>The parts of the accounts of a cell that still cover so many months, totals of those alive, yuan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly AccountParts Left(in PensionerCell cell, OrderOfUse order, Lanes months)
    {
        var monthly = new AccountParts(cell.MonthlyFromPerson, cell.MonthlyFromGovernment);
        return order == OrderOfUse.ProRata ? monthly * (Since.Surviving * Since.Adjusted * months) : LeftInOrder(monthly, order, months);
    }

    private readonly AccountParts LeftInOrder(AccountParts monthly, OrderOfUse order, Lanes months) =>
        AccountParts.Left(order, monthly * Since.MonthsThen, monthly.Total * Since.Adjusted * months, Since.Growth) * Since.Surviving;

    /// <summary>
    /// Every stock shrinks to its survivors but pensions of older schemes and those that were bought; the months that a balance covers do not
    /// change by a death.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Survive(Lanes survival)
    {
        Pensioners *= survival;
        MonthlyAccount *= survival;
        MonthlyBonus *= survival;
        Since.Surviving *= survival;
    }

    /// <summary>Account pensions change by a factor; the balances do not, and cover the fewer or more months.</summary>
    public void Adjust(Lanes factor)
    {
        MonthlyAccount *= factor;
        RemainingMonths /= factor;
        Since.Adjusted *= factor;
    }
}

/// <summary>What has happened to a cohort since its pension began: its cells are kept as they were then.</summary>
internal struct SinceEntry
{
    /// <summary>Share of those who began the pension that is alive.</summary>
    public Lanes Surviving;

    /// <summary>Π adjustment factors of account pensions.</summary>
    public Lanes Adjusted;

    /// <summary>Π (1 + i) credited in payment.</summary>
    public Lanes Growth;

    /// <summary>Months that the balances covered when the pension began.</summary>
    public Lanes MonthsThen;

    public static SinceEntry Now(Lanes months) =>
        new() { Surviving = Lanes.One, Adjusted = Lanes.One, Growth = Lanes.One, MonthsThen = months };
}

/// <summary>The account pension that some of a cohort bought with one premium, row totals.</summary>
internal struct BoughtPension
{
    /// <summary>Yuan a month.</summary>
    public Lanes Monthly;

    /// <summary>Months that premium and subsidy still cover.</summary>
    public Lanes Months;

    /// <summary>Premium ÷ (premium + subsidy).</summary>
    public Lanes PersonShare;

    public readonly Lanes Balance => Monthly * Months;
}
