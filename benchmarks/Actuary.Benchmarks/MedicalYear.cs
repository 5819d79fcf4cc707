using Actuary.Models.Plans;
using Actuary.Simulation;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;
using BenchmarkDotNet.Attributes;

namespace Actuary.Benchmarks;

/// <summary>The national medical insurance in memory, one thread: drivers, care and covers of three classes, critical-illness contract, fund.</summary>
[MemoryDiagnoser]
public class MedicalYear
{
    private static readonly Plan _plan = PlanReader.Read(Path.Combine(NationalModel.Root, "models", "national-resident-medical"));

    private readonly Projection _projection = new(_plan, seed: 1);

    [Params(64)]
    public int Paths { get; set; }

    [Benchmark]
    public double ThirtyYears() => _projection.Run(new PathRange(0, Paths), 1, null, CancellationToken.None).Paths.Column("fund_end")[0];
}
