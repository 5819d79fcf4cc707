using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests.Places;

/// <summary>The worked example of models/xiangyang/notes.md: a year's adjustment of the basic pension and the local addition.</summary>
public class XiangyangExampleTests
{
    private static readonly IndexationRule _mechanism =
        new(CpiWeight: 1, IncomeWeight: 0.25, Floor: 0, Cap: 0.04, FixedIncrement: 0, RoundTo: 1, EveryYears: 1);

    [Theory]
    [InlineData(163, 0.005, 0.057, 166)] // a rise of 1.925 %: 166.14
    [InlineData(45, 0.005, 0.057, 46)] // the same rise: 45.87
    [InlineData(163, 0.030, 0.060, 170)] // 4.5 %, capped at 4 %: 169.52
    [InlineData(163, -0.020, 0.040, 163)] // -1 %, never less than before
    public void Prices_and_a_quarter_of_income_growth_move_the_pension_to_whole_yuan(double monthly, double prices, double incomes, double next)
    {
        var factor = BasicPension.YearFactor(_mechanism, Vector512.Create(prices), Vector512.Create(incomes));

        BasicPension.Adjusted(_mechanism, Vector512.Create(monthly), factor)[0].ShouldBe(next);
    }
}
