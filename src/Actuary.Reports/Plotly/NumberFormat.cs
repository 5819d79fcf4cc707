using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>How plotly writes a number (a d3 format): a year, or a quantity with so many decimals and grouped thousands.</summary>
[JsonConverter(typeof(AsText<NumberFormat>))]
public sealed record NumberFormat
{
    private NumberFormat(string pattern) => Pattern = pattern;

    private string Pattern { get; }

    /// <summary>A calendar year: four digits, no separator, no decimals.</summary>
    public static NumberFormat Year { get; } = new("d");

    /// <summary>A quantity with grouped thousands and only the decimals it has.</summary>
    public static NumberFormat Plain { get; } = new(",~f");

    /// <summary>A quantity with grouped thousands and a fixed number of decimals.</summary>
    public static NumberFormat Quantity(int decimals) => decimals is >= 0 and <= 9
        ? new($",.{decimals}f")
        : throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "From 0 to 9 decimals.");

    /// <summary>The d3 pattern, such as <c>,.1f</c>.</summary>
    public override string ToString() => Pattern;
}
