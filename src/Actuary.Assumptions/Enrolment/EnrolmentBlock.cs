using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>How fast coverage closes on its target on each of eight paths: speed · exp(σz − σ²/2), at most one.</summary>
public sealed class EnrolmentBlock(EnrolmentPlan plan)
{
    public Lanes ClosingSpeed { get; private set; }

    public void Open(in Streams streams, long firstPath)
    {
        var sigma = plan.SpeedVolatility;
        var z = streams.Normal(firstPath, 0, (int)Cause.CoverageSpeed, 0);
        var speed = plan.ClosingSpeed * LaneMath.Exp(sigma * z - Vector512.Create(sigma * sigma / 2));
        ClosingSpeed = Vector512.Min(speed, Lanes.One);
    }

    /// <summary>Persons who join in the year: speed · max(0, target · eligible − members already there), never more than are eligible.</summary>
    public static Lanes Joining(Lanes speed, double target, Lanes eligible, Lanes members) =>
        speed * Vector512.Max(Lanes.Zero, target * eligible - members);
}
