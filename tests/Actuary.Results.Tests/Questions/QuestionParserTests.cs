using Actuary.Results.Questions;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests.Questions;

/// <summary>What can be asked, and what is said of a question that cannot.</summary>
public class QuestionParserTests
{
    private static readonly QuestionTerms s_terms = new(
        [new("fund_end", "yuan"), new("coverage_rate", "fraction"), new("subsidy_county", "yuan"), new("payable_months", "months"), new("second.fund_end", "yuan")], 2025, 2084, 0.03,
        new ReportViews { Government = [new LevelNote("subsidy_county", new Label("县", "county"))] })
    {
        Prefixes = ["", "second."],
    };

    [Fact]
    public void ConditionsAreReadAsTheyAreWritten()
    {
        Read("P(depletion by 2060) <= 0.05").ShouldBe((new DepletedBy(2060), null, Relation.AtMost, 0.05));
        Read("P(depletion)<0.05").ShouldBe((new DepletedBy(2084), null, Relation.Less, 0.05));
        Read("P(deficit by 2030) > 1e-3").ShouldBe((new DeficitBy(2030), null, Relation.More, 0.001));
        Read("P(second.depletion by 2060) <= 0.05").ShouldBe((new DepletedBy(2060, "second."), null, Relation.AtMost, 0.05));
        Read("P(second.deficit) <= 0.05").ShouldBe((new DeficitBy(2084, "second."), null, Relation.AtMost, 0.05));
        Read("P(fund_end, 2050, < 0) <= 0.1").ShouldBe((new Compared(new MeasureInYear("fund_end", 2050), Relation.Less, 0), null, Relation.AtMost, 0.1));
        Read("mean(coverage_rate, 2030) >= 0.95").ShouldBe((new MeasureInYear("coverage_rate", 2030), null, Relation.AtLeast, 0.95));
        Read(" median( payable_months ,2040 ) >= 9").ShouldBe((new MeasureInYear("payable_months", 2040), 0.5, Relation.AtLeast, 9.0));
        Read("p05(fund_end, 2050) >= -1.5e12").ShouldBe((new MeasureInYear("fund_end", 2050), 0.05, Relation.AtLeast, -1.5e12));
        Read("pv(subsidy_county) <= 1e9").ShouldBe((new PresentValueOfFlow("subsidy_county", 0.03, 2084), null, Relation.AtMost, 1e9));
        Read("p95(pv(subsidy_county)) <= 1e+9").ShouldBe((new PresentValueOfFlow("subsidy_county", 0.03, 2084), 0.95, Relation.AtMost, 1e9));
    }

    [Fact]
    public void AnIndicatorKnowsItsUnitAndItsWords()
    {
        var condition = QuestionParser.Condition("p05(fund_end,  2050)  >= 0", s_terms, out _)!;

        condition.Indicator.Text.ShouldBe("p05(fund_end, 2050)");
        condition.Text.ShouldBe("p05(fund_end, 2050) >= 0");
        condition.Indicator.Unit.ShouldBe("yuan");
        QuestionParser.Indicator("P(coverage_rate, 2030, < 0.9)", s_terms, out _)!.Unit.ShouldBe("fraction");
        QuestionParser.Indicator("pv(subsidy_county)", s_terms, out _)!.Unit.ShouldBe("yuan");
    }

    [Fact]
    public void TheWordYearIsAYearOnlyWhereItMeansOne()
    {
        const string Text = "P(payable_months, year, < 9) >= 0.05";

        QuestionParser.Condition(Text, s_terms, out _, 2033)!.Indicator.Of.LastYear.ShouldBe(2033);
        QuestionParser.Condition(Text, s_terms, out var problems).ShouldBeNull();
        problems.ShouldHaveSingleItem().Message.ShouldBe("'year' is no projected year");
    }

    [Theory]
    [InlineData("", "'' is no indicator")]
    [InlineData("mode(fund_end, 2030) > 0", "'mode' is no indicator")]
    [InlineData("p00(fund_end, 2030) > 0", "'p00' is no indicator")]
    [InlineData("mean(fund_end, 2030)", "a comparison is missing")]
    [InlineData("mean(fund_end, 2030) = 0", "'=' is no comparison")]
    [InlineData("mean(fund_end, 2030) >=", "a number is missing after >=")]
    [InlineData("mean(fund_end, 2030) >= 5%", "'5%' is no number")]
    [InlineData("mean(fund_end, 2030) >= 0 or so", "'or' is not expected at the end")]
    [InlineData("mean(fund_end) >= 0", "')' is not expected there")]
    [InlineData("mean(fund_end, 2030 >= 0", "'>=' is not expected there")]
    [InlineData("mean fund_end", "'fund_end' is not expected there")]
    [InlineData("P(depletion by 2024) <= 0.1", "'2024' is no projected year")]
    [InlineData("P(depletion by 2025.5) <= 0.1", "'2025.5' is no projected year")]
    [InlineData("P(fund_end, 2030) <= 0.1", "')' is not expected there")]
    [InlineData("pv(coverage_rate) <= 0.1", "'coverage_rate' is no flow of the run")]
    [InlineData("pv(fund_end", "'fund_end' is no flow of the run")]
    public void AMistakeIsNamed(string text, string message)
    {
        QuestionParser.Condition(text, s_terms, out var problems).ShouldBeNull();

        problems[0].Message.ShouldBe(message);
        problems.ShouldAllBe(problem => problem.Allowed.Length > 0);
    }

    [Fact]
    public void AllMistakesAreTold()
    {
        QuestionParser.Condition("mean(covrage_rate, 2090) >= many", s_terms, out var problems).ShouldBeNull();

        problems.Select(problem => problem.Message).ShouldBe(
            ["'covrage_rate' is no measure of the run", "'2090' is no projected year", "'many' is no number"]);
        problems[0].Names!.ShouldContain("coverage_rate");
        problems[1].Allowed.ShouldBe("2025 … 2084");
    }

    private static (PathValue, double?, Relation, double) Read(string text)
    {
        var condition = QuestionParser.Condition(text, s_terms, out var problems);
        problems.ShouldBeEmpty(text);
        return (condition!.Indicator.Of, condition.Indicator.Quantile, condition.Relation, condition.Limit);
    }
}
