using Actuary.Assumptions.Mortality;

namespace Actuary.Assumptions.Tests.Mortality;

public class MortalityModelTests
{
    // UN DESA, World Population Prospects 2024, China, e_0 as published.
    [Theory]
    [InlineData(Sex.Male, 2000, 69.8496)]
    [InlineData(Sex.Male, 2024, 75.2493)]
    [InlineData(Sex.Male, 2050, 81.5435)]
    [InlineData(Sex.Male, 2100, 88.3728)]
    [InlineData(Sex.Female, 2000, 74.8948)]
    [InlineData(Sex.Female, 2024, 80.9661)]
    [InlineData(Sex.Female, 2050, 85.2573)]
    [InlineData(Sex.Female, 2100, 91.3665)]
    public void Life_expectancy_is_the_published_one(Sex sex, int year, double years) =>
        China.Mortality.Table(sex, year).Expectancy(0).ShouldBe(years, 0.01);

    [Theory]
    [InlineData(Sex.Male)]
    [InlineData(Sex.Female)]
    public void Life_expectancy_is_met_in_every_year(Sex sex)
    {
        for (var year = China.Indicators.FirstYear; year <= China.Indicators.LastYear; year++)
            China.Mortality.Table(sex, year).Expectancy(0).ShouldBe(China.Indicators.LifeExpectancy(sex, year), 0.001);
    }

    // One age pattern of improvement for all periods: what the ages that carry the deaths may lose by it.
    [Theory]
    [InlineData(2023, 0.02)]
    [InlineData(2033, 0.06)]
    [InlineData(2048, 0.07)]
    [InlineData(2073, 0.08)]
    public void Group_rates_of_25_to_99_stay_near_the_published_ones(int midYear, double tolerance)
    {
        var rates = China.Mortality.Rates(midYear);
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var published = China.Rates.Rates(sex, China.Rates.PeriodOf(midYear));
            for (var group = 6; group < AbridgedRates.Groups - 1; group++)
            {
                var ofSex = rates.AsSpan(Ages.Index(sex, 0), Ages.Count);
                (Graduation.GroupRate(ofSex, group) / published[group]).ShouldBe(1, tolerance, $"{sex} from {AbridgedRates.AgeFrom(group)}");
            }
        }
    }

    [Fact]
    public void After_the_last_published_year_the_index_goes_on_with_its_drift()
    {
        var model = China.Mortality;
        var last = China.Indicators.LastYear;
        var drift = (model.Index(Sex.Male, last) - model.Index(Sex.Male, last - 10)) / 10;

        model.Index(Sex.Male, last + 7).ShouldBe(model.Index(Sex.Male, last) + 7 * drift, 1e-9);
        drift.ShouldBeLessThan(0);
    }

    [Fact]
    public void Volatility_is_that_of_the_yearly_changes()
    {
        var changes = Enumerable.Range(1991, 33)
            .Select(year => China.Mortality.Index(Sex.Male, year) - China.Mortality.Index(Sex.Male, year - 1)).ToArray();
        var mean = changes.Average();

        China.Mortality.Changes.ShouldBe(33);
        China.Mortality.ObservedDrift[0].ShouldBe(mean, 1e-9);
        China.Mortality.Volatility[0].ShouldBe(Math.Sqrt(changes.Sum(c => (c - mean) * (c - mean)) / 32), 1e-9);
    }

    [Fact]
    public void Observed_years_outside_the_indicators_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => MortalityModel.Fit(
            China.Rates, China.Census, China.Indicators, China.Periods with { FirstObservedYear = 1980 })).Message.ShouldContain("1990…2100");
}
