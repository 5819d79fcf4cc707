using Actuary.Assumptions;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Simulation.Plans;
using Actuary.Simulation.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Simulation.Tests;

/// <summary>What must hold on every path and in every year, whatever the plan.</summary>
public class IdentityTests
{
    private static readonly string[] s_subsidies = ["subsidy_central", "subsidy_province", "subsidy_city", "subsidy_county", "subsidy_township"];

    private static readonly string[] s_outgo =
    [
        "benefits_basic", "benefits_account", "benefits_addons", "benefits_legacy", "death_grants", "paid_after_death", "refunds",
        "transfers_out",
    ];

    [Fact]
    public void Members_in_are_members_out_and_remaining() => ForAllPlans(plan =>
    {
        plan = AllCounted(plan);
        var (opening, moves) = (RandomPlan.SchemeOf(plan).Opening, RandomPlan.SchemeOf(plan).Transfers);
        foreach (var now in PathYears.Of(plan))
        {
            var before = now.Before();
            var members = before is { } last ? last["contributing"] + last["dormant"] : opening.Contributing.Sum() + opening.Dormant.Sum();
            var pensioners = before?["pensioners"] ?? opening.Pensioners.Sum();
            var (contributing, dormant) = (now["contributing"], now["dormant"]);
            var stayed = members - now["exits_employee"] - now["deaths_contributing"] - now["new_pensioners"] - now.OrZero("not_vested");
            var moved = moves is null ? 0 : stayed * (moves.InRate[now.Year] - moves.OutRate[now.Year]);
            now.ShouldBalance(stayed + moved + now["joins"] - contributing - dormant, "members", members, contributing, dormant);
            now.ShouldBalance(
                pensioners + now["new_pensioners"] - now["deaths_pensioners"] - now["pensioners"],
                "pensioners", pensioners, now["pensioners"]);
            now.ShouldBalance(contributing + dormant + now["pensioners"] - now["insured"], "insured", now["insured"]);
        }
    });

    [Fact]
    public void The_fund_closes_with_what_it_had_and_what_moved() => ForAllPlans(plan =>
    {
        var fund = plan.Schemes[0].Fund;
        foreach (var now in PathYears.Of(plan))
        {
            var (start, income, outgo, end) = (now["fund_start"], now["income"], now["outgo"], now["fund_end"]);
            start.ShouldBe(now.Before()?["fund_end"] ?? fund.OpeningBalance);
            now.ShouldBalance(start + income - outgo + now["investment_income"] - end, "fund", start, income, outgo, end);
            now["new_surplus"].ShouldBe(end - start);
            now["entrusted_end"].ShouldBeInRange(0, Math.Max(0, end));
            if (fund.LastResort is not null)
                end.ShouldBeGreaterThanOrEqualTo(0);
            else
                now["shortfall_payment"].ShouldBe(0);
        }
    });

    [Fact]
    public void Income_and_outgo_are_the_sums_of_their_parts() => ForAllPlans(plan =>
    {
        foreach (var now in PathYears.Of(plan))
        {
            var subsidies = s_subsidies.Sum(now.OrZero);
            var income = now["contributions_individual"] + now["contributions_collective"] + now.OrZero("transfers_in")
                + subsidies + now["shortfall_payment"];
            now.ShouldBalance(income - now["income"], "income", income);
            var outgo = s_outgo.Sum(now.OrZero);
            now.ShouldBalance(outgo - now["outgo"], "outgo", outgo);
            now["on_behalf_payments"].ShouldBeLessThanOrEqualTo(subsidies * (1 + 1e-12));
            (now.OrZero("contributions_made_up") + now.OrZero("single_premiums"))
                .ShouldBeLessThanOrEqualTo(now["contributions_individual"] * (1 + 1e-12));
        }
    });

    /// <summary>A level pays its shares, its share of the general budget, and more than last year by the floor: whichever is most.</summary>
    [Fact]
    public void Fiscal_input_is_at_least_what_the_mechanism_asks_for() => ForAllPlans(plan =>
    {
        if (RandomPlan.SchemeOf(plan).Financing.FiscalInput is not { } policy)
            return;
        var level = $"subsidy_{GovernmentLevels.All[policy.Level].ToString().ToLowerInvariant()}";
        foreach (var now in PathYears.Of(plan))
        {
            var (input, budget) = (now.OrZero(level), now["general_budget"]);
            now.ShouldBalance(now["fiscal_input_share"] * budget - input, "input", input);
            double[] asked =
            [
                input - now.OrZero("fiscal_input_extra"),
                policy.ShareOfBudget[now.Year] * budget,
                now.Before() is { } before && policy.GrowthFloor is { } growth ? before.OrZero(level) * (1 + growth[now.Year]) : 0,
            ];
            now.ShouldBalance(asked.Max() - input, "what is asked for", input);
        }
    });

    [Fact]
    public void Nothing_that_counts_heads_or_pays_is_negative() => ForAllPlans(plan =>
    {
        string[] measures =
        [
            .. s_outgo, .. s_subsidies, "contributions_individual", "contributions_collective", "population", "eligible", "contributing",
            "dormant", "pensioners", "joins", "lapses", "rejoins", "exits_employee", "deaths_contributing", "deaths_pensioners",
            "new_pensioners", "accounts_end", "interest_credited", "longevity_tail", "contributions_made_up", "single_premiums",
            "transfers_in", "accounts_forfeited", "not_vested", "continuity_rewards", "assistance_saved",
            "fiscal_input_extra", "general_budget", "fiscal_input_share",
        ];
        foreach (var now in PathYears.Of(plan))
        {
            foreach (var measure in measures)
                now.OrZero(measure).ShouldBeGreaterThanOrEqualTo(0, $"{measure}, {now.Name}");
        }
    });

    /// <summary>
    /// Where nobody leaves the country and nobody moves in from other places: the population knows of neither, so members could
    /// outnumber the eligible.
    /// </summary>
    [Fact]
    public void Coverage_is_a_share_of_the_eligible() => ForAllPlans(
        plan =>
        {
            foreach (var now in PathYears.Of(RandomPlan.With(plan, scheme => scheme with { Transfers = null })))
                now["coverage_rate"].ShouldBeInRange(0, 1 + 1e-12, now.Name);
        },
        emigration: false);

    /// <summary>
    /// Accounts: opening + credits of the year with their part of a year's interest + interest + moved in − refunds − transfers −
    /// pension paid from accounts − what stays in the fund = closing. What is made up at 60 or buys a pension at once earns nothing in the
    /// year of payment, so plans that know it credit no interest on payments.
    /// </summary>
    [Fact]
    public void Accounts_close_with_what_they_had_and_what_moved() => ForAllPlans(plan =>
    {
        plan = RandomPlan.With(plan, scheme => scheme with
        {
            Accounts = scheme.Vesting is null && scheme.SinglePremium is null
                ? scheme.Accounts
                : scheme.Accounts with { InterestShareOfPaymentYear = new double[scheme.Years] },
            Financing = Borne(scheme.Financing, scheme.Years),
        });
        var policy = RandomPlan.SchemeOf(plan).Accounts;
        var projection = new Projection(plan, 20241231);
        var accounts = OpeningAccounts(plan);
        foreach (var now in PathYears.Of(plan).Where(year => year.Path == 2))
        {
            var interest = Math.Max(0, now["crediting_rate"] + policy.CreditingSpread[now.Year]);
            var paidIn = now["contributions_individual"] + now["contributions_collective"]
                + Credits(projection.Replay(now.Path, plan.FirstYear + now.Year));
            var credited = paidIn * (1 + policy.InterestShareOfPaymentYear[now.Year] * interest) + now["interest_credited"] + now.OrZero("transfers_in");
            var left = now["refunds"] + now["transfers_out"] + now["benefits_account"] - now["longevity_tail"]
                + now.OrZero("accounts_forfeited");
            now.ShouldBalance(accounts + credited - left - now["accounts_end"], "accounts", accounts, credited, left);
            accounts = now["accounts_end"];
        }
    }, plans: 16);

    /// <summary>Whether heirs receive the government's part changes refunds, not balances.</summary>
    [Fact]
    public void What_heirs_do_not_receive_stays_in_the_fund() => ForAllPlans(plan =>
    {
        Plan Inheriting(bool inheritable) => RandomPlan.With(plan, scheme => scheme with
        {
            Accounts = scheme.Accounts with { GovernmentPartInheritable = [.. Enumerable.Repeat(inheritable, scheme.Years)] },
        });
        foreach (var (whole, part) in PathYears.Of(Inheriting(true)).Zip(PathYears.Of(Inheriting(false))))
        {
            part["accounts_end"].ShouldBe(whole["accounts_end"]);
            part["refunds"].ShouldBeLessThanOrEqualTo(whole["refunds"]);
            whole.ShouldBalance(
                whole["refunds"] + whole.OrZero("accounts_forfeited") - part["refunds"] - part["accounts_forfeited"], "accounts", whole["refunds"]);
            whole.ShouldBalance(
                whole["outgo"] - part["outgo"] - (whole["refunds"] - part["refunds"]), "outgo", whole["outgo"]);
        }
    });

    /// <summary>A condition that nobody is asked for: a share of a cohort that is counted in one year and not in the next is no flow.</summary>
    private static Plan AllCounted(Plan plan) => RandomPlan.With(plan, scheme => scheme with
    {
        Benefits = scheme.Benefits with { ChildrenConditionMet = null },
    });

    private static void ForAllPlans(Action<Plan> holds, bool emigration = true, int plans = 20) =>
        Prop.ForAll(RandomPlan.Seeds, seed => holds(RandomPlan.Of(seed, emigration: emigration)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(plans));

    /// <summary>Governments pay all that is credited beside the person's and the collective's money, so that the ledger shows it.</summary>
    private static FinancingPolicy Borne(FinancingPolicy policy, int years)
    {
        var shares = policy.Shares.ToDictionary();
        foreach (var line in new[] { CostLine.ContributionSubsidy, CostLine.OnBehalf })
            shares[line] = [.. Enumerable.Repeat(new[] { 0.3, 0.3, 0.2, 0.1, 0.1 }, years)];
        return policy with { Shares = shares };
    }

    private static double Credits(YearReplay replay) => replay.Ledgers[0].Entries
        .Where(entry => entry.Line.Item is "contribution subsidy" or "contribution on behalf" && entry.Line.Receiver == Party.Fund)
        .Sum(entry => entry.Amount);

    private static double OpeningAccounts(Plan plan)
    {
        var (opening, classes) = (RandomPlan.SchemeOf(plan).Opening, RandomPlan.SchemeOf(plan).Classes.Count);
        var total = opening.PersonAccount.Sum() + opening.GovernmentAccount.Sum();
        for (var cell = 0; cell < Ages.Cells * classes; cell++)
            total += (opening.MonthlyFromPerson[cell] + opening.MonthlyFromGovernment[cell]) * opening.RemainingMonths[cell / classes];
        return total;
    }
}
