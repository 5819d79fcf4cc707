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

    /// <summary>Account pension bought by the person's part of the account, yuan a month, row total.</summary>
    public Lanes MonthlyFromPerson;
    public Lanes MonthlyFromGovernment;
    public Lanes MonthlyBonus;

    /// <summary>Months of account pension that the balances still cover: balance ÷ monthly account pension.</summary>
    public Lanes RemainingMonths;

    /// <summary>Share of those who began the pension that is alive.</summary>
    public Lanes SurvivingSinceEntry;

    public readonly Lanes MonthlyAccount => MonthlyFromPerson + MonthlyFromGovernment;

    public readonly Lanes Accounts => MonthlyAccount * RemainingMonths;

    /// <summary>A row whose pension begins now: its cells summed in class order.</summary>
    public static PensionerRow Beginning(ReadOnlySpan<PensionerCell> cells, Lanes remainingMonths)
    {
        var row = new PensionerRow { RemainingMonths = remainingMonths, SurvivingSinceEntry = Lanes.One };
        foreach (ref readonly var cell in cells)
        {
            row.Pensioners += cell.Pensioners;
            row.MonthlyFromPerson += cell.MonthlyFromPerson;
            row.MonthlyFromGovernment += cell.MonthlyFromGovernment;
            row.MonthlyBonus += cell.MonthlyBonus;
        }

        return row;
    }

    /// <summary>Every stock shrinks to its survivors; the months that a balance covers do not change by a death.</summary>
    public void Survive(Lanes survival)
    {
        Pensioners *= survival;
        MonthlyFromPerson *= survival;
        MonthlyFromGovernment *= survival;
        MonthlyBonus *= survival;
        SurvivingSinceEntry *= survival;
    }
}
