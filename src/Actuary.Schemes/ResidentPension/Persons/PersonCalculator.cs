using Actuary.Assumptions;
using Actuary.Assumptions.Economy;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Persons;

/// <summary>
/// The life of one person under a plan on the central path of the drivers: the rules of the cohort kernel, applied to one head
/// that neither leaves nor moves.
/// </summary>
public sealed class PersonCalculator(ResidentPensionPlan plan, EconomyPlan economyPlan)
{
    private const int EntryAge = ResidentPensionPlan.EntryAge;
    private const int PensionAge = ResidentPensionPlan.PensionAge;

    /// <summary>
    /// The years of the plan in which the person is 16 or older, to the one in which nobody is alive any more: that of completing
    /// the age after the last of the life table.
    /// </summary>
    public IReadOnlyList<PersonYear> Live(PersonFacts facts)
    {
        var terms = new YearTerms(plan);
        terms.Open();
        var economy = new EconomyBlock(economyPlan);
        var member = new MemberLife(plan, terms, facts);
        var pensioner = new PensionerLife(plan, terms, facts);
        var years = new List<PersonYear>();
        for (var year = 0; year < plan.Years && facts.Age + year <= Ages.Max; year++)
        {
            economy.Step(year, Streams.Central, 0);
            terms.Step(year, economy, Streams.Central, 0);
            var age = facts.Age + 1 + year;
            if (age is >= EntryAge and < PensionAge)
                years.Add(member.Step(age));
            else if (age == PensionAge)
                years.Add(pensioner.Begin(member));
            else if (age > PensionAge)
                years.Add(pensioner.Step(age));
        }

        return years;
    }
}
