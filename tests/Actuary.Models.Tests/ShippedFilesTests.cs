namespace Actuary.Models.Tests;

/// <summary>What all models share, as shipped.</summary>
public class ShippedFilesTests
{
    private static readonly string _models = Path.Combine(TestModel.RepositoryRoot, "models");

    [Fact]
    public void UnitsThatCodeAsksForAreListedAndTheOtherWayRound()
    {
        var asked = typeof(Unit).GetFields().Where(field => field.FieldType == typeof(Unit)).Select(field => ((Unit)field.GetValue(null)!).Id);
        var problems = new ProblemList();

        var listed = UnitList.Read(new ModelFiles(Path.Combine(_models, "any")), problems);

        problems.Sorted().ShouldBeEmpty();
        listed.Ids.ShouldBe(asked, ignoreOrder: true);
    }

    [Theory]
    [InlineData("10k persons", "persons", 1e4)]
    [InlineData("100m yuan", "yuan", 1e8)]
    [InlineData("bn yuan", "100m yuan", 10.0)]
    [InlineData("persons", "persons", 1.0)]
    [InlineData("yuan", "persons", null)]
    [InlineData("yuan/year", "yuan", null)]
    [InlineData("no unit", "yuan", null)]
    public void AMultipleIsConvertedToItsUnitAndToNoOther(string from, string to, double? factor) =>
        UnitList.Read(new ModelFiles(Path.Combine(_models, "any")), new ProblemList()).Factor(from, to).ShouldBe(factor);

    [Fact]
    public void MeasuresAreReadWithoutAProblem()
    {
        var measures = Measures();

        measures.Select(measure => measure.Name).ShouldBeUnique();
        measures.ShouldContain(measure => measure.Name == "fund_end" && measure.Unit == "yuan" && measure.Stage == MeasureStage.Fund);
        measures.ShouldAllBe(measure => measure.Definition.En.Length > 10);
    }

    // The columns that every path file has, from the contract of the run folder.
    [Fact]
    public void EveryColumnOfThePathFilesIsAMeasure()
    {
        string[] columns =
        [
            "fund_start", "income", "outgo", "investment_income", "fund_end", "population", "eligible", "insured", "contributing",
            "dormant", "pensioners", "coverage_rate", "contributions_individual", "contributions_collective", "subsidy_central",
            "subsidy_province", "subsidy_city", "subsidy_county", "benefits_basic", "benefits_account", "benefits_addons", "death_grants",
            "refunds", "accounts_end", "entrusted_end", "basic_pension_monthly", "average_pension_monthly", "replacement_rate",
            "payable_months", "cpi_index", "income_index",
        ];

        columns.Except(Measures().Select(measure => measure.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void SharedSourcesAreReadWithoutAProblem()
    {
        var problems = new ProblemList();
        var sources = new SourceList();

        sources.Read(new ModelFiles(Path.Combine(_models, "any")), "reference/sources.md", problems);

        problems.Sorted().ShouldBeEmpty();
        sources.Ids.ShouldAllBe(id => id.StartsWith("R-", StringComparison.Ordinal));
        sources.Ids.ShouldContain("R-E1");
    }

    private static IReadOnlyList<Measure> Measures()
    {
        var files = new ModelFiles(Path.Combine(_models, "any"));
        var problems = new ProblemList();
        var measures = MeasureList.Read(files, UnitList.Read(files, problems), problems);
        problems.Sorted().ShouldBeEmpty();
        return measures;
    }
}
