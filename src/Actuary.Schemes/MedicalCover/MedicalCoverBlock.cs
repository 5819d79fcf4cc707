using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.MedicalCover.Year;

namespace Actuary.Schemes.MedicalCover;

/// <summary>A medical cover on eight paths.</summary>
internal sealed class MedicalCoverBlock(MedicalCoverScheme scheme) : ISchemeBlock
{
    private readonly MedicalCoverYear _year = new(scheme.Plan);
    private Streams _streams;
    private long _firstPath;

    /// <summary>Persons; what they and others pay in for them; what each payer pays of their bills.</summary>
    public static IReadOnlyList<string> ClassFlows { get; } =
        ["insured", "contributions", "subsidies", "basic_payments", "critical_illness_payments", "supplement_payments", "aid_payments", "out_of_pocket"];

    public bool CountsClasses { get; set; }

    public void Open(in Streams streams, long firstPath)
    {
        (_streams, _firstPath) = (streams, firstPath);
        _year.Open(streams, firstPath);
    }

    public void Step(int yearIndex, DriverBlock drivers, in FundState fund, Ledger ledger, Span<Lanes> measures)
    {
        _year.Step(yearIndex, drivers, fund, ledger, _streams, _firstPath);
        scheme.YearMeasures.Write(_year, measures);
    }

    public void AddCohorts(int paths, Span<double> sums)
    {
        var counted = Lane.First(Lanes.One, paths);
        for (var c = 0; c < scheme.Plan.Classes.Count; c++)
        {
            for (var cell = 0; cell < Ages.Cells; cell++)
                sums[cell * scheme.Plan.Classes.Count + c] += Lane.Sum(_year.Insured.Persons(c)[cell] * counted);
        }
    }

    public void AddClassFlows(int paths, Span<double> sums)
    {
        if (!CountsClasses)
            return;
        var counted = Lane.First(Lanes.One, paths);
        Span<Lanes> flows = stackalloc Lanes[ClassFlows.Count];
        for (var c = 0; c < scheme.Plan.Classes.Count; c++)
        {
            flows[0] = _year.Insured.ByClass[c];
            (flows[1], flows[2]) = _year.Contributions.OfClass(c);
            _year.Care.PaidByClass(c).CopyTo(flows[3..]);
            for (var flow = 0; flow < flows.Length; flow++)
                sums[c * flows.Length + flow] += Lane.Sum(flows[flow] * counted);
        }
    }
}
