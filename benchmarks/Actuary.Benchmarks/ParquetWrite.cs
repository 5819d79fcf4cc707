using Actuary.Parquet;
using BenchmarkDotNet.Attributes;

namespace Actuary.Benchmarks;

/// <summary>One part file of the national model's size, 2,048 paths × 60 years × 50 measures, into memory.</summary>
[MemoryDiagnoser]
public class ParquetWrite : IDisposable
{
    private const int Rows = 2048 * 60;
    private const int Measures = 50;
    private readonly MemoryStream _stream = new(Rows * Measures * sizeof(double) + (1 << 24));
    private ParquetData[] _columns = [];

    [Params(ParquetCodec.None, ParquetCodec.Gzip)]
    public ParquetCodec Codec { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        _columns = [.. Enumerable.Range(0, Measures).Select(measure =>
            ParquetData.Of($"measure_{measure}", Enumerable.Range(0, Rows).Select(_ => random.NextDouble() * 1e12).ToArray()))];
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _stream.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public long Write()
    {
        _stream.SetLength(0);
        var schema = new ParquetSchema([.. Enumerable.Range(0, Measures).Select(measure => new ParquetColumn($"measure_{measure}", ParquetType.Double))]);
        var writer = new ParquetWriter(_stream, schema, new ParquetWriterOptions { Codec = Codec });
        writer.WriteRowGroup(_columns);
        writer.Complete();
        return _stream.Length;
    }
}
