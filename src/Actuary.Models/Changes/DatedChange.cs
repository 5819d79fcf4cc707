using System.Globalization;

namespace Actuary.Models;

/// <summary>A value from a date on that stands in no file. It holds until the next date that the model or the scenario gives.</summary>
/// <param name="Key">The full dotted key, without a date.</param>
/// <param name="From">The first day on which the value holds; a year takes the average over its days.</param>
/// <param name="Value">In the unit of the key.</param>
public sealed record DatedChange(string Key, DateOnly From, double Value)
{
    /// <summary>The date as the files write it.</summary>
    internal string Date => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>key = value from date</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key} = {Value} from {Date}");
}
