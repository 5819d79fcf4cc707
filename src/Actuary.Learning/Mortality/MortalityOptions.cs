using Actuary.Learning.Data;

namespace Actuary.Learning.Mortality;

/// <summary>The laws that mortality may be fitted by.</summary>
public enum MortalityMethod
{
    /// <summary>Lee–Carter by singular values of ln m.</summary>
    LeeCarterSvd,

    /// <summary>Lee–Carter by Poisson likelihood of the deaths.</summary>
    LeeCarterPoisson,

    /// <summary>Cairns–Blake–Dowd, for the old.</summary>
    CairnsBlakeDowd,
}

/// <summary>What a user may choose about a fit of mortality.</summary>
public sealed record MortalityOptions
{
    /// <summary>The law; null: Lee–Carter, by likelihood where there are deaths, by singular values where there are rates.</summary>
    public MortalityMethod? Method { get; init; }

    /// <summary>Whether forecasts start from the fitted rates of the last year (a + b·k) and not from those observed in it.</summary>
    public bool JumpsOffFitted { get; init; }

    /// <summary>First age of Cairns–Blake–Dowd, completed years.</summary>
    public int OldFrom { get; init; } = 60;

    /// <summary>Years to use; null for all.</summary>
    public DataPeriod? Period { get; init; }
}
