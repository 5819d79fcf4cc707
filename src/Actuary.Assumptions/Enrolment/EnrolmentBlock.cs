using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>Membership on eight paths: how fast coverage closes on its target, and the plan's rates by year and cell at hand.</summary>
public sealed class EnrolmentBlock
{
    private readonly EnrolmentPlan _plan;
    private readonly double[] _staying;
    private readonly double[] _target;

    public EnrolmentBlock(EnrolmentPlan plan)
    {
        _plan = plan;
        (_staying, _target) = (new double[plan.CoverageTarget.Length * Ages.Cells], new double[plan.CoverageTarget.Length * Ages.Cells]);
        for (var at = 0; at < _staying.Length; at++)
        {
            var (year, sex, age) = (at / Ages.Cells, (Sex)(at % Ages.Cells / Ages.Count), at % Ages.Count);
            if (age == 0)
                continue;
            _staying[at] = plan.Staying(year, sex, age);
            _target[at] = plan.TargetAt(year, sex, age);
        }
    }

    /// <summary>Share of the gap closed in a year: speed · exp(σz − σ²/2), at most one.</summary>
    public Lanes ClosingSpeed { get; private set; }

    /// <summary><see cref="EnrolmentPlan.Staying"/> of a flat cell.</summary>
    public double Staying(int yearIndex, int cell) => _staying[yearIndex * Ages.Cells + cell];

    /// <summary><see cref="EnrolmentPlan.TargetAt"/> of a flat cell.</summary>
    public double TargetAt(int yearIndex, int cell) => _target[yearIndex * Ages.Cells + cell];

    public void Open(in Streams streams, long firstPath)
    {
        var sigma = _plan.SpeedVolatility;
        var z = streams.Normal(firstPath, 0, (int)Cause.CoverageSpeed, 0);
        var speed = _plan.ClosingSpeed * LaneMath.Exp(sigma * z - Vector512.Create(sigma * sigma / 2));
        ClosingSpeed = Vector512.Min(speed, Lanes.One);
    }

    /// <summary>Persons who join in the year: speed · max(0, target · eligible − members already there), never more than are eligible.</summary>
    public static Lanes Joining(Lanes speed, double target, Lanes eligible, Lanes members) =>
        speed * Vector512.Max(Lanes.Zero, target * eligible - members);
}
