using System.Globalization;
using System.Text;
using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Enrolment;
using Actuary.Learning.Findings;
using Actuary.Learning.Tests.Choices;
using Actuary.Learning.Tests.Data;
using Actuary.Learning.TierChoice;

namespace Actuary.Learning.Tests.TierChoice;

/// <summary>Tier choice: closed forms, two alternatives as a binary logit, recovery of what was put in, elasticities.</summary>
public class TierChoiceFitTests
{
    private const double Price = -8, Subsidy = 3, Pension = 0.5;

    private static readonly DataPeriod s_period = new(2020, 2020);

    [Fact]
    public void ASaturatedMultinomialLogitGivesLogarithmsOfRatiosOfCounts()
    {
        // Of men 50, 30, 20 take tiers 100, 200, 500; of women 40, 40, 80. β_200 = ln(30/50), female adds ln(40/40) − ln(30/50) …
        var fit = Fit(
            """
            tier,sex,persons
            100,male,50
            200,male,30
            500,male,20
            100,female,40
            200,female,40
            500,female,80
            """, new() { Period = s_period }).Assumption;

        fit["200.intercept"].Value.ShouldBe(Math.Log(30 / 50.0), 1e-8);
        fit["200.female"].Value.ShouldBe(Math.Log(40 / 40.0) - Math.Log(30 / 50.0), 1e-8);
        fit["500.intercept"].Value.ShouldBe(Math.Log(20 / 50.0), 1e-8);
        fit["500.female"].Value.ShouldBe(Math.Log(80 / 40.0) - Math.Log(20 / 50.0), 1e-8);
        fit.Covariance[0, 0].ShouldBe(1 / 30.0 + 1 / 50.0, 1e-8, "the variance of a logarithm of odds");
        fit.Covariance[0, 2].ShouldBe(1 / 50.0, 1e-8, "both have the reference in common");
        fit.Method.ShouldBe("multinomial-logit");
        fit.Choices["reference.tier"].ShouldBe("100");
    }

    [Fact]
    public void EffectsOfASaturatedMultinomialLogitAreDifferencesOfShares()
    {
        var effects = Fit("tier,sex,persons\n100,male,50\n200,male,30\n500,male,20\n100,female,40\n200,female,40\n500,female,80\n", new() { Period = s_period })
            .Tables.Single(table => table.Id == "marginal_effects").Rows.ShouldHaveSingleItem();

        effects.Values[0].ShouldBe(100 * (40 / 160.0 - 50 / 100.0), 1e-6);
        effects.Values[4].ShouldBe(100 * (80 / 160.0 - 20 / 100.0), 1e-6);
        effects.Values[5].ShouldBe(100 * Math.Sqrt(0.5 * 0.5 / 160 + 0.2 * 0.8 / 100), 1e-5, "the error of a difference of two shares");
    }

    [Fact]
    public void SlopesOfTheMultinomialEffectsAddToNothing()
    {
        var random = new Random(6);
        string[] tiers = ["100", "200", "500"];
        var text = new StringBuilder("tier,age,sex\n");
        for (var row = 0; row < 600; row++)
        {
            var age = random.Next(20, 60);
            var tier = tiers[random.Choice(0, 0.03 * age - 1, 0.05 * age - 2)];
            text.Append(CultureInfo.InvariantCulture, $"{tier},{age},{(random.Next(2) == 0 ? "male" : "female")}\n");
        }

        var result = Fit(text.ToString(), new() { Period = s_period, Without = ["age_squared"] });

        foreach (var row in result.Tables.Single(table => table.Id == "marginal_effects").Rows)
            (row.Values[0] + row.Values[2] + row.Values[4]).ShouldBe(0, 1e-9, row.Name.En);
    }

    [Fact]
    public void WithTwoTiersTheConditionalLogitIsABinaryLogitOfDifferences()
    {
        var random = new Random(12);
        var (sets, persons) = (new StringBuilder("set,tier,chosen,price_to_income,subsidy_to_price\n"), new StringBuilder("insured,price,subsidy\n"));
        for (var set = 0; set < 300; set++)
        {
            double[] price = [Math.Round(random.NextDouble(), 4), Math.Round(random.NextDouble(), 4)];
            double[] subsidy = [Math.Round(random.NextDouble(), 4), Math.Round(random.NextDouble(), 4)];
            var taken = random.Choice(0, 0.3 - 2 * (price[1] - price[0]) + subsidy[1] - subsidy[0]);
            for (var tier = 0; tier < 2; tier++)
                sets.Append(CultureInfo.InvariantCulture, $"{set},{(tier == 0 ? 100 : 200)},{(tier == taken ? 1 : 0)},{price[tier]},{subsidy[tier]}\n");
            persons.Append(CultureInfo.InvariantCulture, $"{taken},{price[1] - price[0]},{subsidy[1] - subsidy[0]}\n");
        }

        var conditional = Fit(sets.ToString(), new() { Period = s_period, HasConstants = true, Reference = "100" }).Assumption;
        using var file = new DataFile(persons.ToString());
        var binary = EnrolmentFit.From(DataTable.Read(file.Path), new ChoiceOptions { Period = s_period, Regressors = ["price", "subsidy"] }).Assumption;

        (string, string)[] same = [("price_to_income", "price"), ("subsidy_to_price", "subsidy"), ("constant.200", "intercept")];
        foreach (var (one, other) in same)
        {
            conditional[one].Value.ShouldBe(binary[other].Value, 1e-6);
            Error(conditional, one).ShouldBe(Error(binary, other), 1e-6);
        }
    }

    [Fact]
    public void WhatWasPutInComesBackWithinThreeStandardErrors()
    {
        // Over several draws, so that a single unlucky one does not decide: the mean of so many standardised errors has a standard error of 1/√n.
        const int draws = 12;
        double[] truth = [Price, Subsidy, Pension];
        var errors = new double[truth.Length];
        for (var seed = 1; seed <= draws; seed++)
        {
            var fit = Fit(Drawn(1000, seed), new()).Assumption;
            fit.Method.ShouldBe("conditional-logit");
            fit.Estimates.Select(estimate => estimate.Name).ShouldBe(["price_to_income", "subsidy_to_price", "pension_to_price"]);
            for (var i = 0; i < truth.Length; i++) errors[i] += (fit.Estimates[i].Value - truth[i]) / fit.StandardError(i) / draws;
        }

        errors.ShouldAllBe(error => Math.Abs(error) < 3 / Math.Sqrt(draws));
    }

    [Fact]
    public void ARisingSubsidyMovesPersonsBetweenTiersAndMakesNone()
    {
        var result = Fit(Drawn(300, seed: 22), new());
        var elasticities = result.Tables.Single(table => table.Id == "subsidy_elasticities");
        double[] shares = [.. result.Tables.Single(table => table.Id == "tier_shares").Rows.Select(row => row.Values[1])];

        for (var subsidised = 0; subsidised < shares.Length; subsidised++)
        {
            shares.Select((share, tier) => share * elasticities.Rows[tier].Values[subsidised]).Sum().ShouldBe(0, 1e-12);
            elasticities.Rows[subsidised].Values[subsidised].ShouldBeGreaterThan(0);
        }

        shares.Sum().ShouldBe(1, 1e-12);
        foreach (var series in result.Figures.SelectMany(figure => figure.Series))
            series.X.Concat(series.Y).ShouldAllBe(value => double.IsFinite(value));
    }

    [Fact]
    public void ElasticitiesAndTheirErrorsAgreeWithDifferences()
    {
        // One set of three tiers without constants: shares are exp(x'β) over their sum, so everything can be worked out by hand.
        double[] price = [0.01, 0.02, 0.05], subsidy = [0.3, 0.2, 0.1];
        var text = "set,tier,chosen,price_to_income,subsidy_to_price\n1,100,50,0.01,0.3\n1,200,40,0.02,0.2\n1,500,10,0.05,0.1\n";
        var result = Fit(text, new() { Period = s_period, IsRobust = false });
        double[] b = [.. result.Assumption.Estimates.Select(estimate => estimate.Value)];
        var (values, errors) = (result.Tables.Single(table => table.Id == "subsidy_elasticities"), result.Tables.Single(table => table.Id == "subsidy_elasticity_errors"));

        for (var tier = 0; tier < 3; tier++)
            for (var moved = 0; moved < 3; moved++)
            {
                double Elasticity(double[] at) => at[1] * subsidy[moved] * ((tier == moved ? 1 : 0) - Shares(at)[moved]);
                values.Rows[tier].Values[moved].ShouldBe(Elasticity(b), 1e-9);
                double[] gradient = [.. b.Select((_, k) => (Elasticity(Moved(k, 1e-5)) - Elasticity(Moved(k, -1e-5))) / 2e-5)];
                var variance = 0.0;
                for (var i = 0; i < 2; i++)
                    for (var j = 0; j < 2; j++) variance += gradient[i] * gradient[j] * result.Assumption.Covariance[i, j];
                errors.Rows[tier].Values[moved].ShouldBe(Math.Sqrt(variance), 1e-5 * Math.Sqrt(variance));
            }

        double[] Moved(int k, double by) => [.. b.Select((value, i) => i == k ? value + by : value)];
        double[] Shares(double[] at)
        {
            double[] weights = [.. price.Select((p, j) => Math.Exp(at[0] * p + at[1] * subsidy[j]))];
            return [.. weights.Select(weight => weight / weights.Sum())];
        }
    }

    [Fact]
    public void AmountsAndRatiosAreTheSameData()
    {
        var amounts = Fit("set,tier,chosen,contribution,income,subsidy\n1,100,30,100,10000,30\n1,200,20,200,10000,45\n1,500,5,500,10000,60\n2,100,9,100,20000,30\n2,200,9,200,20000,80\n2,500,9,500,20000,60\n", new() { Period = s_period });
        var ratios = Fit("set,tier,chosen,price_to_income,subsidy_to_price\n1,100,30,0.01,0.3\n1,200,20,0.02,0.225\n1,500,5,0.05,0.12\n2,100,9,0.005,0.3\n2,200,9,0.01,0.4\n2,500,9,0.025,0.12\n", new() { Period = s_period });

        foreach (var (one, other) in amounts.Assumption.Estimates.Zip(ratios.Assumption.Estimates)) one.Value.ShouldBe(other.Value, 1e-7);
    }

    private static string Drawn(int sets, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("year,set,tier,contribution,income,subsidy,pension,chosen\n");
        for (var set = 0; set < sets; set++)
        {
            double[] contribution = [200, 500, 1000, 2000];
            var income = Math.Round(8000 + 20000 * random.NextDouble());
            double[] subsidy = [.. contribution.Select(yuan => Math.Round(yuan * 0.4 * random.NextDouble(), 2))];
            double[] pension = [.. contribution.Select(yuan => Math.Round(yuan * random.NextDouble(), 2))];
            double[] utilities = [.. contribution.Select((yuan, j) => Price * yuan / income + Subsidy * subsidy[j] / yuan + Pension * pension[j] / yuan)];
            var taken = random.Choice(utilities);
            for (var j = 0; j < 4; j++)
                text.Append(CultureInfo.InvariantCulture, $"2020,{set},{contribution[j]},{contribution[j]},{income},{subsidy[j]},{pension[j]},{(j == taken ? 1 : 0)}\n");
        }

        return text.ToString();
    }

    private static double Error(Actuary.Assumptions.Fitted.FittedAssumption fit, string name) => fit.StandardError(fit.Estimates.ToList().FindIndex(estimate => estimate.Name == name));

    private static FitResult Fit(string text, TierChoiceOptions options)
    {
        using var file = new DataFile(text);
        return TierChoiceFit.From(DataTable.Read(file.Path), options);
    }
}
