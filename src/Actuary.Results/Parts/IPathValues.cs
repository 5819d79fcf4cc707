using Actuary.Results.Manifests;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Parts;

/// <summary>Values by path of some ranges of a run, measure by measure.</summary>
internal interface IPathValues
{
    Manifest Manifest { get; }

    IReadOnlyList<PathRange> Ranges { get; }

    int Years { get; }

    /// <summary>Paths of all the ranges.</summary>
    int Paths { get; }

    /// <summary>One measure of one range, rows by path and then year.</summary>
    void Read(int part, string measure, Span<double> values);
}

/// <summary>The values of one range that was simulated and is not written.</summary>
internal sealed class PathsAtHand(Manifest manifest, PathTable table) : IPathValues
{
    public Manifest Manifest { get; } = manifest;

    public IReadOnlyList<PathRange> Ranges { get; } = [table.Range];

    public int Years => table.Years;

    public int Paths => table.Range.Count;

    public void Read(int part, string measure, Span<double> values) => table.Column(measure).CopyTo(values);
}
