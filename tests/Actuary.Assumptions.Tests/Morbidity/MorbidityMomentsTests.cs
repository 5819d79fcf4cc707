using Actuary.Assumptions.Tests.Economy;

namespace Actuary.Assumptions.Tests.Morbidity;

/// <summary>Closed-form moments over many paths, within four standard errors.</summary>
public class MorbidityMomentsTests
{
    private const int Paths = 16_000;

    /// <summary>ln f is normal with variance σ² + v(1 − φ^2t)/(1 − φ²) and the factor has mean one times growth.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Frequency_keeps_its_mean_and_has_the_variance_of_its_parts(int year)
    {
        var sample = MorbidityExamples.Sample(MorbidityExamples.Plan(), Paths, years => years[year].Frequency[1]);
        var variance = 0.08 * 0.08 + 0.02 * 0.02 * (1 - Math.Pow(0.6, 2 * (year + 1))) / (1 - 0.36);
        var mean = Math.Pow(1.01, year + 1);
        sample.Average().ShouldBe(mean, 4 * mean * Math.Sqrt((Math.Exp(variance) - 1) / Paths));
        Variance(LogsOf(sample)).ShouldBe(variance, 4 * variance * Math.Sqrt(2.0 / (Paths - 1)));
    }

    /// <summary>The share of the level error in a growth factor cancels: what is left is that of the yearly deviation.</summary>
    [Fact]
    public void Growth_of_frequency_from_the_first_to_the_last_year_knows_nothing_of_the_level()
    {
        var sample = MorbidityExamples.Sample(MorbidityExamples.Plan(), Paths, years => years[9].Frequency[1] / years[0].Frequency[1]);
        var (first, last) = (AutoregressiveVariance(0.6, 0.02, 1), AutoregressiveVariance(0.6, 0.02, 10));
        var expected = first + last - 2 * Math.Pow(0.6, 9) * first;
        Variance(LogsOf(sample)).ShouldBe(expected, 4 * expected * Math.Sqrt(2.0 / (Paths - 1)));
    }

    /// <summary>Inflation less what the economy gives is the deviation: mean the excess, variance v(1 − φ^2t)/(1 − φ²).</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(9)]
    public void Medical_inflation_wanders_about_its_centre(int year)
    {
        var sample = MorbidityExamples.Sample(
            MorbidityExamples.Plan(), Paths, years => years[year].Inflation - 0.2 * years[year].Cpi - 0.8 * years[year].Income);
        var variance = AutoregressiveVariance(0.7, 0.012, year + 1);
        sample.Average().ShouldBe(0.01 - 0.001 * year, 4 * Math.Sqrt(variance / Paths));
        Variance(sample).ShouldBe(variance, 4 * variance * Math.Sqrt(2.0 / (Paths - 1)));
    }

    [Fact]
    public void Errors_of_the_levels_are_independent_of_each_other()
    {
        var plan = MorbidityExamples.Plan();
        double[][] samples =
        [
            Logs(years => years[0].Frequency[0]), Logs(years => years[0].Frequency[1]),
            Logs(years => years[0].CostIndex[0] / (Lanes.One + years[0].Inflation)),
            Logs(years => years[0].CostIndex[1] / (Lanes.One + years[0].Inflation)),
        ];
        Variance(samples[2]).ShouldBe(0.04 * 0.04, 4 * 0.0016 * Math.Sqrt(2.0 / (Paths - 1)));
        for (var i = 0; i < samples.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var bound = 4 * Math.Sqrt(Variance(samples[i]) * Variance(samples[j]) / Paths);
                EconomyMoments.SampleCovariance(samples[i], samples[j]).ShouldBe(0, bound, $"{i} with {j}");
            }
        }

        double[] Logs(Func<List<MorbidityExamples.Seen>, Lanes> read) =>
            LogsOf(MorbidityExamples.Sample(plan, Paths, read));
    }

    [Fact]
    public void Epidemics_come_with_their_probability_and_independently_of_the_year_before()
    {
        var plan = MorbidityExamples.Plan(epidemic: new(0.2, [1, 1.2]));
        var first = MorbidityExamples.Sample(plan, Paths, years => years[3].Epidemic);
        var both = MorbidityExamples.Sample(plan, Paths, years => years[3].Epidemic * years[4].Epidemic);
        first.Average().ShouldBe(0.2, 4 * Math.Sqrt(0.16 / Paths));
        both.Average().ShouldBe(0.04, 4 * Math.Sqrt(0.04 * 0.96 / Paths));
        var frequency = MorbidityExamples.Sample(plan, Paths, years => years[3].Frequency[1]);
        var normal = MorbidityExamples.Sample(MorbidityExamples.Plan(), Paths, years => years[3].Frequency[1]);
        (frequency.Average() / normal.Average()).ShouldBe(1.04, 4 * 0.2 * Math.Sqrt(0.16 / Paths) * 1.2);
    }

    private static double AutoregressiveVariance(double persistence, double volatility, int years) =>
        volatility * volatility * (1 - Math.Pow(persistence, 2 * years)) / (1 - persistence * persistence);

    private static double[] LogsOf(double[] sample) => Array.ConvertAll(sample, x => Math.Log(x));

    private static double Variance(double[] sample) => EconomyMoments.SampleCovariance(sample, sample);
}
