using Actuary.Assumptions.Economy;

namespace Actuary.Assumptions.Tests.Economy;

public class EconomyPlanTests
{
    private static readonly EconomicSeriesPlan s_good = new([0.02, 0.02], 0.5, 0.01, 0, null);

    [Fact]
    public void A_good_correlation_matrix_has_nothing_against_it() =>
        EconomyPlan.WhyNotCorrelation(EconomyExamples.Correlation).ShouldBeNull();

    [Fact]
    public void What_is_wrong_with_a_matrix_is_said()
    {
        EconomyPlan.WhyNotCorrelation(new double[4, 5])!.ShouldContain("got 4 × 5");
        Why((0, 1, 0.1)).ShouldContain("WageGrowth with Cpi is 0.5, the other way round 0.1");
        Why((2, 2, 0.9)).ShouldContain("RuralIncomeGrowth with itself is 0.9");
        Why((0, 1, 1.2), (1, 0, 1.2)).ShouldContain("WageGrowth with Cpi is 1.2");
        Why((0, 1, double.NaN), (1, 0, double.NaN)).ShouldContain("NaN");
        Why((0, 1, 0.9), (1, 0, 0.9), (1, 2, -0.9), (2, 1, -0.9)).ShouldContain("not positive definite");
    }

    [Fact]
    public void A_plan_with_such_a_matrix_is_refused()
    {
        var correlation = EconomyExamples.Correlation;
        (correlation[0, 1], correlation[1, 0], correlation[1, 2], correlation[2, 1]) = (0.9, 0.9, -0.9, -0.9);
        EconomyPlan.IsPositiveDefinite(correlation).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => new EconomyPlan([s_good, s_good, s_good, s_good, s_good], correlation))
            .Message.ShouldContain("not positive definite");
    }

    public static TheoryData<string, double, double, double, double?> Wrong => new()
    {
        { "persistence is 1", 1, 0.01, 0, null },
        { "persistence is -0.1", -0.1, 0.01, 0, null },
        { "persistence is NaN", double.NaN, 0.01, 0, null },
        { "volatility is -0.01", 0.5, -0.01, 0, null },
        { "volatility is NaN", 0.5, double.NaN, 0, null },
        { "opening deviation is NaN", 0.5, 0.01, double.NaN, null },
        { "floor is -1", 0.5, 0.01, 0, -1.0 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_out_of_range_is_refused_by_series_and_value(string message, double persistence, double volatility, double opening, double? floor)
    {
        var wrong = new EconomicSeriesPlan([0.02, 0.02], persistence, volatility, opening, floor);
        Should.Throw<ArgumentException>(() => new EconomyPlan([s_good, s_good, s_good, wrong, s_good], EconomyExamples.Correlation))
            .Message.ShouldSatisfyAllConditions(text => text.ShouldContain("CreditingRate"), text => text.ShouldContain(message));
    }

    [Fact]
    public void Central_paths_of_different_length_or_below_minus_one_are_refused()
    {
        Refused(s_good with { Central = [0.02] }).ShouldContain("1 years, that of Cpi 2");
        Refused(s_good with { Central = [0.02, -1] }).ShouldContain("a central rate is -1");
        Refused(s_good with { Central = [double.NaN, 0] }).ShouldContain("a central rate is NaN");
        Should.Throw<ArgumentException>(() => new EconomyPlan([s_good], EconomyExamples.Correlation)).Message.ShouldContain("got 1");
    }

    [Fact]
    public void A_plan_does_not_change_with_the_array_it_was_made_from()
    {
        double[] central = [0.02, 0.02];
        var plan = new EconomyPlan([s_good with { Central = central }, s_good, s_good, s_good, s_good], EconomyExamples.Correlation);
        central[0] = 1;
        plan[EconomicSeries.Cpi].Central[0].ShouldBe(0.02);
    }

    private static string Refused(EconomicSeriesPlan wrong) =>
        Should.Throw<ArgumentException>(() => new EconomyPlan([s_good, s_good, s_good, s_good, wrong], EconomyExamples.Correlation)).Message;

    private static string Why(params (int Row, int Column, double Value)[] changes)
    {
        var correlation = EconomyExamples.Correlation;
        foreach (var (row, column, value) in changes)
            correlation[row, column] = value;
        return EconomyPlan.WhyNotCorrelation(correlation)!;
    }
}
