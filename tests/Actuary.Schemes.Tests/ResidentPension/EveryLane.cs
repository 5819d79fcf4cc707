using Actuary.Numerics;

namespace Actuary.Schemes.Tests.ResidentPension;

/// <summary>Rules work on eight paths; a test reads one number that all eight must have.</summary>
internal static class EveryLane
{
    public static Lanes Of(double value) => Lane.Of(value);

    public static double Value(this Lanes lanes)
    {
        for (var lane = 1; lane < Lane.Count; lane++)
            lanes[lane].ShouldBe(lanes[0]);
        return lanes[0];
    }
}
