using Actuary.Learning.Data;
using Actuary.Learning.Economy;
using Actuary.Models;

namespace Actuary.Notebooks.Tests;

/// <summary>A fit made in a notebook is the fit that <c>actuary fit</c> writes, and a model takes it as it takes the file.</summary>
public class FitTests
{
    private const string File = "fits/economy.yaml";
    private static readonly string s_data = Path.Combine(Shipped.Root, "models", "reference", "economy_annual.csv");
    private static readonly EconomyOptions s_options = new() { Series = ["cpi", "rural_income_growth"], Period = new DataPeriod(2014, 2024), Lags = 1, IsNonNegative = true };
    private static readonly PolicyModel s_fitted = PolicyModel.Open(Shipped.NationalPension).Over(8).Under("fitted-economy");

    [Fact]
    public void AFitInPlaceOfTheSameFileChangesNothing() =>
        s_fitted.With(File, Fit.Economy(s_data, s_options)).Run(16).Values("income_index").ToArray().ShouldBe(s_fitted.Run(16).Values("income_index").ToArray());

    [Fact]
    public void AnotherFitIsCarriedWithTheOtherChanges()
    {
        var other = s_fitted.With("fit.parameter_error", 0).With(File, Fit.Economy(s_data, s_options with { Period = new DataPeriod(2014, 2019) }));
        var same = s_fitted.With(File, Fit.Economy(s_data, s_options with { Period = new DataPeriod(2014, 2019) })).With("fit.parameter_error", 0);

        other.Run(16).Values("income_index").ToArray().ShouldBe(same.Run(16).Values("income_index").ToArray());
        other.Run(16).Values("income_index").ToArray().ShouldNotBe(s_fitted.With("fit.parameter_error", 0).Run(16).Values("income_index").ToArray());
        other.ToString().ShouldContain("economy by ar1, 2014–2019 for fits/economy.yaml");
    }

    [Fact]
    public void WhatTheModelCannotTakeIsRefusedWhereItIsGiven()
    {
        var fit = Fit.Economy(s_data, s_options);

        Should.Throw<ModelException>(() => s_fitted.With("fits/econmy.yaml", fit)).Message.ShouldContain("names no such file");
        Should.Throw<ModelException>(() => s_fitted.With(File, fit).Under("current-law")).Message.ShouldContain("names no such file");
        Should.Throw<ModelException>(() => s_fitted.With(File, Fit.Mortality(Path.Combine(Shipped.Root, "models", "reference", "mortality_rates.csv"))))
            .Message.ShouldContain("is of kind mortality. Allowed: economy");
    }

    [Fact]
    public void WhatItWritesIsTheFileOfTheModelAndWhatItShowsIsThatFile()
    {
        var fit = Fit.Economy(s_data, s_options);
        using var scratch = new Scratch();

        fit.ToFile(scratch["economy.yaml"]);

        System.IO.File.ReadAllBytes(scratch["economy.yaml"]).ShouldBe(System.IO.File.ReadAllBytes(Path.Combine(Shipped.NationalPension, File)));
        fit.Estimates.Rows.Select(row => row.Text("parameter")).ShouldBe(fit.Assumption.Estimates.Select(estimate => estimate.Name));
        fit.Tables["series"].Rows.Select(row => (row.Whole("from"), row.Whole("to"))).ShouldBe([(2010, 2024), (2014, 2025)]);
        fit.Charts.Keys.ShouldBe(["series-cpi", "series-rural-income-growth", "residuals"]);
        fit.Findings.ShouldAllBe(finding => finding.EndsWith('.'));
    }
}
