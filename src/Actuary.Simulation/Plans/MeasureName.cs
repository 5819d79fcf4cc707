namespace Actuary.Simulation.Plans;

/// <summary>How columns are named: the measures of a second and further scheme carry its name in front (<c>name.measure</c>).</summary>
public static class MeasureName
{
    /// <summary>What stands in front of a scheme's measures; empty for the first one.</summary>
    public static string Prefix(int scheme, string name) => scheme == 0 ? "" : name + ".";

    /// <summary>The name of a measure without that of its scheme.</summary>
    public static string Own(string measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure[(measure.LastIndexOf('.') + 1)..];
    }

    /// <summary>Whether a measure is named with a prefix; the empty one is that of measures that name no scheme.</summary>
    public static bool Has(string measure, string prefix)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(prefix);
        return measure.StartsWith(prefix, StringComparison.Ordinal) && !measure.AsSpan(prefix.Length).Contains('.');
    }
}
