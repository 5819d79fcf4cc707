using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes;
using Actuary.Schemes.Ledgers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Actuary.Benchmarks;

/// <summary>The resident pension alone on one block of eight paths: sixty years under the drivers of the first.</summary>
[Config(typeof(Columns))]
public class Kernel
{
    private readonly IScheme _scheme = NationalModel.Plan.Schemes[0].Scheme;
    private readonly DriverBlock _drivers = new(NationalModel.Plan.Drivers);
    private readonly DriverBlock[] _known = new DriverBlock[DriverBlock.YearsAtHand];
    private readonly DriverYears _ahead = new();
    private readonly Streams _streams = new(1);
    private ISchemeBlock _block = null!;
    private Ledger _ledger = null!;
    private Lanes[] _measures = [];

    [Params(Lane.Count)]
    public int Paths { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _drivers.Open();
        _drivers.Step(0, _streams, 0);
        Array.Fill(_known, _drivers);
        _block = _scheme.CreateBlock();
        _ledger = new Ledger(_scheme.Lines);
        _measures = new Lanes[_scheme.Measures.Count];
    }

    [Benchmark]
    public double SixtyYears()
    {
        _block.Open(_streams, 0);
        for (var year = 0; year < NationalModel.Plan.Years; year++)
        {
            if (year % DriverBlock.YearsAtHand == 0)
            {
                _ahead.Take(year, _known.AsMemory(0, Math.Min(_known.Length, NationalModel.Plan.Years - year)));
                _block.Foresee(_ahead);
            }

            _ledger.Clear();
            _block.Step(year, _drivers, default, _ledger, _measures);
        }

        return _measures[0][0];
    }

    private sealed class Columns : ManualConfig
    {
        public Columns() => AddColumn(new CellYearsColumn());
    }
}
