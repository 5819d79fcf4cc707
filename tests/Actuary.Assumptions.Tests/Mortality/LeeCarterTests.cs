using Actuary.Assumptions.Mortality;

namespace Actuary.Assumptions.Tests.Mortality;

public class LeeCarterTests
{
    [Theory]
    [InlineData(Sex.Male)]
    [InlineData(Sex.Female)]
    public void Sensitivities_add_to_one_and_the_index_to_zero(Sex sex)
    {
        var fit = LeeCarter.Fit(China.Rates, sex, 2023, 2098);

        fit.Sensitivity.Sum().ShouldBe(1, 1e-12);
        fit.Index.Sum().ShouldBe(0, 1e-9);
        fit.SensitivityByAge().Sum().ShouldBe(1, 1e-12);
        fit.Index[0].ShouldBeGreaterThan(fit.Index[^1]);
        fit.ExplainedShare.ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void Rates_made_by_the_law_give_the_law_back()
    {
        int[] years = [2000, 2005, 2010, 2015];
        double[] index = [30, 12, -11, -31];
        var weights = Enumerable.Range(1, AbridgedRates.Groups).Select(i => 1.0 / i).ToArray();
        var sensitivity = weights.Select(w => w / weights.Sum()).ToArray();
        var (midYear, ageFrom, rates) = (new List<int>(), new List<int>(), new List<double>());
        for (var t = 0; t < years.Length; t++)
        {
            for (var group = 0; group < AbridgedRates.Groups; group++)
            {
                midYear.Add(years[t]);
                ageFrom.Add(AbridgedRates.AgeFrom(group));
                rates.Add(Math.Exp(-8 + 0.3 * group + sensitivity[group] * index[t]));
            }
        }

        var table = new AbridgedRates(midYear.ToArray(), ageFrom.ToArray(), rates.ToArray(), rates.ToArray());
        var fit = LeeCarter.Fit(table, Sex.Male, 2000, 2015);

        for (var group = 0; group < AbridgedRates.Groups; group++)
        {
            fit.Level[group].ShouldBe(-8 + 0.3 * group, 1e-9);
            fit.Sensitivity[group].ShouldBe(sensitivity[group], 1e-9);
        }

        for (var t = 0; t < years.Length; t++)
            fit.Index[t].ShouldBe(index[t], 1e-8);
        fit.ExplainedShare.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void One_period_is_refused() =>
        Should.Throw<ArgumentException>(() => LeeCarter.Fit(China.Rates, Sex.Male, 2023, 2023)).Message.ShouldContain("two periods");

    [Fact]
    public void A_period_that_is_not_there_is_refused_with_those_that_are() =>
        Should.Throw<ArgumentOutOfRangeException>(() => LeeCarter.Fit(China.Rates, Sex.Male, 2022, 2098)).Message.ShouldContain("2018, 2023");

    [Fact]
    public void Logarithms_that_no_index_describes_are_refused()
    {
        Should.Throw<ArgumentException>(() => LeeCarter.Fit(new[,] { { -3.0 }, { -4.0 } })).Message.ShouldContain("got 1");
        Should.Throw<ArgumentException>(() => LeeCarter.Fit(new[,] { { -3.0, double.NegativeInfinity } })).Message.ShouldContain("positive");

        // What one age gains the other loses: no sensitivities that add to 1.
        Should.Throw<ArgumentException>(() => LeeCarter.Fit(new[,] { { -3.0, -3.1 }, { -4.0, -3.9 } })).Message.ShouldContain("cancel");
    }
}
