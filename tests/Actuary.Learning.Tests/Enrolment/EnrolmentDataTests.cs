using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Enrolment;
using Actuary.Learning.Tests.Data;
using Actuary.Models;

namespace Actuary.Learning.Tests.Enrolment;

/// <summary>Data of which no participation fit can be made: each sort is refused in words that say where and what to do.</summary>
public class EnrolmentDataTests
{
    private static readonly ChoiceOptions s_options = new() { Period = new DataPeriod(2020, 2020) };

    [Theory]
    [InlineData("a column is missing", "age\n30\n", "insured: this column is missing")]
    [InlineData("text in a number", "insured,age\n1,30\n0,x\n", ":3  age: 'x' is not a number")]
    [InlineData("an empty cell", "insured,age\n1,\n0,20\n", ":2  age: the cell is empty")]
    [InlineData("an unknown level", "insured,sex\n1,femal\n0,male\n", ":2  sex: 'femal' is not one of the names allowed. Allowed: male, female. Did you mean 'female'?")]
    [InlineData("fewer rows than parameters", "insured,age\n1,30\n0,20\n", "there are 2 rows for 3 parameters")]
    [InlineData("a constant column", "insured,age\n1,30\n0,30\n1,30\n0,30\n", "age: is 30 in every row: the column is constant")]
    [InlineData("a level in which all are insured", "insured,status\n1,poor\n1,poor\n0,other\n1,other\n", ":2  status: everyone with status 'poor' is insured")]
    [InlineData("a number that separates", "insured,subsidy_ratio\n1,0.5\n1,0.7\n0,0.2\n0,0.1\n", ":2  subsidy_ratio: only the insured have 0.5 or more")]
    [InlineData("negative exposures", "insured,persons,sex\n1,-3,male\n2,5,female\n", ":2  persons: -3 is below what is allowed")]
    [InlineData("more insured than persons", "insured,persons,sex\n4,3,male\n2,5,female\n", ":2  insured: 4 insured are more than the 3 persons of the row")]
    [InlineData("neither 0 nor 1", "insured,sex\n2,male\n0,female\n", ":2  insured: 2 is neither 0 nor 1")]
    [InlineData("no one insured", "insured,sex\n0,male\n0,female\n", "no one is insured")]
    [InlineData("no one at all", "insured,persons,sex\n0,0,male\n0,0,female\n", "no row has anyone in it")]
    [InlineData("a combination", "insured,age,subsidy_ratio\n1,20,0.20\n0,30,0.30\n1,40,0.40\n0,50,0.50\n1,55,0.55\n", "subsidy_ratio: subsidy_ratio is a combination of age: its effect cannot be told from theirs")]
    [InlineData("nothing to explain by", "insured\n1\n0\n", "no column says anything of the persons")]
    public void IsRefused(string what, string text, string told)
    {
        using var file = new DataFile(text);

        var problems = Should.Throw<ModelException>(() => EnrolmentFit.From(DataTable.Read(file.Path), s_options), what).Problems;

        problems.Select(problem => problem.ToString()).ShouldContain(problem => problem.Contains(told) && problem.StartsWith(file.Path), what);
    }

    [Fact]
    public void ColumnsThatSeparateTogetherAreNamed()
    {
        // age + 100 × subsidy above 70 is insured; neither alone separates.
        var random = new Random(1);
        var text = "insured,age,subsidy_ratio\n";
        for (var row = 0; row < 200; row++)
        {
            var (age, subsidy) = (random.Next(16, 60), random.Next(0, 100) / 100.0);
            text += $"{(age + 100 * subsidy > 85 ? 1 : 0)},{age},{subsidy}\n";
        }

        using var file = new DataFile(text);
        var problem = Should.Throw<ModelException>(() => EnrolmentFit.From(DataTable.Read(file.Path), s_options with { Without = ["age_squared"] })).Problems.ShouldHaveSingleItem();

        problem.Message.ShouldContain("together tell all the insured from the others");
        problem.Message.ShouldContain("age");
        problem.Message.ShouldContain("subsidy_ratio");
    }

    [Theory]
    [InlineData("--without", "subsidyratio", "'subsidyratio' is no regressor of these data. Allowed: age, age_squared, subsidy_ratio. Did you mean 'subsidy_ratio'?")]
    [InlineData("--regressor", "insured", "'insured' counts already, or is what is to be explained")]
    [InlineData("--reference", "poor", "'poor' is named, and the data have no column status")]
    public void AnOptionThatNamesWhatIsNotThereIsRefused(string option, string word, string told)
    {
        using var file = new DataFile("insured,age,subsidy_ratio\n1,20,0.3\n0,30,0.35\n1,40,0.2\n0,50,0.5\n1,55,0.1\n");
        var options = option switch
        {
            "--without" => s_options with { Without = [word] },
            "--regressor" => s_options with { Regressors = [word] },
            _ => s_options with { Reference = word },
        };

        Should.Throw<ModelException>(() => EnrolmentFit.From(DataTable.Read(file.Path), options)).Message.ShouldContain(told);
    }

    [Fact]
    public void DataWithoutAYearNeedAPeriod()
    {
        using var file = new DataFile("insured,sex\n1,male\n0,female\n");

        Should.Throw<ModelException>(() => EnrolmentFit.From(DataTable.Read(file.Path), new ChoiceOptions())).Message.ShouldContain("--period");
        DataPeriod.Parse("2015-2020").ShouldBe(new DataPeriod(2015, 2020));
        DataPeriod.Parse("2015").ShouldBe(new DataPeriod(2015, 2015));
        foreach (var wrong in (string[])["", "2015-", "2020-2015", "15", "2015-2016-2017"]) DataPeriod.Parse(wrong).ShouldBeNull(wrong);
    }
}
