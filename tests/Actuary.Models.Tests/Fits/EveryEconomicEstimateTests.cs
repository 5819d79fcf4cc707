using Actuary.Assumptions.Economy;
using Actuary.Numerics;

namespace Actuary.Models.Tests.Fits;

/// <summary>Every number of an economy's fit that a projection reads changes its rates.</summary>
public class EveryEconomicEstimateTests
{
    [Theory]
    [InlineData("cpi.mean: {value: 0.02", "cpi.mean: {value: 0.021")]
    [InlineData("rural_income_growth.on.rural_income_growth: {value: 0.3", "rural_income_growth.on.rural_income_growth: {value: 0.31")]
    [InlineData("rural_income_growth.on.cpi: {value: -0.1", "rural_income_growth.on.cpi: {value: -0.11")]
    [InlineData("cpi.on.rural_income_growth: {value: 0.2", "cpi.on.rural_income_growth: {value: 0.21")]
    [InlineData("cpi.on.cpi: {value: 0.5", "cpi.on.cpi: {value: 0.51")]
    [InlineData("standard_error: 0.005", "standard_error: 0.006", "2.5E-05", "3.6E-05")]
    [InlineData("standard_error: 0.002", "standard_error: 0.003", "4E-06", "9E-06")]
    [InlineData("0.3, standard_error: 0.1", "0.3, standard_error: 0.2", "[0, 0, 0.01,", "[0, 0, 0.04,")]
    [InlineData("-0.1, standard_error: 0.2", "-0.1, standard_error: 0.3", "[0, 0, 0, 0.04,", "[0, 0, 0, 0.09,")]
    [InlineData("0.2, standard_error: 0,", "0.2, standard_error: 0.1,", "- [0, 0, 0, 0, 0, 0]", "- [0, 0, 0, 0, 0.01, 0]")]
    [InlineData("0.5, standard_error: 0.2", "0.5, standard_error: 0.1", "[0, 0, 0, 0, 0, 0.04]", "[0, 0, 0, 0, 0, 0.01]")]
    [InlineData("1E-06", "2E-06")]
    [InlineData("[0.0004, 0.0001, 0.0001, 0.0001]", "[0.0005, 0.0001, 0.0001, 0.0001]")]
    [InlineData("[0.0004, 0.0001, 0.0001, 0.0001]", "[0.0004, 0.00015, 0.00015, 0.0001]")]
    [InlineData("[0.0004, 0.0001, 0.0001, 0.0001]", "[0.0004, 0.0001, 0.0001, 0.0002]")]
    [InlineData("last: [0.066, 0.003]", "last: [0.066, 0.004]")]
    public void ItChangesTheRates(string right, string wrong, string? right2 = null, string? wrong2 = null)
    {
        FittedPlace.Fit.ShouldContain(right);
        FittedPlace.Fit.ShouldContain(right2 ?? right);

        Rates(FittedPlace.Fit.Replace(right, wrong).Replace(right2 ?? "\0", wrong2)).ShouldNotBe(Rates(FittedPlace.Fit));
    }

    [Theory]
    [InlineData("rural_income_growth.mean: {value: 0.08", "rural_income_growth.mean: {value: 0.07")]
    [InlineData("last: [0.066, 0.003]", "last: [0.067, 0.003]")]
    [InlineData("log_likelihood: 93.4", "log_likelihood: 90.1")]
    public void WhatAStatedCentreTakesThePlaceOfAndWhatPeopleReadDoNot(string right, string wrong)
    {
        var (before, after) = (Rates(FittedPlace.Fit), Rates(FittedPlace.Fit.Replace(right, wrong)));

        // The shift of a mean is a difference of two: rounding alone may tell them apart.
        before.Zip(after, (one, other) => Lane.Sum(System.Runtime.Intrinsics.Vector512.Abs(one - other))).Max().ShouldBeLessThan(1e-14);
    }

    private static List<Lanes> Rates(string fit)
    {
        using var model = FittedPlace.Of(fit: fit);
        var block = new EconomyBlock(Model.Read(model.Folder, null, FittedPlace.Ask).Plan);
        var rates = new List<Lanes>();
        for (var year = 0; year < 10; year++)
        {
            block.Step(year, new Streams(7), 0);
            rates.AddRange(Enum.GetValues<EconomicSeries>().Select(series => block[series]));
        }

        return rates;
    }
}
