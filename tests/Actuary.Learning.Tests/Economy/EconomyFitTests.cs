using System.Globalization;
using System.Text;
using Actuary.Learning.Data;
using Actuary.Learning.Economy;
using Actuary.Learning.Findings;
using Actuary.Learning.Tests.Data;
using Actuary.Models;

namespace Actuary.Learning.Tests.Economy;

public class EconomyFitTests
{
    private static readonly EconomyOptions s_own = new() { Lags = 1 };

    /// <summary>What a model reads: means, then the transition; innovations, last rates and year; and the same numbers from both layouts of a file.</summary>
    [Fact]
    public void TheFileHasWhatAModelReads()
    {
        var rates = Simulated.Rates(40, 1);
        var wide = Fit(Wide(rates), s_own).Assumption;
        var tall = Fit(Long(rates), s_own).Assumption;

        wide.Kind.ShouldBe("economy");
        wide.Method.ShouldBe("ar1");
        wide.Estimates.Select(estimate => estimate.Name).ShouldBe(["cpi.mean", "fund_return.mean", "cpi.on.cpi", "fund_return.on.fund_return"]);
        wide.Choices["series"].ShouldBe("cpi, fund_return");
        wide.Series["last"].ShouldBe([rates[0][^1], rates[1][^1]]);
        wide.Series["last_year"].ShouldBe([2039.0]);
        wide.Series["innovation_covariance"].Length.ShouldBe(4);
        (wide.Data.Rows, wide.Data.Used, wide.Data.FirstYear, wide.Data.LastYear).ShouldBe((40, 40, 2000, 2039));
        (tall.Data.Rows, tall.Data.Used).ShouldBe((80, 80));
        tall.Estimates.Select(estimate => estimate.Value).ShouldBe(wide.Estimates.Select(estimate => estimate.Value));

        var vector = Fit(Wide(rates), s_own with { IsVector = true }).Assumption;
        vector.Method.ShouldBe("var1");
        vector.Estimates.Select(estimate => estimate.Name).ShouldBe(
            ["cpi.mean", "fund_return.mean", "cpi.on.cpi", "cpi.on.fund_return", "fund_return.on.cpi", "fund_return.on.fund_return"]);
        var plain = Autoregression.Fit(rates, Autoregression.Every(2));
        vector.Estimates[3].Value.ShouldBe(plain.Transition[0, 1]);
        vector.Covariance[3, 4].ShouldBe(plain.Covariance[3, 4]);
    }

    /// <summary>Series of unequal length: the years in common are used, and the others named.</summary>
    [Fact]
    public void YearsThatNotAllSeriesHaveAreDroppedAndNamed()
    {
        var rates = Simulated.Rates(20, 2);
        var lines = Wide(rates).Split('\n');
        for (var t = 1; t <= 4; t++)
            lines[t] = lines[t][..(lines[t].LastIndexOf(',') + 1)];

        var fit = Fit(string.Join('\n', lines), s_own);

        (fit.Assumption.Data.FirstYear, fit.Assumption.Data.Used).ShouldBe((2004, 16));
        fit.Assumption.Notes.ShouldContain("cpi has 2000–2019; its years that not all series have, or that were not asked for, were dropped.");
        fit.Assumption.Notes.ShouldNotContain(note => note.StartsWith("fund_return has", StringComparison.Ordinal));
        fit.Assumption.Estimates[0].Value.ShouldBe(Autoregression.Fit([rates[0][4..]], Autoregression.Own(1)).Mean[0], 1e-14);
    }

    /// <summary>A given mean is exact, its reason is in the file, and the rest is estimated about it.</summary>
    [Fact]
    public void AGivenMeanIsExactAndStatesItsReason()
    {
        var rates = Simulated.Rates(40, 3);
        var fit = Fit(Wide(rates), s_own with { Means = new Dictionary<string, double> { ["cpi"] = 0.025 }, Reason = "the official aim" }).Assumption;

        fit["cpi.mean"].Value.ShouldBe(0.025);
        fit.StandardError(0).ShouldBe(0);
        fit.StandardError(1).ShouldBeGreaterThan(0);
        fit.Notes.ShouldContain(note => note.Contains("given as 2.50 %") && note.Contains("the official aim"));
        fit.Choices["given_means"].ShouldBe("cpi: the official aim");
        fit["cpi.on.cpi"].Value.ShouldBe(Autoregression.Fit([rates[0]], Autoregression.Own(1), [0.025]).Transition[0, 0], 1e-12);
    }

    /// <summary>About a line: 0.10 falling by half a point a year, with deviations that have no part of the line.</summary>
    [Fact]
    public void ASeriesAboutALineHasItsLastValueAsMean()
    {
        double[] deviation = [0.001, -0.001, -0.001, 0.001, 0.001, -0.001, -0.001, 0.001];
        var text = new StringBuilder("year,wage_growth\n");
        for (var t = 0; t < 8; t++)
            text.Append(CultureInfo.InvariantCulture, $"{2010 + t},{0.1 - 0.005 * t + deviation[t]:R}\n");

        var fit = Fit(text.ToString(), s_own with { Lines = ["wage_growth"] }).Assumption;

        fit["wage_growth.mean"].Value.ShouldBe(0.1 - 0.005 * 7, 1e-12);
        var plain = Autoregression.Fit([deviation], Autoregression.Own(1), [0]);
        fit["wage_growth.on.wage_growth"].Value.ShouldBe(plain.Transition[0, 0], 1e-9);

        // Level and slope cost two of the six degrees of freedom.
        fit.Series["innovation_covariance"][0].ShouldBe(plain.InnovationCovariance[0, 0] * 6 / 4, 1e-12);

        // 1/8 + (7/2)²/42, times the variance 8e-6/6 about the line.
        fit.Covariance[0, 0].ShouldBe(8e-6 / 6 * (1.0 / 8 + 12.25 / 42), 1e-15);
    }

    /// <summary>White noise is carried without a lag, and the table of criteria says why.</summary>
    [Fact]
    public void LagsAreChosenByTheCriterionUnlessAskedFor()
    {
        var noise = new Noise(5);
        double[][] rates = [[.. Enumerable.Range(0, 40).Select(_ => 0.02 + 0.01 * noise.Normal())]];
        var text = "year,cpi\n" + string.Join('\n', rates[0].Select((rate, t) => string.Create(CultureInfo.InvariantCulture, $"{2000 + t},{rate:R}")));

        var chosen = Fit(text, new EconomyOptions()).Assumption;
        var asked = Fit(text, s_own);

        chosen["cpi.on.cpi"].Value.ShouldBe(0);
        chosen.StandardError(1).ShouldBe(0);
        chosen["cpi.mean"].Value.ShouldBe(rates[0].Average(), 1e-15);
        asked.Assumption["cpi.on.cpi"].Value.ShouldNotBe(0);
        asked.Assumption.Notes.ShouldContain("cpi: Schwarz's criterion prefers 0 lags; 1 are carried, as asked for.");
        asked.Tables.Single(table => table.Id == "lags").Rows.Count.ShouldBe(4);
    }

    /// <summary>Below zero: the series has no persistence, no error of it, and the estimate stays in the notes.</summary>
    [Fact]
    public void PersistencesBelowZeroAreCutWhereAskedFor()
    {
        const string text = "year,cpi\n2000,0.03\n2001,0.01\n2002,0.032\n2003,0.012\n2004,0.028\n2005,0.011\n2006,0.03\n";

        Fit(text, s_own).Assumption["cpi.on.cpi"].Value.ShouldBeLessThan(0);
        var cut = Fit(text, s_own with { IsNonNegative = true }).Assumption;

        cut["cpi.on.cpi"].Value.ShouldBe(0);
        cut.StandardError(1).ShouldBe(0);
        cut.Notes.ShouldContain(note => note.StartsWith("The persistence of cpi was estimated as -", StringComparison.Ordinal));
    }

    /// <summary>The correction moves the persistence as Kendall has it, and widens the error of the mean with it.</summary>
    [Fact]
    public void TheCorrectionOfTheBiasIsCarried()
    {
        var text = Wide(Simulated.Rates(16, 8, isOwnPastOnly: true));
        var (raw, corrected) = (Fit(text, s_own).Assumption, Fit(text, s_own with { IsBiasCorrected = true }).Assumption);

        var persistence = raw["cpi.on.cpi"].Value;
        corrected["cpi.on.cpi"].Value.ShouldBe(persistence + (1 + 3 * persistence) / 15, 1e-12);
        corrected["cpi.mean"].Value.ShouldBe(raw["cpi.mean"].Value);
        corrected.StandardError(0).ShouldBeGreaterThan(raw.StandardError(0));
    }

    [Fact]
    public void OnlyTheYearsOfThePeriodAreUsed()
    {
        var fit = Fit(Wide(Simulated.Rates(40, 9)), s_own with { Period = new DataPeriod(2005, 2016) }).Assumption;

        (fit.Data.FirstYear, fit.Data.LastYear, fit.Data.Used).ShouldBe((2005, 2016, 12));
    }

    /// <summary>The shipped series give the values that the models state, through the whole fit.</summary>
    [Fact]
    public void TheShippedSeriesAreFitted()
    {
        var path = System.IO.Path.Combine(Repository.Root, "models", "reference", "economy_annual.csv");

        var fit = EconomyFit.From(DataTable.Read(path), new EconomyOptions { Series = ["cpi", "wage_growth"], Lines = ["wage_growth"], Lags = 1 });

        fit.Assumption["wage_growth.on.wage_growth"].Value.ShouldBe(0.344, 0.0006);
        (fit.Assumption.Data.FirstYear, fit.Assumption.Data.LastYear).ShouldBe((2011, 2024));
        fit.Assumption["cpi.mean"].Value.ShouldBeInRange(0.005, 0.03);
        fit.Figures.Select(figure => figure.Id).ShouldBe(["series-cpi", "series-wage-growth", "residuals"]);
    }

    /// <summary>A series that stands still in the years in common is left out where nobody asked for it, and refused where somebody did.</summary>
    [Fact]
    public void ASeriesThatStandsStillIsLeftOutUnlessAskedFor()
    {
        var path = System.IO.Path.Combine(Repository.Root, "models", "reference", "economy_annual.csv");

        var fit = EconomyFit.From(DataTable.Read(path), new EconomyOptions { Lines = ["wage_growth"] }).Assumption;

        fit.Choices["series"].ShouldBe("cpi, wage_growth, rural_income_growth, fund_return");
        fit.Notes.ShouldContain("crediting_rate is the same in all years that the series have in common, and was left out.");
        Should.Throw<ModelException>(() => EconomyFit.From(DataTable.Read(path), new EconomyOptions { Series = ["crediting_rate", "fund_return"] }))
            .Problems.Single().Message.ShouldBe("the rate is the same in all years 2017–2024");
    }

    [Fact]
    public void BadDataAreRefusedAtTheirLines()
    {
        Told("year,cpi\n2000,0.02\n2001,two\n2001,0.03\n2002,9\n").ShouldBe(
        [
            "f:3  cpi: 'two' is not a number. Allowed: -0.5 … 1.",
            "f:5  cpi: 9 is above what is allowed. Allowed: -0.5 … 1.",
        ]);
        Told("year,series,rate\n2000,cpi,0.02\n2001,cpi,0.01\n2001,cpi,0.03\n").ShouldBe(["f:4  rate: cpi of 2001 is there twice."]);
        Told("year,cpi\n2000,0.02\n2001,\n2002,0.03\n2003,0.01\n").ShouldBe(["f:4  cpi: 2002 follows 2000. Allowed: a rate for each year between the first and the last."]);
        Told("year,prices\n2000,0.02\n").ShouldBe(["f  there is none of the series that a model has. Allowed: cpi, wage_growth, rural_income_growth, crediting_rate, fund_return."]);
        Told("year,cpi\n2000,0.02\n2001,0.02\n2002,0.02\n2003,0.02\n2004,0.02\n").ShouldBe(
            ["f:2  cpi: the rate is the same in all years 2000–2004. Allowed: a series that varies over the years that all series have."]);
        Told("year,cpi\n2000,0.02\n2001,0.03\n2002,0.01\n").ShouldBe(
            ["f  year: 3 years in common are too few for 2 parameters of an equation. Allowed: 5 years, or fewer series."]);
        Told("cpi\n0.02\n")[0].ShouldStartWith("f  year: this column is missing");
    }

    [Fact]
    public void ChoicesThatDoNotGoWithTheDataAreRefusedTogether()
    {
        var options = s_own with
        {
            IsVector = true, IsBiasCorrected = true, Means = new Dictionary<string, double> { ["cpy"] = 0.02 }, Lines = ["wages"], Lags = 1,
        };

        Told(Wide(Simulated.Rates(30, 1)), options).ShouldBe(
        [
            "f  --bias-correction: is known for a series by its own past only. Allowed: --method ar1.",
            "f  --bias-correction: is of series about a mean, and a series is taken about a line. Allowed: no --line.",
            "f  --line: 'wages' is not one of the fitted series. Allowed: cpi, fund_return.",
            "f  --mean: 'cpy' is not one of the fitted series. Allowed: cpi, fund_return. Did you mean 'cpi'?",
            "f  --mean: a mean that is given needs a reason. Allowed: --reason \"…\".",
        ]);
    }

    /// <summary>Rates that run away do not return to any mean; what can be done is said.</summary>
    [Fact]
    public void SeriesWithoutAMeanAreRefused()
    {
        var text = "year,cpi\n" + string.Join('\n', Enumerable.Range(0, 12).Select(t => string.Create(
            CultureInfo.InvariantCulture, $"{2000 + t},{0.01 * Math.Pow(1.2, t) + (t % 3 == 0 ? 0.0002 : 0):R}")));

        Told(text).Single().ShouldMatch(@"do not return to their means: the largest eigenvalue of the transition is 1\.\d+\. Allowed: below 1; give a mean \(--mean\)");
    }

    private static FitResult Fit(string text, EconomyOptions options)
    {
        using var file = new DataFile(text);
        return EconomyFit.From(DataTable.Read(file.Path), options);
    }

    private static string[] Told(string text, EconomyOptions? options = null)
    {
        using var file = new DataFile(text);
        return [.. Should.Throw<ModelException>(() => EconomyFit.From(DataTable.Read(file.Path), options ?? s_own)).Problems
            .Select(problem => problem.ToString().Replace(file.Path, "f", StringComparison.Ordinal))];
    }

    private static string Wide(double[][] rates) => "year [calendar],cpi [fraction/year],fund_return\n" + string.Join(
        '\n', rates[0].Select((rate, t) => string.Create(CultureInfo.InvariantCulture, $"{2000 + t},{rate:R},{rates[1][t]:R}")));

    private static string Long(double[][] rates) => "year,series,rate\n" + string.Join('\n', rates[0].Select((rate, t) => string.Create(
        CultureInfo.InvariantCulture, $"{2000 + t},fund_return,{rates[1][t]:R}\n{2000 + t},cpi,{rate:R}")));
}
