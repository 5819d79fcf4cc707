using Actuary.Simulation;
using Actuary.Simulation.Paths;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Actuary.Benchmarks;

/// <summary>The whole simulation of the national model in memory: drivers, population, members, fund, recording.</summary>
[MemoryDiagnoser]
[Config(typeof(Columns))]
public class Simulation
{
    private readonly Projection _projection = new(NationalModel.Plan, seed: 1);

    [Params(1000)]
    public int Paths { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark]
    public double Run() => _projection.Run(new PathRange(0, Paths), Threads, null, CancellationToken.None).Paths.Column("fund_end")[0];

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new CellYearsColumn());
    }
}
