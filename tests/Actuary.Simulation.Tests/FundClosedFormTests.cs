using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;
using Actuary.Assumptions.Tests;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;
using Actuary.Simulation.Tests.Plans;

namespace Actuary.Simulation.Tests;

/// <summary>Funds whose course is known without running them.</summary>
public class FundClosedFormTests
{
    private const double Balance = 1e9;
    private const double Mean = 0.05;
    private const double Volatility = 0.12;
    private const int Years = 6;

    /// <summary>
    /// Nobody is a member, everything is entrusted, returns are independent: E F = F₀(1 + μ)^T and
    /// Var F = F₀²[((1 + μ)² + σ²)^T − (1 + μ)^2T]. Returns that were added up instead of compounded,
    /// E F = F₀(1 + Tμ) and Var F = F₀²Tσ², would be found.
    /// </summary>
    [Fact]
    public void Mean_and_variance_of_an_entrusted_balance()
    {
        const int paths = 4_000;
        var plan = RandomPlan.With(
            RandomPlan.With(Drivers(Volatility), scheme => NobodyEver(scheme)),
            fund => fund with
            {
                OpeningBalance = Balance,
                OpeningEntrusted = Balance,
                EntrustedShare = Same(1),
                BankSpread = Same(0),
                RemitsNextYear = false,
                GuaranteedReturn = null,
                EntrustedFee = null,
            });
        var table = PathYears.Run(plan, new PathRange(0, paths), threads: 2).Paths;
        var end = table.Column("fund_end").Where((_, row) => row % Years == Years - 1).ToArray();
        table.Column("entrusted_end").Zip(table.Column("fund_end"), (entrusted, fund) => Math.Abs(entrusted - fund) / fund)
            .Max().ShouldBeLessThan(1e-12);

        var growth = Math.Pow(1 + Mean, Years);
        ShouldHaveMoments(
            end,
            (Balance * growth, Balance * (1 + Years * Mean)),
            (Balance * Balance * (Math.Pow((1 + Mean) * (1 + Mean) + Volatility * Volatility, Years) - growth * growth),
                Balance * Balance * Years * Volatility * Volatility));
    }

    /// <summary>
    /// A closed group that nobody leaves pays c at the share f of a year, and the bank pays what the accounts earn:
    /// accounts = fund = n·c·(1 + f·i)·((1 + i)^T − 1)/i.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_closed_group_that_only_pays_in(double shareOfYear)
    {
        const double members = 1_000, tier = 400, subsidy = 30, interest = 0.025;
        var plan = RandomPlan.With(
            RandomPlan.With(Immortal(interest), scheme => OnlyPaysIn(scheme, members, tier, subsidy, shareOfYear)),
            fund => fund with
            {
                OpeningBalance = 0,
                OpeningEntrusted = 0,
                EntrustedShare = Same(0),
                BankSpread = Same(0),
                FlowTiming = shareOfYear,
            });
        var table = PathYears.Run(plan, new PathRange(0, 1)).Paths;
        var expected = members * (tier + subsidy) * (1 + shareOfYear * interest) * (Math.Pow(1 + interest, Years) - 1) / interest;
        table.Column("accounts_end")[Years - 1].ShouldBe(expected, 1e-9 * expected);
        table.Column("fund_end")[Years - 1].ShouldBe(expected, 1e-9 * expected);
        table.Column("contributions_individual").ShouldAllBe(value => Math.Abs(value - members * tier) < 1e-6);
    }

    /// <summary>At a constant bank rate r: F_T = F₀(1 + r)^T + Σ flow_t·(1 + timing·r)·(1 + r)^(T − t).</summary>
    [Fact]
    public void A_bank_balance_is_the_accumulated_flows()
    {
        const double rate = 0.03;
        var plan = RandomPlan.With(Immortal(0.02), fund => fund with
        {
            OpeningBalance = Balance,
            OpeningEntrusted = 0,
            EntrustedShare = Same(0),
            BankSpread = Same(0.01),
            FlowTiming = 0.5,
            LastResort = null,
        });
        var table = PathYears.Run(plan, new PathRange(0, 1)).Paths;
        var (income, outgo) = (table.Column("income"), table.Column("outgo"));
        var expected = Balance * Math.Pow(1 + rate, Years);
        for (var year = 0; year < Years; year++)
            expected += (income[year] - outgo[year]) * (1 + 0.5 * rate) * Math.Pow(1 + rate, Years - 1 - year);
        outgo.ShouldAllBe(value => value > 0);
        table.Column("fund_end")[Years - 1].ShouldBe(expected, 1e-10 * (income.Sum() + outgo.Sum() + Balance));
    }

    /// <summary>At a certain return r: F_T = F₀(1 + max(g, r) − c)^T.</summary>
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.07)]
    public void A_guarantee_and_a_fee_change_what_entrusted_money_earns(double guaranteed)
    {
        const double fee = 0.008;
        var table = PathYears.Run(EntrustedOnly(0, guaranteed, fee), new PathRange(0, 1)).Paths;
        var expected = Balance * Math.Pow(1 + Math.Max(guaranteed, Mean) - fee, Years);
        table.Column("fund_end")[Years - 1].ShouldBe(expected, 1e-12 * expected);
        table.Column("investment_income").Sum().ShouldBe(expected - Balance, 1e-9 * expected);
    }

    /// <summary>With a normal return and the guarantee at its mean: E max(μ, R) = μ + σ/√(2π), so E F = F₀(1 + μ + σ/√(2π))^T.</summary>
    [Fact]
    public void A_guarantee_at_the_mean_return_is_worth_its_option()
    {
        const int paths = 4_000;
        var table = PathYears.Run(EntrustedOnly(Volatility, Mean, 0), new PathRange(0, paths), threads: 2).Paths;
        var end = table.Column("fund_end").Where((_, row) => row % Years == Years - 1).ToArray();
        var error = Math.Sqrt(end.Sum(value => Math.Pow(value - end.Average(), 2)) / (paths - 1) / paths);
        end.Average().ShouldBe(Balance * Math.Pow(1 + Mean + Volatility / Math.Sqrt(2 * Math.PI), Years), 4 * error);
        table.Column("investment_income").Min().ShouldBeGreaterThan(0);
    }

    /// <summary>
    /// 100 a year come in, the bank pays nothing, entrusted money 5 %, half of a surplus is set aside. By hand, remitted a year later: entrusted
    /// 0, 50, 50·1.05 + 50 = 102.5, 102.5·1.05 + 102.5/2 = 158.875, 158.875·1.05 + 105.125/2 = 219.38125; at the year's end: 50, 103.75, …
    /// </summary>
    [Theory]
    [InlineData(true, new[] { 0, 50, 102.5, 158.875, 219.38125 }, new[] { 100, 200, 302.5, 407.625, 515.56875 })]
    [InlineData(false, new[] { 50, 103.75, 161.53125 }, new[] { 100, 202.5, 307.6875 })]
    public void What_is_set_aside_moves_at_the_end_of_the_year_or_of_the_next(bool nextYear, double[] entrusted, double[] balance)
    {
        var plan = RandomPlan.With(
            RandomPlan.With(Immortal(0), scheme => OnlyPaysIn(scheme, members: 1, tier: 100, subsidy: 0, shareOfYear: 0)),
            fund => fund with
            {
                OpeningBalance = 0,
                OpeningEntrusted = 0,
                EntrustedShare = Same(0.5),
                BankSpread = Same(0),
                LastResort = null,
                RemitsNextYear = nextYear,
                GuaranteedReturn = null,
                EntrustedFee = null,
            });
        var table = PathYears.Run(plan, new PathRange(0, 1)).Paths;
        table.Column("entrusted_end").Take(entrusted.Length).ShouldBe(entrusted, 1e-9);
        table.Column("fund_end").Take(balance.Length).ShouldBe(balance, 1e-9);
    }

    /// <summary>Nobody is a member and all is entrusted.</summary>
    private static Plan EntrustedOnly(double volatility, double guaranteed, double fee) => RandomPlan.With(
        RandomPlan.With(Drivers(volatility), scheme => NobodyEver(scheme)),
        fund => fund with
        {
            OpeningBalance = Balance,
            OpeningEntrusted = Balance,
            EntrustedShare = Same(1),
            BankSpread = Same(0),
            RemitsNextYear = false,
            GuaranteedReturn = Same(guaranteed),
            EntrustedFee = Same(fee),
        });

    private static void ShouldHaveMoments(double[] values, (double True, double Wrong) mean, (double True, double Wrong) variance)
    {
        var sampleMean = values.Average();
        var deviations = values.Select(value => value - sampleMean).ToArray();
        var sampleVariance = deviations.Sum(d => d * d) / (values.Length - 1);
        var meanError = Math.Sqrt(sampleVariance / values.Length);
        var varianceError = Math.Sqrt((deviations.Average(d => d * d * d * d) - sampleVariance * sampleVariance) / values.Length);
        sampleMean.ShouldBe(mean.True, 4 * meanError);
        sampleVariance.ShouldBe(variance.True, 4 * varianceError);
        Math.Abs(sampleMean - mean.Wrong).ShouldBeGreaterThan(4 * meanError);
        Math.Abs(sampleVariance - variance.Wrong).ShouldBeGreaterThan(4 * varianceError);
    }

    private static ResidentPensionPlan NobodyEver(ResidentPensionPlan scheme) => scheme with
    {
        Opening = OpeningStock.Empty(scheme.Classes.Count),
        Enrolment = scheme.Enrolment with { ClosingSpeed = 0 },
    };

    private static ResidentPensionPlan OnlyPaysIn(ResidentPensionPlan scheme, double members, double tier, double subsidy, double shareOfYear)
    {
        var classes = scheme.Classes.Count;
        double[][] Rows(double value) => [.. Enumerable.Range(0, Years).Select(_ => Enumerable.Repeat(value, classes).ToArray())];
        var everyone = Enumerable.Repeat(1.0, Ages.Cells).ToArray();
        var empty = NobodyEver(scheme);
        var opening = OpeningStock.Empty(classes);
        opening.Contributing[Ages.Index(Sex.Female, 20) * classes] = members;
        return empty with
        {
            Opening = opening,
            Enrolment = empty.Enrolment with
            {
                OpeningEligible = everyone,
                Eligible = [.. Enumerable.Repeat(everyone, Years)],
                Lapse = Rows(0),
            },
            Contributions = new(Rows(tier), Rows(0), Rows(subsidy), Same(0), Same(0), Same(0), Same(0)),
            Accounts = scheme.Accounts with { CreditingSpread = Same(0), InterestShareOfPaymentYear = Same(shareOfYear) },
            Financing = scheme.Financing with
            {
                Shares = Enum.GetValues<CostLine>().ToDictionary(line => line, _ => CentralOnly()),
            },
        };
    }

    private static double[][] CentralOnly() => [.. Enumerable.Range(0, Years).Select(_ => new double[] { 1, 0, 0, 0, 0 })];

    private static double[] Same(double value) => [.. Enumerable.Repeat(value, Years)];

    /// <summary>Independent returns of the mean and volatility above; nothing else moves.</summary>
    private static Plan Drivers(double volatility)
    {
        var plan = RandomPlan.Peopled(Years, options: 0);
        return plan with { Drivers = new DriverPlan(plan.Drivers.Population, Economy(0, volatility)) };
    }

    /// <summary>As good as nobody dies, and accounts earn a constant rate.</summary>
    private static Plan Immortal(double creditingRate)
    {
        var plan = RandomPlan.Peopled(Years, options: 0);
        var population = plan.Drivers.Population;
        var mortality = new MortalityPlan(China.Mortality, plan.FirstYear, Years, 1e-14, MortalityUncertainty.None);
        return plan with
        {
            Drivers = new DriverPlan(
                new PopulationPlan(plan.OpeningYear, population.Opening, mortality, population.Fertility, population.Migration),
                Economy(creditingRate, 0)),
        };
    }

    private static EconomyPlan Economy(double creditingRate, double returnVolatility)
    {
        EconomicSeriesPlan Flat(double rate, double volatility) => new(Same(rate), 0, volatility, 0, null);
        var identity = new double[EconomyPlan.SeriesCount, EconomyPlan.SeriesCount];
        for (var i = 0; i < EconomyPlan.SeriesCount; i++)
            identity[i, i] = 1;
        return new([Flat(0.01, 0), Flat(0.04, 0), Flat(0.05, 0), Flat(creditingRate, 0), Flat(Mean, returnVolatility)], identity);
    }
}
