using System.Runtime.InteropServices;
using System.Text;
using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Benchmarks.Peers;

/// <summary>
/// The plan's numbers as named arrays of doubles: 32 bytes of name, a 64-bit count, the values. By year first, then sex and age (16…59, or
/// 60…105 for pensioners), then class.
/// </summary>
internal static class PlanExport
{
    private const int NameBytes = 32;

    /// <exception cref="InvalidOperationException">The plan has rules that the peers do not know.</exception>
    public static void Write(ResidentPensionPlan plan, double[] closingSpeed, Stream file)
    {
        ThrowUnlessKnown(plan);
        foreach (var (name, values) in Arrays(plan))
            WriteArray(file, name, [.. values]);
        WriteArray(file, "closing_speed", closingSpeed);
    }

    private static IEnumerable<(string Name, IEnumerable<double> Values)> Arrays(ResidentPensionPlan plan)
    {
        var (enrolment, contributions, accounts, benefits) = (plan.Enrolment, plan.Contributions, plan.Accounts, plan.Benefits);
        var (members, pensioners) = (Cells(SharedDrivers.FirstAge, ResidentPensionPlan.PensionAge), Cells(ResidentPensionPlan.PensionAge, Ages.Count));
        var (opening, classes) = (plan.Opening, plan.Classes.Count);
        IEnumerable<double> ByCell(Func<int, int, double> value) =>
            from year in Enumerable.Range(0, plan.Years) from cell in members select value(year, cell);
        IEnumerable<double> Opening(int[] cells, double[] stock) =>
            from cell in cells from c in Enumerable.Range(0, classes) select stock[cell * classes + c];

        return
        [
            ("sizes", [plan.Years, classes]),
            ("eligible", ByCell((year, cell) => enrolment.Eligible[year][cell])),
            ("staying", ByCell((year, cell) => enrolment.Staying(year, (Sex)(cell / Ages.Count), cell % Ages.Count))),
            ("target", ByCell((year, cell) => enrolment.TargetAt(year, (Sex)(cell / Ages.Count), cell % Ages.Count))),
            ("lapse", enrolment.Lapse.SelectMany(year => year)),
            ("rejoin", enrolment.Rejoin.SelectMany(year => year)),
            ("join_mix", enrolment.JoinMix.SelectMany(year => year)),
            ("tier", contributions.Tier.SelectMany(year => year)),
            ("on_behalf", contributions.PaidOnBehalf.SelectMany(year => year)),
            ("subsidy", contributions.Subsidy.SelectMany(year => year)),
            ("collective", contributions.Collective),
            ("interest_share", accounts.InterestShareOfPaymentYear),
            ("interest_in_payment", accounts.InterestInPayment.Select(pays => pays ? 1.0 : 0)),
            ("divisor", accounts.DivisorMonths),
            ("bonus_per_year", benefits.BonusPerYear),
            ("bonus_after", benefits.BonusAfterYears),
            ("age_add_ons", benefits.AgeAddOns.SelectMany(year => year)),
            ("grant_months", benefits.DeathGrantMonths),
            ("entry_months", benefits.EntryYearMonths),
            ("death_months", benefits.DeathYearMonths),
            ("open_contributing", Opening(members, opening.Contributing)),
            ("open_dormant", Opening(members, opening.Dormant)),
            ("open_person", Opening(members, opening.PersonAccount)),
            ("open_government", Opening(members, opening.GovernmentAccount)),
            ("open_years", Opening(members, opening.ContributionYears)),
            ("open_pensioners", Opening(pensioners, opening.Pensioners)),
            ("open_from_person", Opening(pensioners, opening.MonthlyFromPerson)),
            ("open_from_government", Opening(pensioners, opening.MonthlyFromGovernment)),
            ("open_bonus", Opening(pensioners, opening.MonthlyBonus)),
            ("open_months", pensioners.Select(cell => opening.RemainingMonths[cell])),
        ];
    }

    private static int[] Cells(int fromAge, int toAge) =>
        [.. from sex in Enumerable.Range(0, 2) from age in Enumerable.Range(fromAge, toAge - fromAge) select Ages.Index((Sex)sex, age)];

    private static void WriteArray(Stream file, string name, double[] values)
    {
        var header = new byte[NameBytes];
        Encoding.ASCII.GetBytes(name, header);
        file.Write(header);
        file.Write(BitConverter.GetBytes((long)values.Length));
        file.Write(MemoryMarshal.AsBytes<double>(values));
    }

    private static void ThrowUnlessKnown(ResidentPensionPlan plan)
    {
        var benefits = plan.Benefits;
        (string Rule, bool Has)[] unknown =
        [
            ("vesting", plan.Vesting is not null),
            ("single premiums", plan.SinglePremium is not null),
            ("transfers between places", plan.Transfers is not null),
            ("administration", plan.Administration is not null),
            ("assistance", plan.Assistance is not null),
            ("accounts paid out at 60", plan.AccountPaidOutAt60.Count > 0),
            ("government's parts that are not inherited", plan.KeepsGovernmentParts),
            ("transfer of accounts at once", plan.Accounts.TransferAtPensionAge.Contains(false)),
            ("adjusted account pensions", plan.Accounts.Adjustment is not null),
            ("an order of use of the account", plan.Accounts.OrderOfUse != OrderOfUse.ProRata),
            ("tier choice", plan.Enrolment.Choice is not null),
            ("rounded tiers", plan.Contributions.TierStep.Any(step => step != 0)),
            ("reward for unbroken contribution", plan.Contributions.ContinuityReward is not null),
            ("a bonus with a cap, a share of the basic pension or by tier", (benefits.BonusMostYears ?? benefits.BonusBasicShare) is not null || benefits.TierTilt is not null),
            ("grants of another kind", benefits.DeathGrantBase != DeathGrantBase.WholeBenefit || (benefits.FuneralGrant ?? benefits.ChildrenConditionMet) is not null),
            ("late death reports", benefits.DeathReporting is not null),
            ("older schemes", plan.Opening.LegacyForLife.Concat(plan.Opening.LegacyUntil60).Any(monthly => monthly != 0)),
        ];
        var found = unknown.Where(rule => rule.Has).Select(rule => rule.Rule).ToArray();
        if (found.Length > 0)
            throw new InvalidOperationException($"The peers do not know: {string.Join(", ", found)}.");
    }
}
