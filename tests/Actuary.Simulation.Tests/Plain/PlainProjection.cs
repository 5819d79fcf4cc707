using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Plans;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>One path of a plan with one resident pension: the measures by year and the last year's stocks by cohort.</summary>
internal sealed class PlainProjection
{
    private readonly ResidentPensionPlan _plan;
    private readonly PlainResidentPension _scheme;

    public PlainProjection(Plan plan, ulong seed, long path)
    {
        _plan = ((ResidentPensionScheme)plan.Schemes[0].Scheme).Plan;
        _scheme = new(_plan, seed, path);
        var fund = new PlainFund(plan.Schemes[0].Fund);
        var drivers = PlainDrivers.OfPath(plan.Drivers, plan.Years, seed, path);
        for (var year = 0; year < plan.Years; year++)
        {
            var (measures, income, outgo) = _scheme.Step(year, drivers[year]);
            foreach (var (name, value) in fund.Step(year, income, outgo, drivers[year]).Concat(drivers[year].Measures))
                measures.Add(name, value);
            Years.Add(measures);
        }
    }

    public List<Dictionary<string, double>> Years { get; } = [];

    /// <summary>A stock at the end of the last year.</summary>
    public double Stock(string stock, Sex sex, int age, int c) => age < ResidentPensionPlan.PensionAge
        ? OfMembers(stock, _scheme.Stocks.Members[(sex, age, c)])
        : OfPensioners(stock, _scheme.Stocks.Pensioners[(sex, age, c)], PlainTerms.CountedIn(_plan, _plan.Years - 1, age));

    private static double OfMembers(string stock, PlainMembers cell) => stock switch
    {
        "contributing" => cell.Contributing,
        "dormant" => cell.Dormant,
        "account_person" => cell.Person,
        "account_government" => cell.Government,
        _ => 0,
    };

    private static double OfPensioners(string stock, PlainPensioners cell, double counted) => stock switch
    {
        "pensioners" => cell.Heads * counted,
        "account_person" => cell.PersonBalance,
        "account_government" => cell.GovernmentBalance,
        "account_pension_monthly" => cell.AccountMonthly,
        _ => 0,
    };
}
