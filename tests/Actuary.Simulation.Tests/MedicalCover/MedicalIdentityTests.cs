namespace Actuary.Simulation.Tests.MedicalCover;

/// <summary>What must hold for a medical cover on every path and in every year, whatever the plan.</summary>
public class MedicalIdentityTests
{
    private static readonly string[] s_subsidies = ["subsidy_central", "subsidy_province", "subsidy_city", "subsidy_county", "subsidy_township"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bills_are_what_the_payers_pay(int seed)
    {
        foreach (var now in PathYears.Of(RandomMedicalPlan.Of(seed)))
        {
            // Hospitals may be paid otherwise than what the cover owes of their bills.
            var basic = now[now.Table.Has("basic_benefits") ? "basic_benefits" : "basic_payments"];
            var paid = basic + now.OrZero("critical_illness_payments") + now.OrZero("supplement_payments")
                + now.OrZero("aid_payments") + now["out_of_pocket"];
            now.ShouldBalance(paid - now["bills"], "bills", now["bills"]);
            foreach (var payer in (string[])["basic_benefits", "critical_illness_payments", "supplement_payments", "aid_payments", "out_of_pocket"])
                now.OrZero(payer).ShouldBeGreaterThanOrEqualTo(-1e-9 * now["bills"], payer);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_fund_closes_with_what_it_had_and_what_moved(int seed)
    {
        var plan = RandomMedicalPlan.Of(seed);
        var isInsured = RandomMedicalPlan.SchemeOf(plan).CriticalIllness is not null;
        foreach (var now in PathYears.Of(plan))
        {
            now["fund_start"].ShouldBe(now.Before()?["fund_end"] ?? plan.Schemes[0].Fund.OpeningBalance);
            now.ShouldBalance(
                now["fund_start"] + now["income"] - now["outgo"] + now["investment_income"] - now["fund_end"],
                "fund", now["fund_start"], now["income"], now["outgo"], now["fund_end"]);
            var income = now["contributions_individual"] + s_subsidies.Sum(now.OrZero)
                + now.OrZero("critical_illness_returned") + now["shortfall_payment"];
            now.ShouldBalance(income - now["income"], "income", now["income"]);
            var aid = now.OrZero("aid_payments");
            now.ShouldBalance(s_subsidies.Sum(level => now.OrZero(level.Replace("subsidy_", "aid_", StringComparison.Ordinal))) - aid, "aid by level", aid);
            var ofFund = isInsured
                ? now["critical_illness_premium"] + now["critical_illness_loss_share"]
                : now.OrZero("critical_illness_payments");
            now.ShouldBalance(now["basic_payments"] + ofFund - now["outgo"], "outgo", now["outgo"]);
        }
    }

    /// <summary>
    /// What the insurer has of a contract year is what it came for: the premium and what others bear of a loss are its claims, the
    /// fee, what it keeps of a surplus and what it returns; between units money only moves.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_contract_year_conserves_its_money(int seed)
    {
        var plan = RandomMedicalPlan.Of(seed);
        if (RandomMedicalPlan.SchemeOf(plan).CriticalIllness is not { } policy)
            return;
        foreach (var now in PathYears.Of(plan))
        {
            var contract = policy.Contract[now.Year];
            var (premium, claims, fee) = (now["critical_illness_premium"], now.OrZero("critical_illness_payments"), now["critical_illness_fee"]);
            now.ShouldBalance(fee - contract.FeeShare * premium, "fee", premium);
            now.ShouldBalance(premium - claims - fee - now["critical_illness_balance"], "balance", premium, claims);
            var adjusted = 0.0;
            if (policy.Units is { } units)
            {
                var pooled = units.ContributionShare[now.Year] * premium;
                var opening = now.Before()?["adjustment_fund_end"] ?? units.OpeningBalance;
                adjusted = now["adjustment_paid"] - pooled;
                now.ShouldBalance(opening - adjusted - now["adjustment_fund_end"], "adjustment fund", opening, pooled, now["adjustment_paid"]);
                now["adjustment_fund_end"].ShouldBeGreaterThanOrEqualTo(-1e-9 * premium);
            }

            var (byFund, byInsurer, returned) = (now["critical_illness_loss_share"], now["critical_illness_loss_insurer"], now["critical_illness_returned"]);
            var kept = premium + adjusted + byFund + byInsurer - claims - fee - returned;
            var most = contract.ContractSurplusShare * premium;

            // Where the fee is no part of a loss, the insurer goes without what claims leave of it.
            var least = contract.FeeCountsInLoss ? 0 : -fee;
            kept.ShouldBeInRange(least - 1e-9 * (premium + claims), most + 1e-9 * (premium + claims), now.Name);
            (returned > 0 && byFund > 0).ShouldBeFalse("a year has no surplus and loss at once");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_chance_all_paths_are_one(int seed)
    {
        var years = PathYears.Of(RandomMedicalPlan.Of(seed, certain: true)).ToLookup(now => now.Year);
        foreach (var year in years)
        {
            var first = year.First();
            foreach (var now in year)
            {
                foreach (var measure in now.Table.Paths.Measures)
                    now[measure].ShouldBe(first[measure], $"{measure}, {now.Name}");
            }
        }
    }

    /// <summary>
    /// The chance of single cases: with a hundred times the heads the bills of paths lie ten times as far apart in yuan, and a tenth
    /// as far in shares of themselves.
    /// </summary>
    [Fact]
    public void More_heads_vary_more_in_yuan_and_less_in_shares()
    {
        // Heads by the thousand in every cell, so that the migration of the plan, which is not scaled, does not show.
        var (few, many) = (Bills(30, varies: true), Bills(3_000, varies: true));
        var ratio = Deviation(many) / Deviation(few);

        // Standard error of a ratio of two deviations, each of n paths: √(1/n).
        ratio.ShouldBe(10, 10 * 4 / Math.Sqrt(few.Length));
        few.Average().ShouldBe(Bills(30, varies: false)[0], 4 * Deviation(few) / Math.Sqrt(few.Length));
        many.Average().ShouldBe(Bills(3_000, varies: false)[0], 4 * Deviation(many) / Math.Sqrt(many.Length));
    }

    private static double[] Bills(double heads, bool varies)
    {
        var plan = RandomMedicalPlan.Of(11, certain: true, heads, change: plan => plan with { VariesByCase = varies });
        var table = new TableByName(PathYears.Run(plan, new(0, varies ? 2000 : 1)).Paths);
        return [.. Enumerable.Range(0, table.Paths.Range.Count).Select(path => new PathYear(table, path, 0)["bills"])];
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
