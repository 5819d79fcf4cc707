using Actuary.Learning.Data;

namespace Actuary.Learning.Economy;

/// <summary>What a user may choose about a fit of the economy.</summary>
public sealed record EconomyOptions
{
    /// <summary>Series to fit; empty for all that the data have.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>Whether each series may follow all of them (<c>var1</c>) and not only its own past (<c>ar1</c>).</summary>
    public bool IsVector { get; init; }

    /// <summary>Lags of the model that is carried, 0 or 1; null: as Schwarz's criterion has it, at most 1.</summary>
    public int? Lags { get; init; }

    /// <summary>Lags up to which the criteria are compared.</summary>
    public int MaxLags { get; init; } = 3;

    /// <summary>Long-run means that are given, fraction a year, by series.</summary>
    public IReadOnlyDictionary<string, double> Means { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Why the means are given; required with them.</summary>
    public string? Reason { get; init; }

    /// <summary>Series taken about the straight line through their years instead of about a mean.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Whether a persistence that is estimated below zero is none at all.</summary>
    public bool IsNonNegative { get; init; }

    /// <summary>Whether persistences are corrected for their bias in short samples (Kendall); only where each series follows its own past.</summary>
    public bool IsBiasCorrected { get; init; }

    /// <summary>Years to use; null for all.</summary>
    public DataPeriod? Period { get; init; }
}
