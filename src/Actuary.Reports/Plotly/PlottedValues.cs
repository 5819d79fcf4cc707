using System.Text.Json;

namespace Actuary.Reports.Plotly;

/// <summary>
/// Writes the points of a trace with seven significant digits: finer than any screen or printer, a third of the size.
/// Refuses a value that is not a number, which plotly would silently leave out.
/// </summary>
internal sealed class PlottedValues : WriteOnly<IReadOnlyList<double>>
{
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<double> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var point in value)
        {
            if (!double.IsFinite(point))
                throw new ArgumentException($"A figure holds {point}, which cannot be drawn.", nameof(value));
            writer.WriteRawValue(point.ToString("G7"));
        }

        writer.WriteEndArray();
    }
}

/// <summary>Writes several values for each point, as <see cref="PlottedValues"/> does.</summary>
internal sealed class PlottedRows : WriteOnly<IReadOnlyList<IReadOnlyList<double>>>
{
    private static readonly PlottedValues Row = new();

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<double>> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var row in value)
            Row.Write(writer, row, options);
        writer.WriteEndArray();
    }
}
