using Actuary.Numerics.QuasiRandom;

namespace Actuary.Results.Manifests;

/// <summary>How the paths of a run were drawn, where they are not independent of each other.</summary>
/// <param name="Randomisations">Independent randomisations of Sobol points; 1 for pairs.</param>
public sealed record SampledPaths(SamplingKind Kind, int Randomisations)
{
    /// <summary>Null for plain sampling.</summary>
    public static SampledPaths? Of(Sampling sampling) =>
        sampling.Kind == SamplingKind.Plain ? null : new(sampling.Kind, sampling.Randomisations);

    /// <inheritdoc/>
    public override string ToString() => Kind == SamplingKind.Sobol ? $"sobol, {Randomisations} randomisations" : Kind.ToString().ToLowerInvariant();
}
