namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>From an expense on (yuan a year), the share that is paid.</summary>
public readonly record struct Band(double From, double Ratio);

/// <summary>What the bands of a schedule are counted on (AMB-23).</summary>
public enum BandBasis
{
    /// <summary>The expense above the deductible: the first band begins at the deductible, wherever that is.</summary>
    Excess,

    /// <summary>The whole expense: a lower deductible only lengthens the first band.</summary>
    Cumulative,
}
