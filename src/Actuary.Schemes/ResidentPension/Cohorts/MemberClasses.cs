using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions.Drivers;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>How the classes of the men and women of a birth year move through some years.</summary>
internal static class MemberClasses
{
    /// <summary>
    /// Every class, year after year: lapse and re-join, join, pay. Deaths, exits and interest are the same for all classes of a sex: stocks are
    /// counted per survivor and accounts without the interest of these years, and get both back in the end. Adds the accounts of each 31 December to
    /// the years of the cohorts, and those who stay to the table, from its year <paramref name="first"/> on.
    /// </summary>
    /// <param name="drivers">Those that are read next, at the place <paramref name="next"/>: they come nearer while classes are moved.</param>
    public static void Step<TAccounts>(
        in Cohort<TAccounts> men, in Cohort<TAccounts> women, ClassTable table, int first, CohortDrivers drivers, int next)
        where TAccounts : unmanaged, IAccountBalance<TAccounts>
    {
        var menYears = men.Years;
        var womenYears = women.Years[..menYears.Length];
        var (man, woman) = (Passage.Of(men, table, first), Passage.Of(women, table, first));
        var menAccounts = men.Accounts[..menYears.Length];
        var womenAccounts = women.Accounts[..menYears.Length];

        // Two classes of both sexes at once keep the processor busy, and their stocks stay in registers from year to year.
        for (var c = 0; c < men.Cells.Length; c += 2)
        {
            drivers.Fetch(next, c / 2, men.Cells.Length / 2);
            var ratesA = table.Rates(c, first, menYears.Length);
            var ratesB = table.Rates(c + 1, first, menYears.Length);
            var termsA = table.Terms(c, first, menYears.Length);
            var termsB = table.Terms(c + 1, first, menYears.Length);
            var (manA, manB) = (man.Enter(men.Cells[c]), man.Enter(men.Cells[c + 1]));
            var (womanA, womanB) = (woman.Enter(women.Cells[c]), woman.Enter(women.Cells[c + 1]));
            for (var t = 0; t < menYears.Length; t++)
            {
                var (menKept, womenKept) = (menYears[t].Kept, womenYears[t].Kept);
                Stay(ref termsA[t], manA, menKept, womanA, womenKept);
                Stay(ref termsB[t], manB, menKept, womanB, womenKept);
                var (menJoining, womenJoining) = (menYears[t].JoiningPerSurvivor, womenYears[t].JoiningPerSurvivor);
                Move(ratesA[t], termsA[t], menJoining, ref manA, womenJoining, ref womanA);
                Move(ratesB[t], termsB[t], menJoining, ref manB, womenJoining, ref womanB);
                menAccounts[t] += Accounts<TAccounts>(manA, manB);
                womenAccounts[t] += Accounts<TAccounts>(womanA, womanB);
            }

            man.Leave(manA, ref men.Cells[c]);
            man.Leave(manB, ref men.Cells[c + 1]);
            woman.Leave(womanA, ref women.Cells[c]);
            woman.Leave(womanB, ref women.Cells[c + 1]);
        }
    }

    /// <summary>Adds those of a class who are still there, men and women each per survivor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Stay(ref ClassTerms terms, in ContributorCell man, Lanes menKept, in ContributorCell woman, Lanes womenKept)
    {
        terms.StayingContributing = MultiplyAdd(woman.Contributing, womenKept, MultiplyAdd(man.Contributing, menKept, terms.StayingContributing));
        terms.StayingDormant = MultiplyAdd(woman.Dormant, womenKept, MultiplyAdd(man.Dormant, menKept, terms.StayingDormant));
    }

    /// <summary>The men and women of a class in a year, per survivor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move(
        in ActivityRates rates, in ClassTerms terms, Lanes menJoining, ref ContributorCell man, Lanes womenJoining, ref ContributorCell woman)
    {
        var (lapse, rejoin) = (Vector512.Create(rates.Lapse), Vector512.Create(rates.Rejoin));
        var (joinShare, personCredit, governmentCredit) = (terms.JoinShare, terms.PersonCredit, terms.GovernmentCredit);
        Move(lapse, rejoin, joinShare, personCredit, governmentCredit, menJoining, ref man);
        Move(lapse, rejoin, joinShare, personCredit, governmentCredit, womenJoining, ref woman);
    }

    /// <summary>Those of one sex.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move(
        Lanes lapse, Lanes rejoin, Lanes joinShare, Lanes personCredit, Lanes governmentCredit, Lanes joining, ref ContributorCell cell)
    {
        var returning = MultiplyAdd(cell.Dormant, rejoin, -(cell.Contributing * lapse));
        cell.Contributing = MultiplyAdd(joining, joinShare, cell.Contributing + returning);
        cell.Dormant -= returning;
        cell.PersonAccount = MultiplyAdd(cell.Contributing, personCredit, cell.PersonAccount);
        cell.GovernmentAccount = MultiplyAdd(cell.Contributing, governmentCredit, cell.GovernmentAccount);
        cell.ContributionYears += cell.Contributing;
    }

    /// <summary>Of two classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TAccounts Accounts<TAccounts>(in ContributorCell a, in ContributorCell b)
        where TAccounts : unmanaged, IAccountBalance<TAccounts> =>
        TAccounts.Of(PartedAccounts.Of(a.PersonAccount + b.PersonAccount, a.GovernmentAccount + b.GovernmentAccount));

    /// <summary>a · b + c, rounded once: the same bits on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes MultiplyAdd(Lanes a, Lanes b, Lanes c) => Vector512.FusedMultiplyAdd(a, b, c);

    /// <summary>The years of a cohort from end to end: what makes totals of its cells per survivor, and back.</summary>
    private readonly struct Passage
    {
        private readonly Lanes _keep;
        private readonly AccountParts _keepAccounts;
        private readonly Lanes _kept;
        private readonly AccountParts _keptAccounts;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Passage(Lanes keep, Lanes kept, AccountParts worth, AccountParts grown) =>
            (_keep, _keepAccounts, _kept, _keptAccounts) = (keep, worth * keep, kept, grown * kept);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Passage Of<TAccounts>(in Cohort<TAccounts> cohort, ClassTable table, int first) =>
            new(cohort.Keep, cohort.Years[^1].Kept, table.Growth(first - 1, 1)[0].Worth, table.Growth(first, cohort.Years.Length)[^1].SinceStart);

        /// <summary>Those of a class on the last 31 December who stay in the first year.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ContributorCell Enter(in ContributorCell cell) => new()
        {
            Contributing = cell.Contributing * _keep,
            Dormant = cell.Dormant * _keep,
            PersonAccount = cell.PersonAccount * _keepAccounts.Person,
            GovernmentAccount = cell.GovernmentAccount * _keepAccounts.Government,
            ContributionYears = cell.ContributionYears * _keep,
        };

        /// <summary>Those of a class on the 31 December of the last year.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Leave(in ContributorCell survivors, ref ContributorCell cell)
        {
            cell.Contributing = survivors.Contributing * _kept;
            cell.Dormant = survivors.Dormant * _kept;
            cell.PersonAccount = survivors.PersonAccount * _keptAccounts.Person;
            cell.GovernmentAccount = survivors.GovernmentAccount * _keptAccounts.Government;
            cell.ContributionYears = survivors.ContributionYears * _kept;
        }
    }
}
