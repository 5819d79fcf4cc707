using Actuary.Learning.Data;
using Actuary.Learning.Tests.Data;
using Actuary.Learning.TierChoice;
using Actuary.Models;

namespace Actuary.Learning.Tests.TierChoice;

/// <summary>Data of which no fit of tier choice can be made: each sort is refused in words that say where and what to do.</summary>
public class TierChoiceDataTests
{
    private const string Ratios = "set,tier,chosen,price_to_income,subsidy_to_price\n";

    [Theory]
    [InlineData("a missing column", "set,tier,chosen,price_to_income\n1,a,1,0.1\n1,b,0,0.2\n", "contribution: this column is missing")]
    [InlineData("a column misspelt", "set,tier,choosen,price_to_income,subsidy_to_price\n1,a,1,0.1,0.2\n", "chosen: this column is missing. Allowed: the file has set, tier, choosen, price_to_income, subsidy_to_price. Did you mean 'choosen'?")]
    [InlineData("text in a number", Ratios + "1,a,1,x,0.2\n1,b,0,0.2,0.1\n", ":2  price_to_income: 'x' is not a number")]
    [InlineData("an empty cell", Ratios + "1,a,,0.1,0.2\n1,b,0,0.2,0.1\n", ":2  chosen: the cell is empty")]
    [InlineData("negative counts", Ratios + "1,a,-1,0.1,0.2\n1,b,0,0.2,0.1\n", ":2  chosen: -1 is below what is allowed")]
    [InlineData("nothing to pay", "set,tier,chosen,contribution,income,subsidy\n1,a,1,0,9000,10\n1,b,0,100,9000,10\n", ":2  contribution: 0 is below what is allowed")]
    [InlineData("a tier twice", Ratios + "1,a,1,0.1,0.2\n1,a,0,0.2,0.1\n", ":3  tier: tier 'a' is in set '1' already, on line 2")]
    [InlineData("no choice", Ratios + "1,a,1,0.1,0.2\n2,a,1,0.2,0.1\n", "no set has more than one tier")]
    [InlineData("a column that does not differ", Ratios + "1,a,1,0.1,0.2\n1,b,1,0.1,0.1\n2,a,1,0.3,0.2\n2,b,2,0.3,0.1\n", "price_to_income: is the same for all tiers of every set")]
    [InlineData("fewer rows than parameters", Ratios + "1,a,1,0.1,0.2\n", "there are 1 rows for 2 parameters")]
    [InlineData("separation", Ratios + "1,a,1,0.1,0.2\n1,b,0,0.2,0.1\n2,a,0,0.3,0.2\n2,b,1,0.1,0.3\n", "everyone takes the tier with the lowest price_to_income of the set; the data are separated")]
    [InlineData("no one", Ratios + "1,a,0,0.1,0.2\n1,b,0,0.2,0.1\n", "no one chose anything")]
    [InlineData("multinomial: an empty cell of the table", "tier,sex\n100,male\n200,male\n100,female\n100,female\n200,male\n", ":4  sex: no one with sex 'female' chose tier 200")]
    [InlineData("multinomial: one tier", "tier,sex\n100,male\n100,female\n", "all chose the same tier")]
    [InlineData("multinomial: separated by a number", "tier,subsidy_ratio\n100,0.1\n100,0.2\n200,0.5\n200,0.7\n500,0.3\n500,0.4\n500,0.6\n100,0.15\n", "subsidy_ratio: subsidy_ratio tells who takes some tier without error")]
    public void IsRefused(string what, string text, string told)
    {
        using var file = new DataFile(text);

        var problems = Should.Throw<ModelException>(() => TierChoiceFit.From(DataTable.Read(file.Path), new TierChoiceOptions { Period = new DataPeriod(2020, 2020) }), what).Problems;

        problems.Select(problem => problem.ToString()).ShouldContain(problem => problem.Contains(told) && problem.StartsWith(file.Path), what);
    }

    [Fact]
    public void AReferenceThatIsNoTierIsRefused()
    {
        using var file = new DataFile(Ratios + "1,100,1,0.1,0.2\n1,200,3,0.2,0.1\n2,100,4,0.1,0.3\n2,200,3,0.3,0.1\n");

        Should.Throw<ModelException>(() => TierChoiceFit.From(DataTable.Read(file.Path), new TierChoiceOptions { Period = new DataPeriod(2020, 2020), Reference = "20" }))
            .Message.ShouldContain("'20' is no tier of the data. Allowed: 100, 200. Did you mean '200'?");
    }
}
