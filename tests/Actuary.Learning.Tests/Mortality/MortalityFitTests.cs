using System.Globalization;
using System.Text;
using Actuary.Assumptions.Mortality;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Learning.Mortality;
using Actuary.Learning.Tests.Data;
using Actuary.Models;

namespace Actuary.Learning.Tests.Mortality;

public class MortalityFitTests
{
    private const int Years = 20;

    /// <summary>What a model reads; with deaths the likelihood is taken, and both sexes' drifts covary.</summary>
    [Fact]
    public void TheFileHasWhatAModelReads()
    {
        var (text, index, _) = Country(persons: 1e6);
        var fit = Fit(text, new MortalityOptions());
        var assumption = fit.Assumption;

        (assumption.Kind, assumption.Method).ShouldBe(("mortality", "lee-carter-poisson"));
        assumption.Estimates.Select(estimate => estimate.Name).ShouldBe(["male.drift", "female.drift"]);
        assumption["male.drift"].Value.ShouldBe((index[0][^1] - index[0][0]) / (Years - 1), 0.1);
        assumption.Covariance[0, 1].ShouldBe(assumption.Covariance[1, 0]);
        assumption.Series["innovation_covariance"].Length.ShouldBe(4);
        assumption.Covariance[0, 1].ShouldBe(assumption.Series["innovation_covariance"][1] / (Years - 1), 1e-12);
        assumption.Series["age_from"].Length.ShouldBe(AbridgedRates.Groups);
        assumption.Series["years"].ShouldBe(Enumerable.Range(2000, Years).Select(year => (double)year));
        foreach (var sex in MortalityHistory.Sexes)
        {
            assumption.Series[$"{sex}.sensitivity"].Sum().ShouldBe(1, 1e-12);
            assumption.Series[$"{sex}.index"].Sum().ShouldBe(0, 1e-8);
        }

        fit.Tables.Select(table => table.Id).ShouldBe(["estimates", "statistics", "life_expectancy", "age_groups"]);
    }

    /// <summary>The jump-off: rates observed in the last year, or the fitted ones, which differ by that year's residual.</summary>
    [Fact]
    public void ForecastsStartWhereAskedFor()
    {
        var (text, _, deaths) = Country(persons: 1e5);
        var observed = Fit(text, new MortalityOptions()).Assumption;
        var fitted = Fit(text, new MortalityOptions { JumpsOffFitted = true }).Assumption;

        observed.Series["male.level"][10].ShouldBe(Math.Log(deaths[0][10, Years - 1] / SimulatedDeaths.Exposures(Years, 1e5)[10, Years - 1]), 1e-12);
        fitted.Series["male.level"][10].ShouldNotBe(observed.Series["male.level"][10]);
        fitted.Series["male.level"][10].ShouldBe(observed.Series["male.level"][10], 0.1);
        (observed.Choices["jump_off"], fitted.Choices["jump_off"]).ShouldBe(("observed", "fitted"));
    }

    /// <summary>Rates of both sexes side by side, as published tables have them, are fitted by singular values.</summary>
    [Fact]
    public void ThePublishedAbridgedRatesAreFitted()
    {
        var path = Path.Combine(Repository.Root, "models", "reference", "mortality_rates.csv");
        var fit = MortalityFit.From(DataTable.Read(path), new MortalityOptions { Period = new DataPeriod(1993, 2018) });

        fit.Assumption.Method.ShouldBe("lee-carter-svd");
        fit.Assumption.Series["years"].ShouldBe([1993, 1998, 2003, 2008, 2013, 2018]);
        fit.Assumption["male.drift"].Value.ShouldBeLessThan(0);
        fit.Assumption.Statistics["female.explained_share"].ShouldBeGreaterThan(0.95);
        fit.Assumption.Notes.ShouldContain(note => note.StartsWith("Years stand up to 5 apart", StringComparison.Ordinal));

        // United Nations, World Population Prospects 2024: life expectancy at birth was 75.0 and 80.6 years in 2018, the middle of the last period.
        var table = fit.Tables.Single(one => one.Id == "life_expectancy");
        table.Rows[0].Values[0].ShouldBe(75.0, 0.5);
        table.Rows[5].Values[0].ShouldBe(80.6, 0.5);
    }

    [Fact]
    public void TheOldAreFittedByTwoIndices()
    {
        var (text, _, _) = Country(persons: 1e6);
        var fit = Fit(text, new MortalityOptions { Method = MortalityMethod.CairnsBlakeDowd });

        fit.Assumption.Estimates.Select(estimate => estimate.Name).ShouldBe(["male.drift1", "male.drift2", "female.drift1", "female.drift2"]);
        fit.Assumption.Choices["ages"].ShouldBe("60-99");
        fit.Assumption.Series["age"].ShouldBe([62, 67, 72, 77, 82, 87, 92, 97]);
        fit.Assumption.Series["female.innovation_covariance"].Length.ShouldBe(4);

        // The rates rise by 0.37 from one group to the next: 0.074 a year, and the logit a little faster.
        fit.Assumption.Series["male.index2"].ShouldAllBe(slope => slope > 0.06 && slope < 0.1);
    }

    [Fact]
    public void BadDataAreRefusedAtTheirLines()
    {
        const string header = "year,age_from,sex,deaths,exposure\n";
        Told(header + "2000,0,male,-3,10\n2000,0,females,3,ten\n2000,5,male,9,4\n").ShouldBe(
        [
            "f:2  deaths: -3 is below what is allowed. Allowed: 0 … 100000000000.",
            "f:3  exposure: 'ten' is not a number. Allowed: 0 … 100000000000.",
            "f:3  sex: 'females' is not one of the names allowed. Allowed: male, female. Did you mean 'female'?",
            "f:4  deaths: 9 deaths of 4 person-years. Allowed: at most two deaths to a person-year.",
        ]);
        Told(header + "2000,0,male,1,10\n2000,0,male,1,10\n2000,0,female,1,10\n2001,0,male,1,10\n").ShouldBe(
        [
            "f  age_from: there is no row for female, 2001, age 0. Allowed: each age of the file in each of its years, for both sexes.",
            "f:3  age_from: male, 2000, age 0 is there twice.",
        ]);
        Told("mid_year,age_from,male\n2000,0,0.1\n")[0].ShouldStartWith("f  female: this column is missing");
        Told("year,age,male,female\n2000,0,0,0.1\n")[0].ShouldStartWith("f:2  male: 0 is below what is allowed");
    }

    [Fact]
    public void MethodsThatTheDataCannotBearAreRefused()
    {
        var path = Path.Combine(Repository.Root, "models", "reference", "mortality_rates.csv");
        Should.Throw<ModelException>(() => MortalityFit.From(DataTable.Read(path), new MortalityOptions { Method = MortalityMethod.LeeCarterPoisson, Period = new DataPeriod(1993, 1998) }))
            .Problems.Select(problem => problem.Message).ShouldBe(["a likelihood needs deaths and exposures, and the file has rates", "2 years are too few for a drift and its error"]);

        var (text, _, _) = Country(persons: 200);
        Told(text, new MortalityOptions { Method = MortalityMethod.LeeCarterSvd }).ShouldContain(told => told.Contains("nobody died in 2000", StringComparison.Ordinal));
    }

    private static FitResult Fit(string text, MortalityOptions options)
    {
        using var file = new DataFile(text);
        return MortalityFit.From(DataTable.Read(file.Path), options);
    }

    private static string[] Told(string text, MortalityOptions? options = null)
    {
        using var file = new DataFile(text);
        return [.. Should.Throw<ModelException>(() => MortalityFit.From(DataTable.Read(file.Path), options ?? new MortalityOptions())).Problems
            .Select(problem => problem.ToString().Replace(file.Path, "f", StringComparison.Ordinal))];
    }

    private static (string Text, double[][] Index, double[][,] Deaths) Country(double persons)
    {
        var noise = new Noise(6);
        var exposures = SimulatedDeaths.Exposures(Years, persons);
        double[][] index = [SimulatedDeaths.Index(Years, noise), SimulatedDeaths.Index(Years, noise)];
        double[][,] deaths = [.. index.Select(k => SimulatedDeaths.Deaths(k, exposures, noise))];
        var text = new StringBuilder("year,age_from,sex,deaths,exposure [person-years]\n");
        for (var sex = 0; sex < 2; sex++)
        {
            for (var g = 0; g < AbridgedRates.Groups; g++)
            {
                for (var t = 0; t < Years; t++)
                    text.Append(CultureInfo.InvariantCulture, $"{2000 + t},{AbridgedRates.AgeFrom(g)},{MortalityHistory.Sexes[sex]},{deaths[sex][g, t]},{exposures[g, t]:R}\n");
            }
        }

        return (text.ToString(), index, deaths);
    }
}
