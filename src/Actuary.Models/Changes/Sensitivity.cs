namespace Actuary.Models;

/// <summary>How far an assumption may plausibly be off, down and up: an entry of <c>sensitivities</c>.</summary>
/// <param name="Name">Its key there.</param>
/// <param name="Title">What the assumption is called.</param>
/// <param name="Key">The numbers it moves.</param>
/// <param name="Down">The lower value, in the unit of <paramref name="Key"/>.</param>
/// <param name="Up">The upper value.</param>
/// <param name="Why">The sources of the amounts, or the reason for them.</param>
public sealed record Sensitivity(string Name, Label Title, VariedKey Key, double Down, double Up, string Why);
