using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Economy;
using Actuary.Numerics;
using Actuary.Schemes.Amounts;

namespace Actuary.Schemes.ResidentPension.Persons;

/// <summary>
/// What the scheme means for one person on the central path: every year, and what it adds up to. Nominal yuan; pensions a month
/// are rounded as the plan says (AMB-41), the money of a whole year is not.
/// </summary>
public sealed class PersonStatement
{
    private const int FirstFullYear = ResidentPensionPlan.PensionAge + 1;
    private readonly PaymentRounding _rounding;
    private readonly double[] _survival;
    private readonly double[] _prices;

    private PersonStatement(ResidentPensionPlan plan, PersonFacts facts, IReadOnlyList<PersonYear> life, double[] survival, double[] prices)
    {
        (Class, Facts, Life, _survival, _prices) = (plan.Classes[facts.Class].Name, facts, life, survival, prices);
        _rounding = plan.Rounding.Payments;
        FirstPensionYear = life.FirstOrDefault(year => year.Age >= FirstFullYear && year.Drawing > 0);
    }

    public string Class { get; }

    public PersonFacts Facts { get; }

    /// <summary>Year by year, as long as the person is taken to live.</summary>
    public IReadOnlyList<PersonYear> Life { get; }

    /// <summary>The first year of twelve months of pension; null when the projection ends before or no pension is drawn.</summary>
    public PersonYear? FirstPensionYear { get; }

    /// <summary>What the person pays in, years made up and single premiums included, yuan.</summary>
    public double OwnPayments => Life.Sum(year => year.PaidByPerson + year.MadeUp + year.SinglePremium);

    /// <summary>What governments and the collective add, yuan.</summary>
    public double Added => Life.Sum(year => year.Subsidies + year.PaidOnBehalf + year.Collective);

    /// <summary>The account on the 31 December before the pension begins, and what is made up with it, yuan.</summary>
    public double? AccountAt60 => Life.FirstOrDefault(year => year.Age == ResidentPensionPlan.PensionAge) is { } year
        ? year.AccountBefore.Total[0] + year.MadeUp
        : null;

    /// <summary>The pension of the first full year by part, yuan a month.</summary>
    public PensionPaid? Monthly => FirstPensionYear is { } year ? PerMonth(year.Pension) : null;

    /// <summary>The same in prices of the opening year.</summary>
    public double? MonthlyInTodaysPrices => FirstPensionYear is { } year ? Monthly!.Value.Total / _prices[year.YearIndex] : null;

    /// <summary>What is received less what is paid in by year, weighted with the chances to live and to die, yuan.</summary>
    public IReadOnlyList<double> ExpectedFlows => CashFlows.Expected(Life, _survival);

    /// <summary>Internal rate of return over the chances to live and die, heirs included; a year, nominal.</summary>
    public double? ExpectedReturn => CashFlows.InternalRate(ExpectedFlows);

    public int? PayBackAge => CashFlows.PayBackAge(Life);

    /// <summary>Internal rate of return of someone who dies in the year of completing an age; null where there is none.</summary>
    public double? ReturnDyingAt(int age) => Life.Any(year => year.Age == age) ? CashFlows.InternalRate(CashFlows.DyingAt(Life, age)) : null;

    /// <summary>What heirs receive of the account when the person dies in the year of completing an age, yuan; null beyond the horizon.</summary>
    public double? InheritedAt(int age) => Life.FirstOrDefault(year => year.Age == age)?.IfDies.Inherited;

    /// <summary>The statement of a person under a plan.</summary>
    /// <param name="sex">Decides the chances to survive.</param>
    public static PersonStatement Of(ResidentPensionPlan plan, DriverPlan drivers, Sex sex, PersonFacts facts)
    {
        var life = new PersonCalculator(plan, drivers.Economy).Live(facts);
        return new(plan, facts, life, Survival(drivers, sex, life), Prices(drivers.Economy, plan.Years));
    }

    /// <summary>A year's pensions a month, each part rounded.</summary>
    public PensionPaid PerMonth(PensionPaid year) =>
        new(MonthOf(year.Basic), MonthOf(year.Account), MonthOf(year.Bonus), MonthOf(year.Additions), MonthOf(year.Legacy));

    private double MonthOf(double year) => Rounding.Payment(year / 12, _rounding);

    private static double[] Survival(DriverPlan drivers, Sex sex, IReadOnlyList<PersonYear> life)
    {
        var population = new DriverBlock(drivers);
        population.Open();
        var survival = new List<double>();
        var next = 0;
        foreach (var year in life)
        {
            for (; next <= year.YearIndex; next++)
                population.Step(next, Streams.Central, 0);
            survival.Add(year.Age > Ages.Max ? 0 : population.Population.Survival[Ages.Index(sex, year.Age)][0]);
        }

        return [.. survival];
    }

    /// <summary>By year index: consumer prices, the opening year being one.</summary>
    private static double[] Prices(EconomyPlan plan, int years)
    {
        var economy = new EconomyBlock(plan);
        var prices = new double[years];
        for (var year = 0; year < years; year++)
        {
            economy.Step(year, Streams.Central, 0);
            prices[year] = economy.CpiIndex[0];
        }

        return prices;
    }
}
