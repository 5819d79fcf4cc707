using Actuary.Results;
using Actuary.Simulation;
using BenchmarkDotNet.Attributes;

namespace Actuary.Benchmarks;

/// <summary>A run folder from nothing: simulation, part files, summary, indicators, cohorts.</summary>
[MemoryDiagnoser]
public class WholeRun
{
    private readonly Projection _projection = new(NationalModel.Plan, seed: 1);
    private string _folder = "";

    [Params(1000, 10_000)]
    public int Paths { get; set; }

    [IterationSetup]
    public void NewFolder() => _folder = Directory.CreateTempSubdirectory("actuary-benchmark-").FullName;

    [IterationCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public void Run()
    {
        var request = RunRequest.For(_projection, "national-resident-pension", 0, Paths, new EngineStamp("benchmark", null));
        using var folder = RunFolder.Open(_folder, request);
        folder.Execute((range, stop) => _projection.Run(range, Environment.ProcessorCount, null, stop), Environment.ProcessorCount, CancellationToken.None);
    }
}
