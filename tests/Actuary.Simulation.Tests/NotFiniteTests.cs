using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;
using Actuary.Simulation.Tests.Plain;
using Actuary.Simulation.Tests.Plans;

namespace Actuary.Simulation.Tests;

/// <summary>A value that is not a number stops the run; it is never averaged in.</summary>
public class NotFiniteTests
{
    private const int Year = 2;

    private static readonly Plan s_plan = RandomPlan.Peopled(years: 6, scheme => scheme.Enrolment.OpeningCoverageOverall < 1
        && scheme.Benefits.National.Enacted.All(value => value is null)
        && scheme.Benefits.National.Rules[..(Year + 1)].All(rule => rule.EveryYears == 1)
        && scheme.Benefits.EntryYearMonths[Year] > 0
        && scheme.Benefits.BonusAfterYears[Year] == 0);

    private static readonly Dictionary<string, Func<ResidentPensionPlan, ResidentPensionPlan>> s_yearly = new()
    {
        ["tier"] = plan => Contributions(plan, c => c with { Tier = Spoilt(c.Tier) }),
        ["on behalf"] = plan => Contributions(plan, c => c with { PaidOnBehalf = Spoilt(c.PaidOnBehalf) }),
        ["subsidy"] = plan => Contributions(plan, c => c with { Subsidy = Spoilt(c.Subsidy) }),
        ["collective"] = plan => Contributions(plan, c => c with { Collective = Spoilt(c.Collective) }),
        ["crediting spread"] = plan => plan with { Accounts = plan.Accounts with { CreditingSpread = Spoilt(plan.Accounts.CreditingSpread) } },
        ["divisor"] = plan => plan with { Accounts = plan.Accounts with { DivisorMonths = Spoilt(plan.Accounts.DivisorMonths) } },
        ["bonus"] = plan => Benefits(plan, b => b with { BonusPerYear = Spoilt(b.BonusPerYear) }),
        ["death grant"] = plan => Benefits(plan, b => b with { DeathGrantMonths = Spoilt(b.DeathGrantMonths) }),
        ["age addition"] = plan => Benefits(plan, b => b with { AgeAddOns = Spoilt(b.AgeAddOns) }),
        ["eligible"] = plan => Enrolment(plan, e => e with { Eligible = Spoilt(e.Eligible) }),
        ["target"] = plan => Enrolment(plan, e => e with { CoverageTarget = Spoilt(e.CoverageTarget), Coverage = null }),
        ["lapse"] = plan => Enrolment(plan, e => e with { Lapse = Spoilt(e.Lapse) }),
        ["re-joining"] = plan => Enrolment(plan, e => e with { Rejoin = Spoilt(e.Rejoin) }),
        ["tier elasticity"] = plan => Contributions(plan, c => c with { TierElasticity = Spoilt(c.TierElasticity) }),
        ["tier step"] = plan => Contributions(plan, c => c with { TierElasticity = [.. c.TierElasticity.Select(_ => 1)], TierStep = Spoilt(c.TierStep) }),
        ["subsidy elasticity"] = plan => Contributions(plan, c => c with { SubsidyElasticity = Spoilt(c.SubsidyElasticity) }),
        ["weight of prices"] = plan => Rule(plan, rule => rule with { CpiWeight = double.NaN }),
        ["weight of incomes"] = plan => Rule(plan, rule => rule with { IncomeWeight = double.NaN }),
        ["cap"] = plan => Rule(plan, rule => rule with { Cap = double.NaN }),
        ["floor"] = plan => Rule(plan, rule => rule with { Floor = double.NaN }),
        ["fixed increment"] = plan => Rule(plan, rule => rule with { FixedIncrement = double.NaN }),
        ["rounding of the pension"] = plan => Rule(plan, rule => rule with { RoundTo = double.NaN }),
        ["base amount"] = plan => plan with { Financing = plan.Financing with { BaseAmount = Spoilt(plan.Financing.BaseAmount) } },
        ["interest of the year of payment"] = plan => plan with
        {
            Accounts = plan.Accounts with { InterestShareOfPaymentYear = Spoilt(plan.Accounts.InterestShareOfPaymentYear) },
        },
        ["bonus threshold"] = plan => Benefits(plan, b => b with { BonusAfterYears = Spoilt(b.BonusAfterYears) }),
        ["months of the year of entry"] = plan => Benefits(plan, b => b with { EntryYearMonths = Spoilt(b.EntryYearMonths) }),
        ["months of the year of death"] = plan => Benefits(plan, b => b with { DeathYearMonths = Spoilt(b.DeathYearMonths) }),
        ["joining mix"] = plan => Enrolment(plan, e => e with { JoinMix = Spoilt(e.JoinMix) }),
        ["shares"] = plan => plan with
        {
            Financing = plan.Financing with { Shares = plan.Financing.Shares.ToDictionary(line => line.Key, line => Spoilt(line.Value)) },
        },
    };

    /// <summary>A plan that has every rule that may be left out.</summary>
    private static readonly Plan s_full = RandomPlan.Peopled(years: 6, options: 1, with: scheme =>
        scheme.Enrolment.OpeningCoverageOverall < 1
        && scheme.Vesting!.YearsOpen(Year) > 0
        && scheme.Vesting.OrdinaryYears[Year] > 0
        && scheme.Accounts.Adjustment!.Form == AdjustmentForm.Linear
        && scheme.Assistance!.Classes.Count > 0);

    private static readonly Dictionary<string, Func<ResidentPensionPlan, ResidentPensionPlan>> s_optional = new()
    {
        ["switching"] = plan => Enrolment(plan, e => e with { Choice = e.Choice! with { Switching = Spoilt(e.Choice.Switching) } }),
        ["choice"] = plan => Enrolment(plan, e => e with { Choice = e.Choice! with { Shares = Spoilt(e.Choice.Shares) }, FittedChoice = null }),
        ["reward"] = plan => Contributions(plan, c => c with { ContinuityReward = c.ContinuityReward! with { Amount = Spoilt(c.ContinuityReward.Amount) } }),
        ["assumed rate"] = plan => Adjustment(plan, a => a with { AssumedRate = Spoilt(a.AssumedRate) }),
        ["adjustment weight"] = plan => Adjustment(plan, a => a with { Weight = Spoilt(a.Weight) }),
        ["least adjustment"] = plan => Adjustment(plan, a => a with { Floor = Spoilt(a.Floor) }),
        ["greatest adjustment"] = plan => Adjustment(plan, a => a with { Cap = Spoilt(a.Cap) }),
        ["most years"] = plan => Benefits(plan, b => b with { BonusMostYears = Spoilt(b.BonusMostYears!) }),
        ["share of the basic pension"] = plan => Benefits(plan, b => b with { BonusBasicShare = Spoilt(b.BonusBasicShare!) }),
        ["tilt"] = plan => Benefits(plan, b => b with { TierTilt = Spoilt(b.TierTilt!) }),
        ["funeral grant"] = plan => Benefits(plan, b => b with { FuneralGrant = Spoilt(b.FuneralGrant!) }),
        ["months of reporting"] = plan => Benefits(plan, b => b with { DeathReporting = b.DeathReporting! with { Months = Spoilt(b.DeathReporting.Months) } }),
        ["recovered"] = plan => Benefits(plan, b => b with { DeathReporting = b.DeathReporting! with { Recovered = Spoilt(b.DeathReporting.Recovered) } }),
        ["short share"] = plan => plan with { Vesting = plan.Vesting! with { ShortShare = Spoilt(plan.Vesting.ShortShare) } },
        ["out rate"] = plan => plan with { Transfers = plan.Transfers! with { OutRate = Spoilt(plan.Transfers.OutRate) } },
        ["in rate"] = plan => plan with { Transfers = plan.Transfers! with { InRate = Spoilt(plan.Transfers.InRate) } },
        ["per payer"] = plan => plan with { Administration = plan.Administration! with { PerPayer = Spoilt(plan.Administration.PerPayer) } },
        ["grants"] = plan => plan with { Administration = plan.Administration! with { Grants = Spoilt(plan.Administration.Grants) } },
        ["counted pension"] = plan => plan with { Assistance = plan.Assistance! with { PensionCounted = Spoilt(plan.Assistance.PensionCounted) } },
    };

    private static readonly Dictionary<string, Func<ResidentPensionPlan, ResidentPensionPlan>> s_single = new()
    {
        ["opening members"] = plan => Opening(plan, o => o with { Dormant = AllSpoilt(o.Dormant) }),
        ["opening accounts"] = plan => Opening(plan, o => o with { GovernmentAccount = AllSpoilt(o.GovernmentAccount) }),
        ["contribution years"] = plan => Opening(plan, o => o with { ContributionYears = AllSpoilt(o.ContributionYears) }),
        ["remaining months"] = plan => Opening(plan, o => o with { RemainingMonths = AllSpoilt(o.RemainingMonths) }),
        ["opening eligible"] = plan => Enrolment(plan, e => e with { OpeningEligible = AllSpoilt(e.OpeningEligible) }),
        ["opening coverage"] = plan => Enrolment(plan, e => e with { OpeningCoverage = AllSpoilt(e.OpeningCoverage) }),
        ["overall coverage"] = plan => Enrolment(plan, e => e with { OpeningCoverageOverall = double.NaN }),
        ["speed"] = plan => Enrolment(plan, e => e with { ClosingSpeed = double.NaN }),
        ["speed volatility"] = plan => Enrolment(plan, e => e with { SpeedVolatility = double.NaN }),
        ["opening CPI"] = plan => plan with { OpeningEconomy = plan.OpeningEconomy with { CpiChange = double.NaN } },
        ["income per head"] = plan => plan with { OpeningEconomy = plan.OpeningEconomy with { IncomePerHead = double.NaN } },
    };

    public static TheoryData<string> YearlyValues => [.. s_yearly.Keys];

    public static TheoryData<string> OptionalValues => [.. s_optional.Keys];

    public static TheoryData<string> SingleValues => [.. s_single.Keys];

    [Theory]
    [MemberData(nameof(YearlyValues))]
    public void A_value_of_a_year_that_is_not_a_number_stops_the_run_in_that_year(string value)
    {
        var failure = Failure(RandomPlan.With(s_plan, s_yearly[value]), new PathRange(24, 20));
        failure.Year.ShouldBe(s_plan.FirstYear + Year);
        failure.Path.ShouldBeInRange(24, 43);
        new Projection(s_plan, 1).Measures.ShouldContain(failure.Measure);
        failure.Message.ShouldBe($"Measure '{failure.Measure}' is NaN on path {failure.Path} in year {failure.Year}.");
    }

    [Theory]
    [MemberData(nameof(OptionalValues))]
    public void A_value_of_a_rule_that_may_be_left_out_stops_the_run_in_its_year(string value) =>
        Failure(RandomPlan.With(s_full, s_optional[value]), new PathRange(0, 8)).Year.ShouldBe(s_full.FirstYear + Year);

    [Theory]
    [MemberData(nameof(SingleValues))]
    public void A_value_of_all_years_that_is_not_a_number_stops_the_run(string value) =>
        Failure(RandomPlan.With(s_plan, s_single[value]), new PathRange(0, 8)).Year.ShouldBe(s_plan.FirstYear);

    [Fact]
    public void A_value_of_the_fund_that_is_not_a_number_stops_the_run()
    {
        Failure(RandomPlan.With(s_plan, fund => fund with { OpeningBalance = double.NaN }), new PathRange(0, 8)).Measure.ShouldBe("fund_start");
        Failure(RandomPlan.With(s_plan, fund => fund with { FlowTiming = double.NaN, LastResort = null }), new PathRange(0, 8)).Measure.ShouldBe("investment_income");
        Failure(RandomPlan.With(s_plan, fund => fund with { EntrustedShare = Spoilt(fund.EntrustedShare), LastResort = null }), new PathRange(0, 8))
            .Measure.ShouldBe("entrusted_end");
    }

    /// <summary>The collective's part grows as (income index)^e, e so large that it overflows on one path only.</summary>
    [Fact]
    public void The_path_year_and_measure_that_failed_are_named()
    {
        const int paths = 24;
        var logs = Enumerable.Range(0, paths)
            .Select(path => PlainDrivers.OfPath(s_plan.Drivers, s_plan.Years, 9, path).Select(year => Math.Log(year.IncomeIndex)).ToList())
            .ToList();
        var highest = logs.Select((path, number) => (Log: path.Max(), Number: number)).OrderByDescending(path => path.Log).ToList();
        var overflow = (highest[0].Log + highest[1].Log) / 2;
        var plan = RandomPlan.With(s_plan, scheme => Contributions(scheme, c => c with
        {
            Collective = [.. c.Collective.Select(_ => 1e-100)],
            Subsidy = [.. c.Subsidy.Select(row => new double[row.Length])],
            SubsidyElasticity = [.. c.SubsidyElasticity.Select(_ => Math.Log(double.MaxValue) / overflow)],
        }));
        var failure = Should.Throw<NotFiniteException>(
            () => new Projection(plan, 9).Run(new PathRange(0, paths), 2, null, CancellationToken.None));
        failure.Path.ShouldBe(highest[0].Number);
        failure.Year.ShouldBe(plan.FirstYear + logs[highest[0].Number].FindIndex(log => log > overflow));
        failure.Measure.ShouldBe("income");
    }

    [Fact]
    public void Sound_plans_run() =>
        new[] { s_plan, s_full }.ShouldAllBe(plan => PathYears.Run(plan, new PathRange(0, 8), 1, 20241231).Paths.Column("fund_end").All(double.IsFinite));

    private static NotFiniteException Failure(Plan plan, PathRange range) =>
        Should.Throw<NotFiniteException>(() => PathYears.Run(plan, range, threads: 2));

    private static double[] Spoilt(double[] values)
    {
        var spoilt = values.ToArray();
        spoilt[Year] = double.NaN;
        return spoilt;
    }

    private static double[][] Spoilt(double[][] values)
    {
        var spoilt = values.ToArray();
        spoilt[Year] = AllSpoilt(spoilt[Year]);
        return spoilt;
    }

    private static double[] AllSpoilt(double[] values) => [.. values.Select(_ => double.NaN)];

    private static ResidentPensionPlan Contributions(ResidentPensionPlan plan, Func<ContributionPolicy, ContributionPolicy> change) =>
        plan with { Contributions = change(plan.Contributions) };

    private static ResidentPensionPlan Benefits(ResidentPensionPlan plan, Func<BenefitPolicy, BenefitPolicy> change) =>
        plan with { Benefits = change(plan.Benefits) };

    private static ResidentPensionPlan Enrolment(
        ResidentPensionPlan plan, Func<Assumptions.Enrolment.EnrolmentPlan, Assumptions.Enrolment.EnrolmentPlan> change) =>
        plan with { Enrolment = change(plan.Enrolment) };

    private static ResidentPensionPlan Opening(ResidentPensionPlan plan, Func<OpeningStock, OpeningStock> change) =>
        plan with { Opening = change(plan.Opening) };

    private static ResidentPensionPlan Adjustment(ResidentPensionPlan plan, Func<AccountAdjustmentPolicy, AccountAdjustmentPolicy> change) =>
        plan with { Accounts = plan.Accounts with { Adjustment = change(plan.Accounts.Adjustment!) } };

    /// <summary>Another indexation rule of the national basic pension in the year.</summary>
    private static ResidentPensionPlan Rule(ResidentPensionPlan plan, Func<IndexationRule, IndexationRule> change)
    {
        var rules = plan.Benefits.National.Rules.ToArray();
        rules[Year] = change(rules[Year]);
        return Benefits(plan, b => b with { National = b.National with { Rules = rules } });
    }
}
