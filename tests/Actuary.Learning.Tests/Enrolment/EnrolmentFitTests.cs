using System.Globalization;
using System.Text;
using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Enrolment;
using Actuary.Learning.Findings;
using Actuary.Learning.Tests.Choices;
using Actuary.Learning.Tests.Data;

namespace Actuary.Learning.Tests.Enrolment;

/// <summary>Participation: closed forms, recovery of what was put in, and what carries it into a file.</summary>
public class EnrolmentFitTests
{
    private const double Intercept = -1.5, Age = 0.08, AgeSquared = -0.0006, Female = 0.4, Poor = -0.7, Subsidy = 1.2;

    [Fact]
    public void OfATwoByTwoTableTheEstimatesAreItsLogOdds()
    {
        // 30 of 50 men and 80 of 100 women: intercept ln(30/20), female ln(80/20) − ln(30/20), variances sums of reciprocal counts.
        var fit = Fit("sex,insured,persons\nmale,30,50\nfemale,80,100\n", new() { Period = new(2020, 2020) }).Assumption;

        fit["intercept"].Value.ShouldBe(Math.Log(1.5), 1e-9);
        fit["female"].Value.ShouldBe(Math.Log(4) - Math.Log(1.5), 1e-9);
        fit.Covariance[0, 0].ShouldBe(1 / 30.0 + 1 / 20.0, 1e-9);
        fit.Covariance[1, 1].ShouldBe(1 / 30.0 + 1 / 20.0 + 1 / 80.0 + 1 / 20.0, 1e-9);
        fit.Covariance[0, 1].ShouldBe(-(1 / 30.0 + 1 / 20.0), 1e-9);
        fit.Choices["covariance"].ShouldBe("model", "two rows leave nothing for a robust one");
        fit.Notes.ShouldContain(note => note.Contains("no more independent rows"));
        fit.Data.ShouldSatisfyAllConditions(data => data.Rows.ShouldBe(2), data => data.FirstYear.ShouldBe(2020));
    }

    [Fact]
    public void EffectsOfATwoByTwoTableAreItsDifferences()
    {
        var effects = Fit("sex,insured,persons\nmale,30,50\nfemale,80,100\n", new() { Period = new(2020, 2020) })
            .Tables.Single(table => table.Id == "marginal_effects").Rows.ShouldHaveSingleItem();

        effects.Values[0].ShouldBe(20, 1e-9, "80 % less 60 %, in percentage points");
        effects.Values[1].ShouldBe(100 * Math.Sqrt(0.6 * 0.4 / 50 + 0.8 * 0.2 / 100), 1e-6, "the error of a difference of two shares");
    }

    [Fact]
    public void PersonsOneByOneAndInGroupsGiveTheSame()
    {
        var (grouped, individual) = (new StringBuilder("age,sex,insured,persons\n"), new StringBuilder("age,sex,insured\n"));
        var random = new Random(3);
        for (var age = 20; age < 60; age += 10)
            foreach (var sex in (string[])["male", "female"])
            {
                var insured = random.Next(3, 17);
                grouped.AppendLine(CultureInfo.InvariantCulture, $"{age},{sex},{insured},20");
                for (var person = 0; person < 20; person++) individual.AppendLine(CultureInfo.InvariantCulture, $"{age},{sex},{(person < insured ? 1 : 0)}");
            }

        var options = new ChoiceOptions { Period = new(2020, 2020), IsRobust = false };
        var (a, b) = (Fit(grouped.ToString(), options).Assumption, Fit(individual.ToString(), options).Assumption);

        foreach (var (one, other) in a.Estimates.Zip(b.Estimates)) one.Value.ShouldBe(other.Value, 1e-7 * Math.Max(1, Math.Abs(other.Value)));
        for (var i = 0; i < a.Estimates.Count; i++) a.StandardError(i).ShouldBe(b.StandardError(i), 1e-6 * b.StandardError(i));
        a.Statistics["log_likelihood"].ShouldBe(b.Statistics["log_likelihood"], 1e-7);
    }

    [Fact]
    public void WhatWasPutInComesBackWithinThreeStandardErrors()
    {
        var fit = Fit(Drawn(20_000, seed: 11), new()).Assumption;

        foreach (var (name, truth) in ((string, double)[])[
            ("intercept", Intercept), ("age", Age), ("age_squared", AgeSquared), ("female", Female), ("status.poor", Poor), ("subsidy_ratio", Subsidy)])
        {
            var index = fit.Estimates.ToList().FindIndex(estimate => estimate.Name == name);
            Math.Abs(fit.Estimates[index].Value - truth).ShouldBeLessThan(3 * fit.StandardError(index), name);
        }

        fit.Choices["reference.status"].ShouldBe("ordinary");
        fit.Statistics["out_of_sample_log_loss"].ShouldBeLessThan(fit.Statistics["plain_log_loss"]);
        fit.Statistics["out_of_sample_log_loss"].ShouldBeGreaterThan(fit.Statistics["log_loss"]);
    }

    [Fact]
    public void NoFigureOrTableHoldsWhatIsNoNumber()
    {
        var result = Fit(Drawn(2000, seed: 5), new());

        result.Figures.Select(figure => figure.Id).ShouldBe(["calibration", "residuals", "by-age", "response-subsidy-ratio"]);
        foreach (var series in result.Figures.SelectMany(figure => figure.Series))
            series.X.Concat(series.Y).Concat(series.Lower ?? []).Concat(series.Upper ?? []).ShouldAllBe(value => double.IsFinite(value));
        result.Tables.Select(table => table.Id).ShouldBe(["estimates", "marginal_effects", "statistics", "calibration"]);
        result.Tables.ShouldAllBe(table => table.Rows.All(row => row.Values.Count == table.Columns.Count));
    }

    [Fact]
    public void EffectsAndTheirErrorsAgreeWithDifferencesOfTheMeanShare()
    {
        var result = Fit(Drawn(1500, seed: 8), new() { IsRobust = false });
        var fit = result.Assumption;
        var rows = Drawn(1500, seed: 8).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        double[] estimates = [.. fit.Estimates.Select(estimate => estimate.Value)];
        var table = result.Tables.Single(one => one.Id == "marginal_effects");

        Agree("age", change: 0, elasticity: false);
        Agree("subsidy_ratio", change: 1, elasticity: true);

        void Agree(string name, int change, bool elasticity)
        {
            var row = table.Rows.Single(one => one.Name.En == name);
            double Effect(double[] b) => (Mean(b, change, 1e-4) - Mean(b, change, -1e-4)) / 2e-4;
            double Elasticity(double[] b) => (Mean(b, change, 0, 1 + 1e-4) - Mean(b, change, 0, 1 - 1e-4)) / 2e-4 / Mean(b, change, 0);
            row.Values[0].ShouldBe(100 * Effect(estimates), 1e-4 * Math.Abs(row.Values[0]));
            row.Values[1].ShouldBe(100 * Delta(Effect), 1e-3 * row.Values[1]);
            if (!elasticity) return;
            row.Values[4].ShouldBe(Elasticity(estimates), 1e-4 * Math.Abs(row.Values[4]));
            row.Values[5].ShouldBe(Delta(Elasticity), 1e-3 * row.Values[5]);
        }

        double Mean(double[] b, int which, double added, double times = 1) => rows.Average(cells =>
        {
            var age = Number(cells[1]) + (which == 0 ? added : 0);
            var subsidy = (Number(cells[4]) + (which == 1 ? added : 0)) * (which == 1 ? times : 1);
            var utility = b[0] + b[1] * age + b[2] * age * age + (cells[2] == "female" ? b[3] : 0) + (cells[3] == "poor" ? b[4] : 0) + b[5] * subsidy;
            return 1 / (1 + Math.Exp(-utility));
        });

        double Delta(Func<double[], double> of)
        {
            double[] gradient = [.. estimates.Select((_, k) =>
            {
                var step = 1e-3 * fit.StandardError(k);
                double[] Moved(double by) => [.. estimates.Select((value, i) => i == k ? value + by : value)];
                return (of(Moved(step)) - of(Moved(-step))) / (2 * step);
            })];
            var variance = 0.0;
            for (var i = 0; i < gradient.Length; i++)
                for (var j = 0; j < gradient.Length; j++) variance += gradient[i] * gradient[j] * fit.Covariance[i, j];
            return Math.Sqrt(variance);
        }
    }

    [Fact]
    public void TheSameDataAndSeedGiveTheSameToTheLastBit()
    {
        var text = Drawn(12_000, seed: 2);
        var (one, other) = (Fit(text, new()).Assumption, Fit(text, new()).Assumption);

        one.Estimates.ShouldBe(other.Estimates);
        one.Covariance.Cast<double>().ShouldBe(other.Covariance.Cast<double>());
        one.Statistics.ShouldBe(other.Statistics);
    }

    [Fact]
    public void RowsRepeatedWithinClustersDoNotMakeTheRobustErrorsSmaller()
    {
        var lines = Drawn(400, seed: 4).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string Clustered(int times) => lines[0] + ",village\n" + string.Concat(lines.Skip(1).SelectMany((line, i) => Enumerable.Repeat($"{line},v{i}\n", times)));
        var (once, thrice) = (Fit(Clustered(1), new() { Cluster = "village" }).Assumption, Fit(Clustered(3), new() { Cluster = "village" }).Assumption);

        for (var i = 0; i < once.Estimates.Count; i++)
            thrice.StandardError(i).ShouldBe(once.StandardError(i), 1e-6 * once.StandardError(i));
        once.Choices["covariance"].ShouldBe("robust");
    }

    internal static string Drawn(int rows, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("year,age,sex,status,subsidy_ratio,insured\n");
        for (var row = 0; row < rows; row++)
        {
            var (age, female, poor, subsidy) = (random.Next(16, 60), random.Next(2), random.NextDouble() < 0.2 ? 1 : 0, Math.Round(random.NextDouble(), 3));
            var utility = Intercept + Age * age + AgeSquared * age * age + Female * female + Poor * poor + Subsidy * subsidy;
            text.Append(CultureInfo.InvariantCulture,
                $"2020,{age},{(female == 1 ? "female" : "male")},{(poor == 1 ? "poor" : "ordinary")},{subsidy},{random.Choice(0, utility)}\n");
        }

        return text.ToString();
    }

    private static FitResult Fit(string text, ChoiceOptions options)
    {
        using var file = new DataFile(text);
        return EnrolmentFit.From(DataTable.Read(file.Path), options);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
