using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes.Ledgers;

namespace Actuary.Schemes.Allowances;

/// <summary>An allowance on eight paths.</summary>
internal sealed class AllowanceBlock(AllowanceScheme scheme) : ISchemeBlock
{
    private readonly Lanes[] _recipients = new Lanes[Ages.Cells];

    /// <summary>Nothing is counted by class.</summary>
    public bool CountsClasses { get; set; }

    public void Open(in Streams streams, long firstPath) => Array.Clear(_recipients);

    public void Step(int yearIndex, DriverBlock drivers, in FundState fund, Ledger ledger, Span<Lanes> measures)
    {
        var year = new AllowanceYear(scheme.FirstYear + yearIndex, drivers.Economy, drivers.Population);
        var (heads, monthly) = (Lanes.Zero, Lanes.Zero);
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
        {
            for (var age = 0; age <= Ages.Max; age++)
            {
                var cell = Ages.Index(sex, age);
                var (persons, each) = (drivers.Population.Persons[cell], scheme.Monthly(year, sex, age));
                _recipients[cell] = Vector512.ConditionalSelect(Vector512.GreaterThan(each, Lanes.Zero), persons, Lanes.Zero);
                heads += _recipients[cell];
                monthly += persons * each;
            }
        }

        for (var line = 0; line < scheme.Payers.Count; line++)
            ledger[line] = 12 * scheme.Payers[line].Share * monthly;
        measures[0] = heads;
        measures[1] = Vector512.ConditionalSelect(Vector512.GreaterThan(heads, Lanes.Zero), monthly / heads, Lanes.Zero);
    }

    public void AddCohorts(int paths, Span<double> sums)
    {
        for (var cell = 0; cell < Ages.Cells; cell++)
            sums[cell] += Lane.Sum(Lane.First(_recipients[cell], paths));
    }

    public void AddClassFlows(int paths, Span<double> sums)
    {
        // Nothing is counted by class.
    }
}
