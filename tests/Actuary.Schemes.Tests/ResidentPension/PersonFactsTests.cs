using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests.ResidentPension;

public class PersonFactsTests
{
    /// <summary>13,900 yuan divided by 139 months pay 100 a month; who has drawn them since 60 has 79 months left at 65 and none from 72 on.</summary>
    [Theory]
    [InlineData(60, 10_425, 3_475, 139)]
    [InlineData(65, 5_925, 1_975, 79)]
    public void What_is_left_of_an_account_covers_the_rest_of_the_divisor(int age, double person, double government, double months)
    {
        var facts = new PersonFacts(0, age).Drawing(new AccountParts(EveryLane.Of(person), EveryLane.Of(government)), 139);

        facts.MonthlyFromPerson.ShouldBe(75, 1e-12);
        facts.MonthlyFromGovernment.ShouldBe(25, 1e-12);
        facts.RemainingMonths.ShouldBe(months);
    }

    [Fact]
    public void After_the_divisor_nothing_is_covered()
    {
        var facts = new PersonFacts(0, 72).Drawing(default, 139);

        (facts.MonthlyFromPerson, facts.MonthlyFromGovernment, facts.RemainingMonths).ShouldBe((0, 0, 0));
    }
}
