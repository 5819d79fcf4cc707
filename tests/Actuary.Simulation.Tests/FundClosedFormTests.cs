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
            fund => fund with { OpeningBalance = Balance, OpeningEntrusted = Balance, EntrustedShare = Same(1), BankSpread = Same(0) });
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
