using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

/// <summary>The members of one cohort over all classes.</summary>
internal struct ContributorRow
{
    public Lanes Members;
    public Lanes PersonAccount;
    public Lanes GovernmentAccount;

    /// <summary>Accounts of those who left for the employee scheme and wait here until pension age.</summary>
    public Lanes LeaversPersonAccount;
    public Lanes LeaversGovernmentAccount;

    /// <summary>Pensions of older schemes drawn until 60, and for life, yuan a month.</summary>
    public Lanes LegacyUntil60;
    public Lanes LegacyForLife;

    public readonly Lanes Accounts => PersonAccount + GovernmentAccount;

    public readonly Lanes LeaversAccounts => LeaversPersonAccount + LeaversGovernmentAccount;
}

/// <summary>
/// A year of one cohort: who stays of it and who joins, then what its classes add up to on 31 December. "Per survivor" is
/// per member that stays from the 31 December of the first of the years on.
/// </summary>
internal struct CohortYear
{
    /// <summary>Share that is alive on 31 December, and share that is alive and has left for the employee scheme.</summary>
    public Lanes Survival;
    public Lanes Leaving;

    /// <summary>Members after deaths, exits and moves ÷ members before, multiplied up from the year after the first; one in the first.</summary>
    public Lanes Kept;

    /// <summary>Persons who join, per survivor.</summary>
    public Lanes JoiningPerSurvivor;

    /// <summary>Sums over classes, per survivor; accounts less the interest since the years in hand began.</summary>
    public CohortSurvivors Sums;
}

/// <summary>Members and their accounts, per survivor.</summary>
internal struct CohortSurvivors
{
    public Lanes Contributing;
    public Lanes Dormant;
    public Lanes PersonAccount;
    public Lanes GovernmentAccount;

    /// <summary>Who stopped paying.</summary>
    public Lanes Lapsing;

    /// <summary>Who took up paying again, less who stopped.</summary>
    public Lanes Returning;
}

/// <summary>Shares of a class that stop paying and that take it up again in a year.</summary>
internal readonly record struct ActivityRates(double Lapse, double Rejoin);

/// <summary>What a year does to one class of every cohort, and who of it pays.</summary>
internal struct ClassTerms
{
    /// <summary>Of those who join.</summary>
    public Lanes JoinShare;

    /// <summary>Credited to the person's part per contributing member by 31 December, yuan.</summary>
    public Lanes PersonCredit;

    /// <summary>Credited to the government's part, likewise.</summary>
    public Lanes GovernmentCredit;

    /// <summary>Contributing members of all cohorts that have been moved through the year.</summary>
    public Lanes Contributing;
}

/// <summary>How the classes of a cohort move through some years.</summary>
internal static class Contributors
{
    /// <summary>
    /// Every class, year after year: lapse and re-join, join, pay. Deaths, exits and interest are the same for all classes of a cohort: stocks are
    /// counted per survivor and accounts without the interest of these years, and get both back in the end. Adds what the classes come to on each
    /// 31 December to <paramref name="years"/>, and those who pay to the table, from its year <paramref name="first"/> on.
    /// </summary>
    /// <param name="keep">Members after deaths, exits and moves of the first year ÷ members before.</param>
    public static void Step(Span<ContributorCell> cells, Lanes keep, ClassTable table, int first, Span<CohortYear> years)
    {
        var nobody = default(ContributorCell);
        var last = first + years.Length - 1;
        var kept = years[^1].Kept;
        var (keepPerson, keepGovernment) = (keep / table.Grown(first - 1), keep / table.GrownOfGovernment(first - 1));
        var (personGrown, governmentGrown) = (kept * table.Grown(last), kept * table.GrownOfGovernment(last));

        // Two classes at once keep the processor busy, and their stocks stay in registers from year to year.
        for (var c = 0; c < cells.Length; c += 2)
        {
            ref var a = ref cells[c];
            ref var b = ref c + 1 < cells.Length ? ref cells[c + 1] : ref nobody;
            var ratesA = table.Rates(c, first, years.Length);
            var ratesB = table.Rates(c + 1, first, years.Length);
            var termsA = table.Terms(c, first, years.Length);
            var termsB = table.Terms(c + 1, first, years.Length);
            var (payingA, restingA, personA, governmentA, paidA) =
                (a.Contributing * keep, a.Dormant * keep, a.PersonAccount * keepPerson, a.GovernmentAccount * keepGovernment, a.ContributionYears * keep);
            var (payingB, restingB, personB, governmentB, paidB) =
                (b.Contributing * keep, b.Dormant * keep, b.PersonAccount * keepPerson, b.GovernmentAccount * keepGovernment, b.ContributionYears * keep);
            for (var t = 0; t < years.Length; t++)
            {
                ref var year = ref years[t];
                var (joining, keptThen) = (year.JoiningPerSurvivor, year.Kept);
                var (lapsingA, returningA) =
                    Move(ratesA[t], ref termsA[t], joining, keptThen, ref payingA, ref restingA, ref personA, ref governmentA, ref paidA);
                var (lapsingB, returningB) =
                    Move(ratesB[t], ref termsB[t], joining, keptThen, ref payingB, ref restingB, ref personB, ref governmentB, ref paidB);
                year.Sums.Contributing += payingA + payingB;
                year.Sums.Dormant += restingA + restingB;
                year.Sums.PersonAccount += personA + personB;
                year.Sums.GovernmentAccount += governmentA + governmentB;
                year.Sums.Lapsing += lapsingA + lapsingB;
                year.Sums.Returning += returningA + returningB;
            }

            (a.Contributing, a.Dormant, a.ContributionYears) = (payingA * kept, restingA * kept, paidA * kept);
            (a.PersonAccount, a.GovernmentAccount) = (personA * personGrown, governmentA * governmentGrown);
            (b.Contributing, b.Dormant, b.ContributionYears) = (payingB * kept, restingB * kept, paidB * kept);
            (b.PersonAccount, b.GovernmentAccount) = (personB * personGrown, governmentB * governmentGrown);
        }
    }

    /// <summary>A class of a cohort in a year, per survivor. Gives who stops, and who takes up paying less who stops.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Lanes Lapsing, Lanes Returning) Move(
        in ActivityRates rates, ref ClassTerms terms, Lanes joining, Lanes kept,
        ref Lanes paying, ref Lanes resting, ref Lanes person, ref Lanes government, ref Lanes paid)
    {
        var lapsing = paying * rates.Lapse;
        var returning = MultiplyAdd(resting, Vector512.Create(rates.Rejoin), -lapsing);
        paying = MultiplyAdd(joining, terms.JoinShare, paying + returning);
        resting -= returning;
        person = MultiplyAdd(paying, terms.PersonCredit, person);
        government = MultiplyAdd(paying, terms.GovernmentCredit, government);
        paid += paying;
        terms.Contributing = MultiplyAdd(paying, kept, terms.Contributing);
        return (lapsing, returning);
    }

    /// <summary>a · b + c, rounded once: the same bits on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes MultiplyAdd(Lanes a, Lanes b, Lanes c) => Vector512.FusedMultiplyAdd(a, b, c);
}
