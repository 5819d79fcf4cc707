namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>Members of one cohort and class under pension age, cell totals: persons, yuan, person-years.</summary>
internal struct ContributorCell
{
    public Lanes Contributing;
    public Lanes Dormant;
    public Lanes PersonAccount;
    public Lanes GovernmentAccount;
    public Lanes ContributionYears;
}

/// <summary>The same, summed over classes in class order.</summary>
internal struct ContributorRow
{
    public Lanes Contributing;
    public Lanes Dormant;
    public Lanes PersonAccount;
    public Lanes GovernmentAccount;

    /// <summary>Accounts of those who left for the employee scheme and wait here until pension age.</summary>
    public Lanes LeaversPersonAccount;
    public Lanes LeaversGovernmentAccount;

    /// <summary>Pensions of older schemes drawn until 60, and for life, yuan a month.</summary>
    public Lanes LegacyUntil60;
    public Lanes LegacyForLife;

    public readonly Lanes Members => Contributing + Dormant;

    public readonly Lanes Accounts => PersonAccount + GovernmentAccount;

    public readonly Lanes LeaversAccounts => LeaversPersonAccount + LeaversGovernmentAccount;
}

/// <summary>What a year does to every class of one cohort: shares that stay, interest on what they bring, and who joins.</summary>
internal readonly struct RowTerms(Lanes keep, Lanes keepGovernment, Lanes interest, Lanes joining)
{
    /// <summary>Members after deaths, exits and moves ÷ members before.</summary>
    public readonly Lanes Keep = keep;

    /// <summary>The same of the person's part of accounts, with the year's interest.</summary>
    public readonly Lanes KeepPerson = keep * (Lanes.One + interest);

    /// <summary>And of the government's part, which need not move with its owner.</summary>
    public readonly Lanes KeepGovernment = keepGovernment * (Lanes.One + interest);

    public readonly Lanes Joining = joining;
}

/// <summary>What a year does to one class of every cohort.</summary>
internal struct ClassTerms
{
    public Lanes Lapse;
    public Lanes Rejoin;
    public Lanes JoinShare;

    /// <summary>Credited to the person's part per contributing member by 31 December, yuan.</summary>
    public Lanes PersonCredit;

    /// <summary>Credited to the government's part, likewise.</summary>
    public Lanes GovernmentCredit;
}

/// <summary>Who stopped and who took up paying again in a row.</summary>
internal struct ActivityFlows
{
    public Lanes Lapsing;
    public Lanes Rejoining;
}

/// <summary>How a cohort of members moves through a year.</summary>
internal static class Contributors
{
    /// <summary>
    /// One cohort's year, class by class: stay, lapse and re-join, join, then interest and the year's payments.
    /// Leaves the new totals of members in <paramref name="row"/> and adds the paying members to <paramref name="contributing"/>.
    /// </summary>
    public static ActivityFlows StepRow(Span<ContributorCell> cells, ref ContributorRow row, in RowTerms terms,
        ReadOnlySpan<ClassTerms> classes, Span<Lanes> contributing)
    {
        // Terms and totals in locals of their own stay in registers; as fields of structs they would not.
        var (keep, keepPerson, keepGovernment, joining) = (terms.Keep, terms.KeepPerson, terms.KeepGovernment, terms.Joining);
        var (payingTotal, restingTotal, personTotal, governmentTotal) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
        var (lapsingTotal, rejoiningTotal) = (Lanes.Zero, Lanes.Zero);
        classes = classes[..cells.Length];
        contributing = contributing[..cells.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            ref var cell = ref cells[c];
            ref readonly var policy = ref classes[c];
            var paying = cell.Contributing * keep;
            var resting = cell.Dormant * keep;
            var lapsing = paying * policy.Lapse;
            var rejoining = resting * policy.Rejoin;
            paying += rejoining - lapsing + joining * policy.JoinShare;
            resting += lapsing - rejoining;
            var person = cell.PersonAccount * keepPerson + paying * policy.PersonCredit;
            var government = cell.GovernmentAccount * keepGovernment + paying * policy.GovernmentCredit;

            cell.Contributing = paying;
            cell.Dormant = resting;
            cell.PersonAccount = person;
            cell.GovernmentAccount = government;
            cell.ContributionYears = cell.ContributionYears * keep + paying;

            payingTotal += paying;
            restingTotal += resting;
            personTotal += person;
            governmentTotal += government;
            lapsingTotal += lapsing;
            rejoiningTotal += rejoining;
            contributing[c] += paying;
        }

        (row.Contributing, row.Dormant) = (payingTotal, restingTotal);
        (row.PersonAccount, row.GovernmentAccount) = (personTotal, governmentTotal);
        return new ActivityFlows { Lapsing = lapsingTotal, Rejoining = rejoiningTotal };
    }
}
