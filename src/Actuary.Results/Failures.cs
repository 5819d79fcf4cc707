using System.Runtime.ExceptionServices;

namespace Actuary.Results;

/// <summary>What a parallel loop throws, as the single failure that it is for the caller.</summary>
internal static class Failures
{
    public static void Unwrap(Action loop)
    {
        try
        {
            loop();
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }
    }
}
