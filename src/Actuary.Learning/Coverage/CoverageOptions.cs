using Actuary.Learning.Data;

namespace Actuary.Learning.Coverage;

/// <summary>What a user may choose about a fit of a coverage path.</summary>
public sealed record CoverageOptions
{
    /// <summary><c>logistic</c> or <c>damped-trend</c>; null: the one that foretells the past better.</summary>
    public string? Method { get; init; }

    /// <summary>Scale of the damped trend: <c>logit</c> or <c>plain</c>.</summary>
    public string Scale { get; init; } = "logit";

    /// <summary>Whether errors follow one another; null: where the residuals of independent errors do, by twice the error of an autocorrelation.</summary>
    public bool? IsPersistent { get; init; }

    /// <summary>Years ahead in the validation.</summary>
    public int Horizon { get; init; } = 5;

    /// <summary>Years to use; null for all.</summary>
    public DataPeriod? Period { get; init; }
}
