using System.Runtime.Intrinsics;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>
/// What a year moves by class, where it is asked for: it reads the cells of pensioners, which a year does not do otherwise. Pensions that were
/// bought, the premiums for them and pensions of older schemes are kept by cohort only and are in no class.
/// </summary>
internal sealed class ClassYear(ResidentPensionPlan plan, YearTerms terms)
{
    private readonly Flows[] _classes = new Flows[plan.Classes.Count];

    public static IReadOnlyList<string> Names { get; } = ["contributing", "pensioners", "contributions", "subsidies", "pensions"];

    /// <summary>Whether the year is counted.</summary>
    public bool IsCounted { get; set; }

    public void Begin()
    {
        if (IsCounted)
            Array.Clear(_classes);
    }

    /// <summary>The pensions of a row, from cells as they were when it began to draw; for a year that is counted.</summary>
    /// <param name="due">Pension months due a head of those alive on the last 31 December (or, in the first year, on the next).</param>
    public void Pay(in PensionerRow row, ReadOnlySpan<PensionerCell> cells, Lanes due, int age)
    {
        var flat = row.Drawing * (terms.National.Average + terms.Local.Average + Vector512.Create(plan.Benefits.AgeAddOns[terms.Year][age]));
        var months = due * row.Since.Surviving;
        for (var c = 0; c < cells.Length; c++)
        {
            ref readonly var cell = ref cells[c];
            var account = (cell.MonthlyFromPerson + cell.MonthlyFromGovernment) * row.Since.Adjusted;
            _classes[c].Pensions += (cell.Pensioners * flat + account + cell.MonthlyBonus) * months;
        }
    }

    /// <summary>The pensioners of a row that are left on 31 December; for a year that is counted.</summary>
    public void Count(in PensionerRow row, ReadOnlySpan<PensionerCell> cells)
    {
        var drawing = row.Since.Surviving * row.Drawing;
        for (var c = 0; c < cells.Length; c++)
            _classes[c].Pensioners += cells[c].Pensioners * drawing;
    }

    /// <summary>What members who complete 60 pay for years they make up, and the subsidy on it; for a year that is counted.</summary>
    public void MakeUp(int c, Lanes paid, Lanes subsidy)
    {
        _classes[c].Contributions += paid;
        _classes[c].Subsidies += subsidy;
    }

    public void Reward(int c, Lanes amount)
    {
        if (IsCounted)
            _classes[c].Subsidies += amount;
    }

    /// <summary>What the year's contributing members pay and receive.</summary>
    public void Collect(ReadOnlySpan<Lanes> contributing)
    {
        if (!IsCounted)
            return;
        for (var c = 0; c < contributing.Length; c++)
        {
            _classes[c].Contributing = contributing[c];
            _classes[c].Contributions += contributing[c] * (terms.PaidByPerson[c] + terms.Collective);
            _classes[c].Subsidies += contributing[c] * (terms.Subsidy[c] + terms.PaidOnBehalf[c]);
        }
    }

    public void Add(int paths, Span<double> sums)
    {
        var counted = Lane.First(Lanes.One, paths);
        for (var c = 0; c < _classes.Length; c++)
        {
            ReadOnlySpan<Lanes> flows =
                [_classes[c].Contributing, _classes[c].Pensioners, _classes[c].Contributions, _classes[c].Subsidies, _classes[c].Pensions];
            for (var flow = 0; flow < flows.Length; flow++)
                sums[c * flows.Length + flow] += Lane.Sum(flows[flow] * counted);
        }
    }

    /// <summary>People in persons, money in yuan.</summary>
    private struct Flows
    {
        public Lanes Contributing;
        public Lanes Pensioners;
        public Lanes Contributions;
        public Lanes Subsidies;
        public Lanes Pensions;
    }
}
