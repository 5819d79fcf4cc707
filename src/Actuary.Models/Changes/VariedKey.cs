using System.Globalization;

namespace Actuary.Models;

/// <summary>The numbers that one change moves together, and how far it may move them.</summary>
/// <param name="Key">The full key: of the number itself, or of the group that is added to or multiplied.</param>
/// <param name="Kind">What a value does to the numbers.</param>
/// <param name="Numbers">At least one.</param>
public sealed record VariedKey(string Key, ChangeKind Kind, IReadOnlyList<NumberKey> Numbers)
{
    /// <summary>The value that leaves the model as it is.</summary>
    public double Current => Kind switch
    {
        ChangeKind.Set => Numbers[0].Value,
        ChangeKind.Add => 0,
        _ => 1,
    };

    /// <summary>The least value that leaves every number within the model's bounds.</summary>
    public double Least => Kind switch
    {
        ChangeKind.Set => Numbers[0].Min,
        ChangeKind.Add => Numbers.Max(number => number.Min - number.Value),
        _ => Math.Max(0, Numbers.Max(LeastFactor)),
    };

    /// <summary>The greatest value that leaves every number within the model's bounds.</summary>
    public double Most => Kind switch
    {
        ChangeKind.Set => Numbers[0].Max,
        ChangeKind.Add => Numbers.Min(number => number.Max - number.Value),
        _ => Numbers.Min(MostFactor),
    };

    /// <summary>The unit of the values: that of the numbers, or <c>factor</c>.</summary>
    public string Unit => Kind == ChangeKind.Multiply ? Models.Unit.Factor.Id : Numbers[0].Unit;

    /// <summary>Whether only whole values can be set.</summary>
    public bool IsWhole => Kind == ChangeKind.Set && Numbers[0].IsWhole;

    /// <summary>What the numbers mean, in words.</summary>
    public string Meaning => Numbers[0].Meaning;

    /// <summary>The key with a sign that says what the value does: <c>key = 3</c>, <c>key + 0.01</c>, <c>key × 1.1</c>.</summary>
    public string Text(double value)
    {
        var sign = Kind switch { ChangeKind.Set => "=", ChangeKind.Add => "+", _ => "×" };
        return string.Create(CultureInfo.InvariantCulture, $"{Key} {sign} {value}");
    }

    internal double Changed(NumberKey number, double value) => Kind switch
    {
        ChangeKind.Set => value,
        ChangeKind.Add => number.Value + value,
        _ => number.Value * value,
    };

    private static double LeastFactor(NumberKey number) => number.Value switch
    {
        > 0 => number.Min / number.Value,
        < 0 => number.Max / number.Value,
        _ => 0,
    };

    private static double MostFactor(NumberKey number) => number.Value switch
    {
        > 0 => number.Max / number.Value,
        < 0 => number.Min / number.Value,
        _ => double.PositiveInfinity,
    };
}
