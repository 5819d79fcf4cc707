namespace Actuary.Learning.Choices;

/// <summary>A regressor: its name among the estimates, the column of the file behind it, and its value for each row.</summary>
internal sealed record Regressor(string Name, string Column, double[] Values)
{
    /// <summary>The level that is 1 and all others 0; null for a number.</summary>
    public string? Level { get; init; }

    /// <summary>The elasticity is to the exponential of this value, not to the value.</summary>
    public bool IsLogarithm { get; init; }
}
