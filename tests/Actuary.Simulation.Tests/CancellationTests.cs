using System.Diagnostics;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Tests.Plans;

namespace Actuary.Simulation.Tests;

public class CancellationTests
{
    [Fact]
    public void A_cancelled_run_stops_within_a_second()
    {
        using var source = new CancellationTokenSource();
        var (finished, sinceCancelled) = (0, new Stopwatch());
        void Progress(int paths)
        {
            Interlocked.Add(ref finished, paths);
            if (!source.IsCancellationRequested)
            {
                sinceCancelled.Start();
                source.Cancel();
            }
        }

        Should.Throw<OperationCanceledException>(
            () => new Projection(RandomPlan.Peopled(years: 10), 1).Run(new PathRange(0, 20_000), 2, Progress, source.Token));
        sinceCancelled.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        finished.ShouldBeLessThan(20_000);
    }

    [Fact]
    public void A_run_cancelled_before_it_began_does_nothing()
    {
        var finished = 0;
        Should.Throw<OperationCanceledException>(() => new Projection(RandomPlan.Of(4, years: 3), 1)
            .Run(new PathRange(0, 16), 1, paths => finished += paths, new CancellationToken(canceled: true)));
        finished.ShouldBe(0);
    }

    [Fact]
    public void Progress_adds_up_to_the_paths()
    {
        var finished = 0;
        new Projection(RandomPlan.Of(4, years: 3), 1)
            .Run(new PathRange(5, 43), 3, paths => Interlocked.Add(ref finished, paths), CancellationToken.None);
        finished.ShouldBe(43);
    }
}
