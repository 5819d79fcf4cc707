using Actuary.Learning.Data;

namespace Actuary.Learning.Choices;

/// <summary>What a user may say of a fit of choices.</summary>
public record ChoiceOptions
{
    /// <summary>Further columns of numbers that count, beside those known by name.</summary>
    public IReadOnlyList<string> Regressors { get; init; } = [];

    /// <summary>Regressors or columns that are left out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>The level of <c>status</c> that the others are held against; null: the most common.</summary>
    public string? Reference { get; init; }

    /// <summary>A column whose equal words mark rows that are not independent; null: rows are.</summary>
    public string? Cluster { get; init; }

    /// <summary>Whether the robust covariance is carried into projections; null: for grouped data and with clusters.</summary>
    public bool? IsRobust { get; init; }

    /// <summary>The years of data without a column <c>year</c>.</summary>
    public DataPeriod? Period { get; init; }

    /// <summary>Parts for the validation out of sample.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Seed of the shuffle that makes them.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Called with the share of the work that is done, from 0 to 1.</summary>
    public Action<double>? Progress { get; init; }
}
