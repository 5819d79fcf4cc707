using System.Globalization;
using Actuary.Learning.Coverage;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Learning.Tests.Data;
using Actuary.Models;

namespace Actuary.Learning.Tests.Coverage;

public class CoverageFitTests
{
    /// <summary>A history that saturates is foretold better by the logistic, which is then carried with what a model reads.</summary>
    [Fact]
    public void TheCurveThatForetellsBetterIsCarried()
    {
        var fit = Fit(Text(t => 0.9 / (1 + Math.Exp(-0.6 * (t - 4)))), new CoverageOptions());

        (fit.Assumption.Kind, fit.Assumption.Method).ShouldBe(("coverage", "logistic"));
        fit.Assumption.Estimates.Select(estimate => (estimate.Name, estimate.Unit)).ShouldBe([("ceiling", "fraction"), ("rate", "number"), ("midpoint", "calendar")]);
        fit.Assumption["ceiling"].Value.ShouldBe(0.9, 3 * fit.Assumption.StandardError(0));
        fit.Assumption["midpoint"].Value.ShouldBe(2009, 3 * fit.Assumption.StandardError(2));
        fit.Assumption.Choices["scale"].ShouldBe("plain");
        fit.Assumption.Series["last_year"].ShouldBe([2020.0]);
        fit.Assumption.Series["residual_deviation"][0].ShouldBe(0.003, 0.0015);
        fit.Assumption.Series.ContainsKey("persistence").ShouldBeFalse();
        fit.Assumption.Notes.ShouldContain(note => note.StartsWith("The logistic was chosen by foretelling the past", StringComparison.Ordinal));
        fit.Tables.Single(table => table.Id == "validation").Rows.Count.ShouldBe(10);
    }

    [Fact]
    public void ATrendThatFadesIsFittedOnItsScale()
    {
        var text = Text(t => 1 / (1 + Math.Exp(-1 + 1.2 * Math.Pow(0.8, t))));
        var logit = Fit(text, new CoverageOptions { Method = "damped-trend", IsPersistent = true }).Assumption;
        var plain = Fit(text, new CoverageOptions { Method = "damped-trend", Scale = "plain" }).Assumption;

        logit.Estimates.Select(estimate => estimate.Name).ShouldBe(["level", "trend", "damping"]);
        logit["damping"].Value.ShouldBe(0.8, 3 * logit.StandardError(2));
        logit.Series.ContainsKey("persistence").ShouldBeTrue();
        (logit.Choices["scale"], plain.Choices["scale"]).ShouldBe(("logit", "plain"));
        plain["level"].Value.ShouldBe(plain.Series["last"][0], 0.02);
        logit["level"].Value.ShouldBe(Math.Log(logit.Series["last"][0] / (1 - logit.Series["last"][0])), 0.1);
    }

    [Fact]
    public void InsuredAndPopulationGiveTheSameAsTheirShare()
    {
        var shares = Text(t => 0.5 + 0.3 * (1 - Math.Pow(0.85, t)));
        var counts = "year,insured,population\n" + string.Join('\n', shares.Split('\n').Skip(1).Select(line => line.Split(',')).Select(cells =>
            string.Create(CultureInfo.InvariantCulture, $"{cells[0]},{double.Parse(cells[1], CultureInfo.InvariantCulture) * 1e6:R},1000000")));

        Fit(counts, new CoverageOptions()).Assumption.Estimates[0].Value.ShouldBe(Fit(shares, new CoverageOptions()).Assumption.Estimates[0].Value, 1e-6);
    }

    /// <summary>Residuals that follow one another are seen, unless they are asked to be independent; a curve that is worse than no change is named.</summary>
    [Fact]
    public void ErrorsFollowOneAnotherWhereTheResidualsDo()
    {
        // A roll-out in three years, then slow waves: no curve of three parameters.
        var text = "year,coverage\n" + string.Join('\n', Enumerable.Range(0, 16).Select(t => string.Create(
            CultureInfo.InvariantCulture, $"{2005 + t},{0.85 - 0.5 * Math.Pow(0.2, t) + 0.03 * Math.Sin(t / 2.5):R}")));

        var seen = Fit(text, new CoverageOptions()).Assumption;
        var independent = Fit(text, new CoverageOptions { IsPersistent = false }).Assumption;

        seen.Choices["errors"].ShouldBe("persistent");
        seen.Series["persistence"][0].ShouldBeInRange(0.3, 0.95);
        seen.Notes.ShouldContain(note => note.StartsWith("Errors follow one another (as the residuals show)", StringComparison.Ordinal));
        independent.Choices["errors"].ShouldBe("independent");
        independent.Notes.ShouldContain(note => note.StartsWith("Residuals follow one another", StringComparison.Ordinal));
        independent.Notes.ShouldContain(note => note.Contains("worse", StringComparison.Ordinal) && note.Contains("than no change", StringComparison.Ordinal));
    }

    /// <summary>A history that only rises in a straight line says nothing of a bend: what is held at its bound is said.</summary>
    [Fact]
    public void WhatTheDataDoNotDetermineIsSaid()
    {
        var text = "year,coverage\n" + string.Join('\n', Enumerable.Range(0, 12).Select(t => string.Create(CultureInfo.InvariantCulture, $"{2010 + t},{1 / (1 + Math.Exp(-0.08 * t)):R}")));

        Fit(text, new CoverageOptions { Method = "damped-trend" }).Assumption.Notes.ShouldContain(note => note.StartsWith("damping stands at its bound, 0.98", StringComparison.Ordinal));
    }

    [Fact]
    public void BadDataAreRefusedAtTheirLines()
    {
        Told("year,coverage\n2010,1.2\n2011,\n2012,x\n").ShouldBe(
        [
            "f:2  coverage: 1.2 is above what is allowed. Allowed: 0 … 1.",
            "f:3  coverage: the cell is empty. Allowed: 0 … 1.",
            "f:4  coverage: 'x' is not a number. Allowed: 0 … 1.",
        ]);
        Told("year,coverage\n2010,0.4\n2011,0\n2011,0.5\n").ShouldBe(
        [
            "f:3  coverage: a coverage of 0 leaves nothing to fit. Allowed: more than nobody and fewer than all.",
            "f:4  year: 2011 is there twice.",
        ]);
        Told("year,insured,population\n2010,50,40\n2011,-1,40\n").ShouldBe(
        [
            "f:2  insured: 50 insured of 40 persons. Allowed: no more than the population.",
            "f:3  insured: -1 is below what is allowed. Allowed: 0 … 100000000000.",
        ]);
        Told("year,coverage\n2010,0.4\n2011,0.5\n2012,0.6\n").ShouldBe(
            ["f  year: 3 years are too few for three parameters and their errors. Allowed: 6 years or more."]);
        Told("year,coverage\n" + string.Join('\n', Enumerable.Range(2010, 8).Select(year => $"{year},0.5"))).ShouldBe(
            ["f  coverage: coverage is the same in all years. Allowed: a history that moves."]);
        Told("year,covered\n2010,0.4\n")[0].ShouldStartWith("f  coverage: this column is missing");
    }

    private static FitResult Fit(string text, CoverageOptions options)
    {
        using var file = new DataFile(text);
        return CoverageFit.From(DataTable.Read(file.Path), options);
    }

    private static string[] Told(string text)
    {
        using var file = new DataFile(text);
        return [.. Should.Throw<ModelException>(() => CoverageFit.From(DataTable.Read(file.Path), new CoverageOptions())).Problems
            .Select(problem => problem.ToString().Replace(file.Path, "f", StringComparison.Ordinal))];
    }

    // Sixteen years from 2005 on, with errors of three tenths of a point.
    private static string Text(Func<int, double> coverage)
    {
        var noise = new Noise(21);
        return "year,coverage\n" + string.Join('\n', Enumerable.Range(0, 16).Select(t => string.Create(
            CultureInfo.InvariantCulture, $"{2005 + t},{coverage(t) + 0.003 * noise.Normal():R}")));
    }
}
